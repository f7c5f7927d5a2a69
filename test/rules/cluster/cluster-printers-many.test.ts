/** What cluster-printers-many reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { settingsFromText } from '../../../src/language/diagnosis/rule-settings.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { describeFindings, itReports } from '../marked-text.ts';

const site = (count: number, system = 'windows-2000'): string => `{
  "servers": { "N": { "system": "${system}" } }, "ports": { "P": { "device": "socket://h" } },
  "clusters": { "VS": { "nodes": ["N"] } },
  "printers": { ${Array.from({ length: count }, (_, index) => `"A${index}": { "port": "P", "server": "VS" }`).join(', ')} }
}`;

describe('cluster-printers-many', () => {
  itReports({});

  for (const [name, text, expected] of [
    ['one more than the article saw', site(151), ['3:17-21 info cluster-printers-many']],
    ['on NT 4.0', site(151, 'windows-nt-4.0-sp6'), ['3:17-21 info cluster-printers-many']],
    ['as many', site(150), []],
    ['a later system', site(200, 'windows-server-2003'), []],
    ['an unknown system', site(200, 'other'), []],
  ] as const) {
    it(name, () =>
      assert.deepEqual(describeFindings(text, diagnose(text, defaultSettings).findings), expected),
    );
  }

  it('has a threshold of its own', () => {
    const { settings } = settingsFromText('{ "rules": { "cluster-printers-many": { "printerCount": 1 } } }');
    assert.equal(diagnose(site(2), settings).findings.length, 1);
  });
});
