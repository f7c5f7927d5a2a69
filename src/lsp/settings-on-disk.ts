/** The `.platenrc.jsonc` that holds for a document, read anew each time: nothing here needs to be told of changes. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decodeConfig } from '../format/text/encoding.ts';
import { SETTINGS_FILE, settingsFolders, settingsFromText } from '../language/diagnosis/rule-settings.ts';
import { defaultSettings, type Settings } from '../model/settings.ts';

export type SettingsOnDisk = (uri: string) => Promise<Settings>;

/** The same object as long as the file that holds says the same. */
export function createSettingsOnDisk(): SettingsOnDisk {
  const known = new Map<string, { readonly text: string; readonly settings: Settings }>();

  /** As on the command line, the git checkout ends the search. */
  return async (uri) => {
    const path = pathOf(uri);
    if (path === undefined) return defaultSettings;
    const folder = path.slice(0, path.lastIndexOf('/'));
    for (const candidate of settingsFolders(folder, await gitRoot(folder))) {
      const file = `${candidate}/${SETTINGS_FILE}`;
      const bytes = await readFile(file).catch(() => undefined);
      const decoded = bytes && decodeConfig(bytes);
      if (decoded) return decoded.ok ? settingsFrom(file, decoded.text) : defaultSettings;
    }
    return defaultSettings;
  };

  function settingsFrom(file: string, text: string): Settings {
    const last = known.get(file);
    if (last?.text === text) return last.settings;
    const { settings } = settingsFromText(text);
    known.set(file, { text, settings });
    return settings;
  }
}

/** With forward slashes; undefined for what lies in no file. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}

async function gitRoot(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const isRoot = await stat(`${at}/.git`).then(
      () => true,
      () => false,
    );
    if (isRoot) return at;
    if (!at.includes('/')) return undefined;
  }
}
