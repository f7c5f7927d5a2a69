/** The explanation of a rule is found by its id; that each says what, why and on whose word, the tests of the rules show. */
import { strict as assert } from 'node:assert';
import { examples, explanation } from '../../src/rules/lpr/lpr-queue-backslash.ts';
import { examplesOf, explanationOf } from '../../src/rules/rule-explanations.ts';

describe('rule explanations', () => {
  it('are those of the file that is called after the rule', () => {
    assert.equal(explanationOf({ id: 'lpr-queue-backslash' }), explanation);
    assert.deepEqual(examplesOf({ id: 'lpr-queue-backslash' }), {
      bad: [examples.bad],
      good: [examples.good],
    });
  });

  it('are there for every rule: one that was forgotten in the list is an error', () => {
    assert.throws(() => explanationOf({ id: 'no-such-rule' }), /not in rule-files\.ts/);
  });
});
