/** What lpd-format-plain-text reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { itReports } from './marked-text.ts';
import { offeredFixes } from './offered-fixes.ts';

const site = (uri: string, system = 'windows-2000'): string => `{
  "servers": { "S": { "system": "${system}" } },
  "ports": { "P": { "device": "${uri}" } }
}`;

describe('lpd-format-plain-text', () => {
  itReports({
    'among other options': `{
  "servers": { "S": { "system": "windows-2000", "aliases": ["10.20.0.5"] } },
  "ports": { "P": { "device": "lpd://10.20.0.5/q?order=control,data&format=f" } }
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lpd-format-plain-text
}`,
    'as it is': site('lpd://S/q?format=l'),
    'what CUPS sends by default': site('lpd://S/q'),
    'no Windows': site('lpd://S/q?format=f', 'cups-2.4'),
    'an unknown system': site('lpd://S/q?format=f', 'other'),
    'a machine outside the file': site('lpd://printer/q?format=f'),
    'another option': site('lpd://S/q?format=full'),
  });

  it('changes the letter only', () => {
    assert.deepEqual(
      offeredFixes(site('lpd://S/q?format=f+banner=on'), 'lpd-format-plain-text').map(({ text }) => text),
      [site('lpd://S/q?format=l+banner=on')],
    );
  });
});
