/** What printer-comment-too-long reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { describeFindings } from '../marked-text.ts';

const site = (comment: string, share = '"share": "S", ', system = 'windows-nt-4.0-sp6'): string => `{
  "servers": { "N": { "system": "${system}" } }, "ports": { "P": { "device": "socket://h", "server": "N" } },
  "printers": { "A": { "port": "P", ${share}"comment": "${comment}" } }
}`;

describe('printer-comment-too-long', () => {
  for (const [name, text, expected] of [
    ['too long', site('x'.repeat(257)), ['3:62-321 error printer-comment-too-long']],
    [
      'a line break counts as two',
      site(`${'x'.repeat(255)}\\n`),
      ['3:62-321 error printer-comment-too-long'],
    ],
    ['as long as it may be', site('x'.repeat(256)), []],
    ['not shared', site('x'.repeat(257), ''), []],
    ['shared under no name', site('x'.repeat(257), '"share": "", '), []],
    ['an earlier system', site('x'.repeat(257), '"share": "S", ', 'windows-nt-3.51-sp5'), []],
    ['the Terminal Server Edition', site('x'.repeat(257), '"share": "S", ', 'windows-nt-4.0-tse-sp3'), []],
    ['a later system', site('x'.repeat(257), '"share": "S", ', 'windows-2000'), []],
    ['an unknown system', site('x'.repeat(257), '"share": "S", ', 'other'), []],
  ] as const) {
    it(name, () =>
      assert.deepEqual(describeFindings(text, diagnose(text, defaultSettings).findings), expected),
    );
  }
});
