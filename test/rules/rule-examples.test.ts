/** The examples of a rule are found by its id; that they are right, the tests of the rules show. */
import { strict as assert } from 'node:assert';
import { examples as backslash } from '../../src/rules/lpr-queue-backslash.ts';
import { examplesOf } from '../../src/rules/rule-examples.ts';

describe('rule examples', () => {
  it('are those of the file that is called after the rule', () => {
    assert.equal(examplesOf({ id: 'lpr-queue-backslash' }), backslash);
  });

  it('are none where there is no such rule', () => {
    assert.deepEqual(examplesOf({ id: 'constructor' }), { bad: [], good: [] });
  });
});
