/** Settings of a project: where `.platenrc.jsonc` is looked for, and how it is read with the rules there are. */
import { readSettings, type SettingsReading } from '../format/read-settings.ts';
import { rules } from '../rules/index.ts';

export const SETTINGS_FILE = '.platenrc.jsonc';

const knownRules = new Map(rules.map((rule) => [rule.id, Object.keys(rule.options ?? {})]));

export function settingsFromText(text: string): SettingsReading {
  return readSettings(text, knownRules);
}

/**
 * Folders in which settings may stand for a file, nearest first: beside the file and above it, up to and with the root.
 * @param folder of the file, with forward slashes
 * @param root of the workspace or git checkout; undefined looks beside the file only
 */
export function settingsFolders(folder: string, root: string | undefined): string[] {
  if (root === undefined || !`${folder}/`.startsWith(`${root}/`)) return [folder];
  const folders = [folder];
  for (let at = folder; at !== root && at.includes('/'); ) {
    at = at.slice(0, at.lastIndexOf('/'));
    folders.push(at);
  }
  return folders;
}
