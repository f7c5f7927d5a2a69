/** The outline of a replay's text: runs, their minutes, their figures. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/root.ts';
import { findIncident } from '../../src/simulate/incidents.ts';
import { replayIncident } from '../../src/simulate/replay.ts';
import { type ReplayPart, replayOutline } from '../../src/simulate/replay-outline.ts';
import { replayText } from '../../src/simulate/replay-text.ts';

const text = `Q1: a title, with PORT
some-rule: a message

            As the file says | With the fix: change it
-----------------------------+----------------------
00:00:00    PORT: begins     | PORT: begins
              slowly         |
00:00:07.5  PORT: goes on    | PORT: goes on
00:01:00                     | PORT: ends
              at last        |
01:00:00    PORT: is silent  |

                 as written  with the fix
jobs submitted   1           1
`;

const shown = ({ kind, name, detail, startLine, endLine, children }: ReplayPart): unknown[] => [
  `${kind} ${name} (${detail}) ${startLine}-${endLine}`,
  ...children.flatMap((child) => shown(child)),
];

describe('the outline of a replay', () => {
  it('has the run with its minutes, and the figures', () => {
    assert.deepEqual(replayOutline(text).flatMap(shown), [
      'run As the file says | With the fix: change it (00:00:00 to 01:00:00) 4-11',
      'minute 00:00 (PORT: begins) 6-8',
      'minute 00:01 (PORT: ends) 9-10',
      'minute 01:00 (PORT: is silent) 11-11',
      'figures Figures () 13-14',
    ]);
  });

  it('names each run where several stand one after the other', async () => {
    const incident = findIncident('cups1046');
    assert.ok(incident);
    const example = readFileSync(join(root, 'examples/incidents/cups1046.printers.jsonc'), 'utf8');
    const result = await replayIncident(example, incident, { seed: 1 });
    assert.ok('replay' in result);
    assert.deepEqual(
      replayOutline(replayText(result.replay)).map(({ name }) => name.slice(0, 33)),
      ['As the file says', 'Figures', 'With the fix: Compare the fingerp', 'Figures'],
    );
  });

  it('is empty in other text', () => {
    for (const other of ['', '\n', 'no moments\n\nat all', 'a  table\n\nwithout moments\n'])
      assert.deepEqual(replayOutline(other), []);
  });
});
