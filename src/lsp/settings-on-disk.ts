/** The `.platenrc.jsonc` that holds for a document, looked for anew each time: no change has to be reported here. */
import * as disk from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createSettingsSearch } from '../language/diagnosis/settings-search.ts';
import { defaultSettings, type Settings } from '../model/settings.ts';

/** The same object as long as the file that holds says the same. */
export function createSettingsOnDisk(): (uri: string) => Promise<Settings> {
  const search = createSettingsSearch(disk, { today: () => new Date().toISOString().slice(0, 10) });
  return async (uri) => {
    const path = pathOf(uri);
    if (path === undefined) return defaultSettings;
    search.forget();
    return (await search.settingsIn(path.slice(0, path.lastIndexOf('/')))).settings;
  };
}

/** With forward slashes; undefined for what lies in no file. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}
