/** Folds of a replay's text: the run, its minutes, its moments. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/root.ts';
import { incidents } from '../../src/simulate/incidents.ts';
import { replayIncident } from '../../src/simulate/replay.ts';
import { replayFolds } from '../../src/simulate/replay-folds.ts';
import { replayText } from '../../src/simulate/replay-text.ts';

const text = `Q1: a title, with PORT
some-rule: a message

            As the file says | With the fix: change it
-----------------------------+----------------------
00:00:00    PORT: begins     | PORT: begins
              slowly         |
00:00:07.5  PORT: goes on    | PORT: goes on
00:01:00    PORT: ends       | PORT: ends
              at last        |
01:00:00    PORT: is silent  |

                 as written  with the fix
jobs submitted   1           1
`;

describe('folds of a replay', () => {
  it('are the run, each minute, and each moment of several lines', () => {
    assert.deepEqual(
      replayFolds(text).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [4, 11],
        [6, 8],
        [9, 10],
      ],
    );
  });

  it('begin with the first moment where there is one column', () => {
    const single =
      'Q1: a title\nThe rules of this incident find nothing wrong with it.\n\n00:00:00  A\n00:00:01  B\n          C\n';
    assert.deepEqual(
      replayFolds(single).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [4, 6],
        [5, 6],
      ],
    );
  });

  it('are those of each run where several stand one after the other', () => {
    const [head, run, figures] = text.split('\n\n');
    const several = [
      head,
      'Not said.',
      `As the file says:\n${run}`,
      figures,
      `With the fix:\n${run}`,
      figures,
    ];
    assert.deepEqual(
      replayFolds(several.join('\n\n')).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [6, 14],
        [9, 11],
        [12, 13],
        [20, 28],
        [23, 25],
        [26, 27],
      ],
    );
  });

  it('are none in other text', () => {
    for (const other of ['', '\n', 'no moments\n\nat all', GONE]) assert.deepEqual(replayFolds(other), []);
  });

  for (const incident of incidents) {
    it(`lie within a replay of ${incident.id}, one a line, each inside the one around it`, async () => {
      const path = join(root, `examples/incidents/${incident.id}.printers.jsonc`);
      const result = await replayIncident(readFileSync(path, 'utf8'), incident, { seed: 1 });
      assert.ok('replay' in result);
      const shown = replayText(result.replay);
      const folds = replayFolds(shown);
      assert.ok(folds.length > 3);
      assert.equal(new Set(folds.map(({ startLine }) => startLine)).size, folds.length);
      const lines = shown.split('\n');
      const around: number[] = [lines.length];
      for (const { startLine, endLine } of folds) {
        while ((around.at(-1) ?? 0) < startLine) around.pop();
        assert.ok(endLine <= (around.at(-1) ?? 0), `lines ${startLine} to ${endLine}`);
        around.push(endLine);
      }
    });
  }
});

const GONE = 'This document is not kept any more. Print or replay again to see a new one.\n';
