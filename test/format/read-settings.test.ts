/** `.platenrc.jsonc`: what it can say, and what is said about the rest. */
import { strict as assert } from 'node:assert';
import { readSettings } from '../../src/format/read-settings.ts';

const known = new Map([
  ['rule-a', []],
  ['rule-b', ['limit']],
]);

describe('read settings', () => {
  it('reads severities and options', () => {
    const { settings, problems } = readSettings(
      '{ "$schema": "x", "rules": { "rule-a": "off", /* b */ "rule-b": { "severity": "hint", "limit": 0.5 }, } }',
      known,
    );
    assert.deepEqual(problems, []);
    assert.equal(settings.rules.get('rule-a')?.severity, 'off');
    assert.equal(settings.rules.get('rule-b')?.severity, 'hint');
    assert.equal(settings.rules.get('rule-b')?.options.get('limit'), 0.5);
  });

  const cases: [text: string, message: RegExp, at: string][] = [
    ['{ "allow": true }', /no setting/, '"allow"'],
    ['{ "rules": [] }', /no setting/, '"rules"'],
    ['{ "rules": { "rule-c": "off" } }', /no rule "rule-c"/, '"rule-c"'],
    ['{ "rules": { "rule-a": "fatal" } }', /no severity: error, warning, info, hint, off/, '"fatal"'],
    ['{ "rules": { "rule-a": 1 } }', /severity .* or an object/, '1'],
    ['{ "rules": { "rule-a": { "limit": 1 } } }', /no option "limit"/, '"limit"'],
    ['{ "rules": { "rule-b": { "limit": -1 } } }', /0 or more/, '-1'],
    ['{ "rules": { "rule-b": { "limit": "1" } } }', /0 or more/, '"1"'],
    ['{ "rules": { "rule-b": { "severity": null } } }', /no severity/, 'null'],
    ['{ "rules": {} ', /Expected }/, '{'],
    ['[]', /object/, '[]'],
    ['"off"', /object/, '"off"'],
  ];
  for (const [text, message, at] of cases) {
    it(`reports ${text}`, () => {
      const { problems } = readSettings(text, known);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(text.slice(problems[0]?.span.start, problems[0]?.span.end), at);
    });
  }

  it('keeps what it could read', () => {
    const { settings } = readSettings('{ "rules": { "rule-a": "off", "rule-b": "fatal" }', known);
    assert.equal(settings.rules.get('rule-a')?.severity, 'off');
  });
});
