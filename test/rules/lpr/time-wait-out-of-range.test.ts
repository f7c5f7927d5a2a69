/** What time-wait-out-of-range reports and where, what it leaves alone, and the fix it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { offeredFixes } from '../offered-fixes.ts';

const server = (system: string, seconds: number): string =>
  `{ "servers": { "S": { "system": "${system}", "timeWaitSeconds": ${seconds} } } }`;

describe('time-wait-out-of-range', () => {
  const marked = (system: string, seconds: number, mark: string): string => `{ "servers": { "S": {
  "system": "${system}",
  "timeWaitSeconds": ${seconds}
                     ${mark} time-wait-out-of-range
} } }`;
  itReports({
    'too short': marked('windows-nt-4.0-sp6', 29, '^^ warning'),
    'too long': marked('windows-2000', 301, '^^^ warning'),
    'on Server 2003, whose page begins at 0': marked('windows-server-2003', 301, '^^^ warning'),
    'where experience speaks, a hint': marked('windows-server-2022', 5, '^ hint'),
    'the shortest': server('windows-2000', 30),
    'the longest': server('windows-2000', 300),
    'none on Server 2003': server('windows-server-2003-sp2', 0),
    'before it could be set': server('windows-nt-3.51', 10),
    'on CUPS': server('cups-2.4', 1),
    'no system': '{ "servers": { "S": { "timeWaitSeconds": 1 } } }',
    'no TIME_WAIT': '{ "servers": { "S": { "system": "windows-2000" } } }',
  });

  it('offers the nearest that can be set', () => {
    for (const [seconds, nearest] of [
      [1, 30],
      [999, 300],
    ] as const) {
      assert.deepEqual(offeredFixes(server('windows-2000', seconds), 'time-wait-out-of-range'), [
        { title: `Write ${nearest} seconds`, safe: false, text: server('windows-2000', nearest) },
      ]);
    }
  });
});
