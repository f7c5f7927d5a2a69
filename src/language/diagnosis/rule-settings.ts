/** Settings of a project: where `.platenrc.jsonc` is looked for, and how it is read with the rules there are. */
import { readSettings, type SettingsReading } from '../../format/read-settings.ts';
import { rules } from '../../rules/index.ts';

export const SETTINGS_FILE = '.platenrc.jsonc';

const knownRules = new Map(rules.map((rule) => [rule.id, Object.keys(rule.options ?? {})]));

export function settingsFromText(text: string): SettingsReading {
  return readSettings(text, knownRules);
}

/**
 * Folders in which settings may stand for a file, nearest first: beside the file and above it, up to and with the root. None depends
 * on what an editor has open: the command line, which has nothing open, must find the same.
 * @param folder of the file, with forward slashes
 * @param root of the git checkout; undefined, as of a file in none, looks up to the top of the file system
 */
export function settingsFolders(folder: string, root: string | undefined): string[] {
  const top = root !== undefined && `${folder}/`.startsWith(`${root}/`) ? root : '';
  const folders = [folder];
  for (let at = folder; at !== top && at.includes('/'); ) {
    at = at.slice(0, at.lastIndexOf('/'));
    folders.push(at);
  }
  return folders;
}
