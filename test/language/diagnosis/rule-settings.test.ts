/** Settings of a project: the rules there are. */
import { strict as assert } from 'node:assert';
import { settingsFromText } from '../../../src/language/diagnosis/rule-settings.ts';

describe('rule settings', () => {
  it('know every rule and its options', () => {
    assert.deepEqual(
      settingsFromText(
        '{ "rules": { "jetdirect-job-based-high-volume": { "burst": 9 }, "key-empty": "off" } }',
      ).problems,
      [],
    );
    assert.equal(settingsFromText('{ "rules": { "no-such-rule": "off" } }').problems.length, 1);
  });
});
