/** Writing the severity of a rule. */
import { strict as assert } from 'node:assert';
import { settingsFromText } from '../../../src/language/diagnosis/rule-settings.ts';
import { withSeverity } from '../../../src/language/fixes/severity-edit.ts';

const rule = 'lpr-source-ports-default';

describe('severity edit', () => {
  for (const [what, text, kept] of [
    ['no file', '', []],
    ['an empty object', '{}', []],
    ['settings without rules', '{\n  // ours\n  "$schema": "x"\n}', ['// ours', '"$schema": "x"']],
    [
      'other rules',
      '{ "rules": { "lpr-byte-count": "error", /* why */ } }',
      ['"lpr-byte-count": "error"', '/* why */'],
    ],
    ['the rule with another severity', `{ "rules": { "${rule}": "error" } // keep\n}`, ['// keep']],
    [
      'options of the rule',
      `{ "rules": { "${rule}": { /* many */ "jobsPerHour": 60 } } }`,
      ['/* many */ "jobsPerHour": 60'],
    ],
  ] as const)
    it(`is written into ${what}`, () => {
      const after = withSeverity(text, rule, 'off');
      assert.ok(after !== undefined);
      assert.equal(settingsFromText(after).settings.rules.get(rule)?.severity, 'off', after);
      for (const part of kept) assert.ok(after.includes(part), after);
    });

  for (const text of ['[]', '{ "rules": [] }', '{ "rules": { ', 'none'])
    it(`is not written into ${text}`, () => {
      assert.equal(withSeverity(text, rule, 'off'), undefined);
    });
});
