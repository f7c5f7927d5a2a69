/** What server-printers-many reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { settingsFromText } from '../../../src/language/diagnosis/rule-settings.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { describeFindings, itReports } from '../marked-text.ts';

const site = (system: string, count: number): string => `{
  "servers": { "N": { "system": "${system}" } }, "ports": { "P": { "device": "socket://h", "server": "N" } },
  "printers": { ${Array.from({ length: count }, (_, index) => `"A${index}": { "port": "P" }`).join(', ')} }
}`;

describe('server-printers-many', () => {
  itReports({});

  for (const [system, count, expected] of [
    ['windows-nt-3.51', 41, ['2:33-50 info server-printers-many']],
    ['windows-nt-3.51', 40, []],
    ['windows-nt-4.0-sp6', 901, ['2:33-53 info server-printers-many']],
    ['windows-nt-4.0', 900, []],
    ['windows-2000', 1000, []],
    ['other', 1000, []],
  ] as const) {
    it(`${count} printers on ${system}`, () => {
      const text = site(system, count);
      assert.deepEqual(describeFindings(text, diagnose(text, defaultSettings).findings), expected);
    });
  }

  it('has thresholds of its own', () => {
    const { settings } = settingsFromText('{ "rules": { "server-printers-many": { "nt351": 2 } } }');
    assert.equal(diagnose(site('windows-nt-3.51', 3), settings).findings.length, 1);
  });
});
