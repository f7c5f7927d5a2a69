/** Reads a file that should be small: an ordinary file up to a limit, so that no pipe, device or giant hangs the command. */
import { readFile, stat } from 'node:fs/promises';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import { inputFailure } from '../output/file-failure.ts';

interface LimitedFile {
  readonly path: string;
  /** As shown to people. */
  readonly shownPath: string;
  readonly maxBytes: number;
  /** Completes "FILE is larger than 16 MB, ". */
  readonly whyLimited?: string;
}

/** Rejects with one sentence and the exit code for input. */
export async function readLimitedFile({
  path,
  shownPath,
  maxBytes,
  whyLimited = 'which no printer configuration is',
}: LimitedFile): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    // A named pipe would be waited on for ever, and /dev/zero never ends.
    if (info.isDirectory())
      throw commandFailure(ExitCode.inputOutput, `${shownPath} is a folder; name a file.`);
    if (!info.isFile()) throw commandFailure(ExitCode.inputOutput, `${shownPath} is no ordinary file.`);
    if (info.size > maxBytes)
      throw commandFailure(
        ExitCode.inputOutput,
        `${shownPath} is larger than ${maxBytes / 1024 / 1024} MB, ${whyLimited}.`,
      );
    return await readFile(path);
  } catch (error) {
    throw inputFailure(shownPath, error);
  }
}
