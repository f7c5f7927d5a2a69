/** Events: found as people name them, and each says what it means, what to do and who says so. */
import { strict as assert } from 'node:assert';
import { eventLogOf, events, findEvent } from '../../src/knowledge/events.ts';
import { findSystem } from '../../src/knowledge/systems.ts';

describe('events', () => {
  for (const [text, found] of [
    ['2004', 'LPR Print Monitor 2004'],
    [' 1044 ', 'HPMON 1044'],
    ['HPMON 1044', 'HPMON 1044'],
    ['hpmon 1044', 'HPMON 1044'],
    ['LPR Print Monitor 2004', 'LPR Print Monitor 2004'],
    ['Print 10', 'Print 10'],
    ['LPDSVC 4008', 'LPDSVC 4008'],
    ['Service Control Manager 7022', 'Service Control Manager 7022'],
    ['19', 'Print 19'],
    ['319', 'PrintService 319'],
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

  for (const [event, system, log] of [
    ['2004', 'windows-nt-4.0-tse-sp4', 'application'],
    ['2004', 'windows-server-2003-sp2', 'system'],
    ['2004', 'windows-server-2012-r2', 'system'],
    ['2004', 'windows-2000', undefined],
    ['1044', 'windows-nt-3.51', 'application'],
    ['10', 'windows-server-2003', undefined],
  ] as const) {
    it(`${event} is found on ${system} in ${log ? `the ${log} log` : 'a log that no source names'}`, () => {
      const [fact, on] = [findEvent(event), findSystem(system)];
      assert.ok(fact && on);
      assert.equal(eventLogOf(fact, on)?.log, log);
    });
  }

  it('are there once each', () => {
    const names = events.map(({ source, id }) => `${source} ${id}`);
    assert.equal(new Set(names).size, names.length);
  });

  it('are explained in sentences with sources', () => {
    for (const { title, meaning, remedy, sources } of events) {
      assert.match(title, /^[A-Z].*[^.]$/);
      assert.match(meaning, /^[A-Z].*\.$/);
      assert.match(remedy, /^[A-Z].*\.$/);
      assert.ok(sources.length > 0);
    }
  });
});
