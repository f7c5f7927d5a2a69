/** Writes a result to a file of its own. */
import { writeFile } from 'node:fs/promises';
import { commandFailure, ExitCode } from './exit-code.ts';
import { reasonOf } from './file-failure.ts';

/** What is there already stays: somebody may have worked on it. */
export async function writeNew(path: string, shownPath: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content, { flag: 'wx', flush: true }).catch((error: unknown) => {
    throw commandFailure(ExitCode.inputOutput, `${shownPath} was not written: ${reasonOf(error)}.`);
  });
}
