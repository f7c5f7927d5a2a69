/** A file that a configuration names: beside or below it only, as a cloned file must not print this machine's secrets. */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import { inputFailure } from '../output/file-failure.ts';
import type { TextFile } from './config-files.ts';

/** Its path, with links followed. Rejects where it is not there, or outside of the folder. */
export async function insideFolder(
  { path: configPath, shownPath }: Pick<TextFile, 'path' | 'shownPath'>,
  named: string,
): Promise<string> {
  const folder = await realpath(dirname(configPath));
  const path = await realpath(resolve(folder, named)).catch((error: unknown) => {
    throw inputFailure(named, error);
  });
  const inside = relative(folder, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw commandFailure(
      ExitCode.usage,
      `${shownPath}: the file ${named} lies outside the folder of the configuration. Move it there.`,
    );
  }
  return path;
}
