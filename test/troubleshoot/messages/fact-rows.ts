/** Tests of facts as rows: lines "kind: text" in which a fact is seen, and near ones in which it is not. */
import assert from 'node:assert/strict';
import type { MessageFact } from '../../../src/troubleshoot/message-fact.ts';
import { findFact } from '../../../src/troubleshoot/messages/index.ts';
import type { LineKind } from '../../../src/troubleshoot/observation.ts';
import { createObserver } from '../../../src/troubleshoot/observe.ts';

export interface FactRow {
  readonly id: string;
  readonly says: readonly string[];
  readonly not: readonly string[];
}

export function testFacts(name: string, rows: readonly FactRow[]): void {
  describe(name, () => {
    for (const { id, says, not } of rows) {
      it(`${id} is seen where a line says it`, () => {
        const fact = findFact(id);
        assert.ok(fact, id);
        assert.deepEqual(
          says.filter((line) => !isSeen(fact, line)),
          [],
        );
        assert.deepEqual(
          not.filter((line) => isSeen(fact, line)),
          [],
          'seen where nothing says it',
        );
      });
    }
  });
}

function isSeen(fact: MessageFact, line: string): boolean {
  const [kind = '', text = ''] = line.split(/: (.*)/s);
  const observer = createObserver([fact]);
  observer.add({ kind: kind as LineKind, text, place: { evidence: 'test', line: 1 } });
  return observer.observations().length > 0;
}
