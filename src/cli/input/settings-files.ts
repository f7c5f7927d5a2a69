/** The settings that hold for the files of a command; a mistake in them ends it, as nobody is there to see it underlined. */
import { lstat, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createSettingsSearch } from '../../language/diagnosis/settings-search.ts';
import { indexLines } from '../../language/line-index.ts';
import type { Settings } from '../../model/settings.ts';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import { reasonOf } from '../output/file-failure.ts';
import { showPath, toSlashes } from './config-files.ts';

export type SettingsFor = (path: string) => Promise<Settings>;

export function createSettingsFor(cwd: string): SettingsFor {
  const disk = {
    lstat,
    stat: (path: string) => stat(path).catch(throwReason),
    readFile: (path: string) => readFile(path).catch(throwReason),
  };
  const today = () => new Date().toISOString().slice(0, 10);
  const { settingsIn } = createSettingsSearch(disk, { today });
  return async (path) => {
    const found = await settingsIn(toSlashes(dirname(path)));
    const shownPath = showPath(found.path ?? '', cwd);
    if (found.unreadable !== undefined)
      throw commandFailure(ExitCode.inputOutput, `${shownPath} ${found.unreadable}.`);
    const [first] = found.problems;
    if (!first) return found.settings;
    const { line, column } = indexLines(found.text).position(first.span.start);
    throw commandFailure(ExitCode.usage, `${shownPath}:${line}:${column}: ${first.message}`);
  };
}

function throwReason(error: unknown): never {
  throw new Error(reasonOf(error));
}
