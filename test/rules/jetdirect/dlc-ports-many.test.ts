/** What dlc-ports-many reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { settingsFromText } from '../../../src/language/diagnosis/rule-settings.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { describeFindings, itReports } from '../marked-text.ts';

const site = (count: number, system = 'windows-nt-4.0-sp6', monitor = 'hp-network'): string => `{
  "servers": { "N": { "system": "${system}" } },
  "ports": { ${Array.from({ length: count }, (_, index) => `"P${index}": { "device": "socket://h${index}", "monitor": "${monitor}", "server": "N" }`).join(', ')} }
}`;

describe('dlc-ports-many', () => {
  itReports({});

  for (const [name, text, expected] of [
    ['as many as the article names', site(25), ['2:16-19 info dlc-ports-many']],
    ['fewer', site(24), []],
    ['a later system', site(25, 'windows-2000'), []],
    ['an unknown system', site(25, 'other'), []],
    ['another monitor', site(25, 'windows-nt-4.0-sp6', 'raw'), []],
  ] as const) {
    it(name, () =>
      assert.deepEqual(describeFindings(text, diagnose(text, defaultSettings).findings), expected),
    );
  }

  it('has a threshold of its own', () => {
    const { settings } = settingsFromText('{ "rules": { "dlc-ports-many": { "portCount": 2 } } }');
    assert.equal(diagnose(site(2), settings).findings.length, 1);
  });
});
