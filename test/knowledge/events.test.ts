/** Events: found as people name them, and each says what it means, what to do and who says so. */
import { strict as assert } from 'node:assert';
import { events, findEvent } from '../../src/knowledge/events.ts';

describe('events', () => {
  for (const [text, found] of [
    ['2004', 'LPR Print Monitor 2004'],
    [' 1044 ', 'HPMON 1044'],
    ['HPMON 1044', 'HPMON 1044'],
    ['hpmon 1044', 'HPMON 1044'],
    ['LPR Print Monitor 2004', 'LPR Print Monitor 2004'],
    ['Print 10', 'Print 10'],
    ['HPMON 2004', undefined],
    ['9999', undefined],
    ['HPMON', undefined],
    ['', undefined],
  ] as const) {
    it(`"${text}" is ${found ?? 'none'}`, () => {
      const event = findEvent(text);
      assert.equal(event && `${event.source} ${event.id}`, found);
    });
  }

  it('are explained in sentences with sources', () => {
    for (const { title, meaning, remedy, sources } of events) {
      assert.match(title, /^[A-Z].*[^.]$/);
      assert.match(meaning, /^[A-Z].*\.$/);
      assert.match(remedy, /^[A-Z].*\.$/);
      assert.ok(sources.length > 0);
    }
  });
});
