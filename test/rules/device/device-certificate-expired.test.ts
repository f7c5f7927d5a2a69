/** What device-certificate-expired reports and where, what it leaves alone; the day is that of the settings. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { settingsFromText } from '../../../src/language/diagnosis/rule-settings.ts';
import { expectFindings, itReports } from '../marked-text.ts';

const device = (validTo: string): string =>
  `{ "devices": { "d": { "uri": "ipps://h", "certificate": { "validTo": "${validTo}" } } } }`;

const on = (today: string, rc = '{}') => ({ ...settingsFromText(rc).settings, today });

describe('device-certificate-expired', () => {
  itReports({
    'a device of its own': `{
  "devices": { "d": { "uri": "ipps://h", "certificate": { "validTo": "2020-12-31" } } }
                                                                     ^^^^^^^^^^^^ warning device-certificate-expired
}`,
    'a device written in a port': `{
  "ports": { "P": { "device": { "uri": "ipps://h", "certificate": { "validTo": "2020-12-31" } } } }
                                                                               ^^^^^^^^^^^^ warning device-certificate-expired
}`,
    'no certificate, none with a day, and a day far off': `{
  "devices": { "a": {}, "b": { "certificate": { "sha256": "${'0a'.repeat(32)}" } }, "c": { "certificate": { "validTo": "9999-01-01" } } }
}`,
    'what is no day, and no fingerprint': `{
  "devices": { "d": { "uri": "ipps://h", "certificate": { "validTo": "2020-02-30", "sha256": "0a0b" } } }
                                                                     ^^^^^^^^^^^^ error value-not-allowed
                                                                                             ^^^^^^ error value-not-allowed
}`,
  });

  for (const [today, expected] of [
    ['2026-04-30', ''],
    ['2026-05-31', ''],
    ['2026-06-01', 'info: valid for 29 more days'],
    ['2026-06-29', 'info: valid for 1 more day:'],
    ['2026-06-30', 'info: valid for today alone'],
    ['2026-07-01', 'warning: expired on 2026-06-30'],
  ] as const)
    it(`${expected === '' ? 'finds nothing' : `finds "${expected}"`} on ${today}`, () => {
      const { findings } = diagnose(device('2026-06-30'), on(today));
      const shown = findings.map(({ severity, message }) => `${severity}: ${message}`);
      assert.equal(shown.length, expected === '' ? 0 : 1);
      const [severity = '', words = ''] = expected.split(': ');
      assert.ok(
        expected === '' || (shown[0]?.startsWith(`${severity}: `) && shown[0].includes(words)),
        shown[0],
      );
    });

  it('looks as far ahead as is configured', () => {
    const rule = (daysBefore: number) =>
      `{ "rules": { "device-certificate-expired": { "daysBefore": ${daysBefore} } } }`;
    expectFindings(device('2026-06-30'), on('2026-06-29', rule(0)));
    const { findings } = diagnose(device('2026-06-30'), on('2026-05-01', rule(90)));
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['info'],
    );
  });
});
