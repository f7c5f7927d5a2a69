/** Node's file functions as promises that reject with the engine's errors. */
import { engineError } from '../../../errors.ts';

export function done(
  file: string,
  run: (callback: (error: NodeJS.ErrnoException | null) => void) => void,
): Promise<void> {
  return value<void>(file, (callback) => run((error) => callback(error, undefined)));
}

export function value<T>(file: string, run: (callback: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    run((error, result) => {
      if (error) reject(diskError(error, file));
      else resolve(result);
    });
  });
}

type Callback<T> = (error: NodeJS.ErrnoException | null, value: T) => void;

function diskError(error: NodeJS.ErrnoException, file: string): Error {
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return engineError('disk-full', { path: file });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return Object.assign(engineError('disk-denied', { path: file }), { reason: error.code });
    case 'ENOENT':
      return engineError('file-missing', { path: file });
    case 'EEXIST':
    case 'ELOOP':
      return engineError('file-exists', { path: file });
    default: {
      const reason = error.code ?? error.message;
      return Object.assign(engineError('disk-failed', { path: file, reason }), { reason });
    }
  }
}
