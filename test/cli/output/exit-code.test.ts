/** Failures that carry their exit code. */
import assert from 'node:assert/strict';
import {
  asCommandFailure,
  commandFailure,
  ExitCode,
  isCommandFailure,
} from '../../../src/cli/output/exit-code.ts';

describe('exit code', () => {
  it('has the fixed numbers', () => {
    assert.deepEqual(Object.values(ExitCode), [0, 1, 2, 3, 4, 130]);
  });

  it('is carried by a failure, and by no other error', () => {
    const failure = commandFailure(ExitCode.usage, 'no.');
    assert.deepEqual([isCommandFailure(failure), failure.exitCode, failure.message], [true, 2, 'no.']);
    assert.equal(isCommandFailure(new Error('other')), false);
    assert.equal(asCommandFailure(failure), failure);
    assert.throws(() => asCommandFailure(new Error('other')), /other/);
  });
});
