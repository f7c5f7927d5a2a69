/** What a file operation failed of, in words, with the exit code for input and output. */
import { commandFailure, ExitCode, isCommandFailure } from './exit-code.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EEXIST: 'it exists already',
  ELOOP: 'its links form a loop',
  ENAMETOOLONG: 'the name is too long',
  // A NUL, which ends a name for the system.
  ERR_INVALID_ARG_VALUE: 'no file can have this name',
};

export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

/** One that says its sentence already stays as it is. */
export function inputFailure(shownPath: string, error: unknown): Error {
  if (isCommandFailure(error)) return error;
  return commandFailure(ExitCode.inputOutput, `${shownPath} cannot be read: ${reasonOf(error)}.`);
}
