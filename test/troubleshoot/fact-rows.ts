/** Tables of lines for tests of `src/troubleshoot/messages`: on which facts fire, and on which near ones they do not. */
import assert from 'node:assert/strict';
import type { LineKind } from '../../src/troubleshoot/observation.ts';
import { createObserver } from '../../src/troubleshoot/observe.ts';

/** Of one fact: lines that state it, and lines that only sound like it; each is "kind: text". */
export interface FactRow {
  readonly id: string;
  readonly fires: readonly string[];
  readonly not: readonly string[];
}

export function testFactRows(rows: readonly FactRow[]): void {
  for (const { id, fires, not } of rows) {
    it(`${id} fires on lines that state it, and on no others`, () => {
      assert.deepEqual(
        fires.filter((line) => !idsOf(line).includes(id)),
        [],
        'should fire',
      );
      assert.deepEqual(
        not.filter((line) => idsOf(line).includes(id)),
        [],
        'should not fire',
      );
    });
  }
}

function idsOf(line: string): readonly string[] {
  const [, kind = '', text = ''] = /^(\w+): (.*)$/s.exec(line) ?? [];
  const observer = createObserver();
  observer.add({ kind: kind as LineKind, text, place: { evidence: 'test', line: 1 } });
  return observer.observations().map(({ id }) => id);
}
