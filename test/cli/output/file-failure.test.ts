/** Failures of file operations in words. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { commandFailure, ExitCode, isCommandFailure } from '../../../src/cli/output/exit-code.ts';
import { inputFailure, reasonOf } from '../../../src/cli/output/file-failure.ts';

describe('file failure', () => {
  it('says the reason in words, with the exit code for input', async () => {
    const error: unknown = await readFile('/no/such/file').catch((reason: unknown) => reason);
    assert.equal(reasonOf(error), 'there is no such file or folder');
    const failure = inputFailure('x.jsonc', error);
    assert.equal(failure.message, 'x.jsonc cannot be read: there is no such file or folder.');
    assert.equal(isCommandFailure(failure) && failure.exitCode, ExitCode.inputOutput);
  });

  it('says that no file can have a name with a NUL', async () => {
    const error: unknown = await readFile('a\0b').catch((reason: unknown) => reason);
    assert.equal(reasonOf(error), 'no file can have this name');
  });

  it('keeps the message of an error without a known code', () => {
    assert.equal(reasonOf(new Error('strange')), 'strange');
  });

  it('leaves a sentence that was said already', () => {
    const reported = commandFailure(ExitCode.usage, 'said.');
    assert.equal(inputFailure('x', reported), reported);
  });
});
