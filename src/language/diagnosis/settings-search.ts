/** Finds the `.platenrc.jsonc` that holds for a file, the same one for the command line, the language server and the editor. */
import { decodeConfig } from '../../format/text/encoding.ts';
import { defaultSettings, earliestToday, type Settings, type SettingsProblem } from '../../model/settings.ts';
import { settingsFromText } from './rule-settings.ts';

export const SETTINGS_FILE = '.platenrc.jsonc';

/** As of `node:fs/promises`; paths have forward slashes. */
export interface SettingsDisk {
  /** Rejects where nothing is called so; a link to nothing is there. */
  lstat(path: string): Promise<unknown>;
  stat(path: string): Promise<{ isFile(): boolean; readonly size: number }>;
  readFile(path: string): Promise<Uint8Array>;
}

export interface FoundSettings {
  /** Of a file with mistakes: what is right in it. */
  readonly settings: Settings;
  /** Undefined where no file is written. */
  readonly path?: string;
  readonly text: string;
  readonly problems: readonly SettingsProblem[];
  /** Why nothing of the file can be read; completes a sentence that begins with its name. */
  readonly unreadable?: string;
}

export interface SettingsSearchOptions {
  /** In UTC, as 2026-11-30. */
  readonly today?: () => string;
  readonly onRead?: (found: FoundSettings & { readonly path: string }) => void;
}

export interface SettingsSearch {
  /** @param folder of the file, with forward slashes */
  settingsIn(folder: string): Promise<FoundSettings>;
  /** Files or folders have changed, or may have. Settings whose text is the same stay the same object. */
  forget(): void;
}

/** Far more than every rule with every option takes. */
const maxBytes = 1024 * 1024;

/**
 * Beside the file, else above it, up to the root of the git checkout, outside git up to the top. Nothing depends on what an editor
 * has open, as the command line has nothing open. The first thing of that name ends the search, readable or not: whoever put it
 * there means something.
 */
export function createSettingsSearch(
  disk: SettingsDisk,
  { today = () => earliestToday, onRead = () => {} }: SettingsSearchOptions = {},
): SettingsSearch {
  // Promises, so that files asked about at once share one reading.
  const folders = new Map<string, Promise<FoundSettings>>();
  const readings = new Map<string, FoundSettings>();
  let none = nothingWritten(today());
  return { settingsIn, forget: () => folders.clear() };

  function settingsIn(folder: string): Promise<FoundSettings> {
    // An editor may be open for weeks.
    if (none.settings.today !== today()) {
      none = nothingWritten(today());
      folders.clear();
      readings.clear();
    }
    const found = folders.get(folder) ?? search(folder);
    folders.set(folder, found);
    return found;
  }

  async function search(folder: string): Promise<FoundSettings> {
    const path = `${folder}/${SETTINGS_FILE}`;
    if (await exists(path)) {
      const found = { ...(await read(path)), path };
      onRead(found);
      return found;
    }
    if (!folder.includes('/') || (await exists(`${folder}/.git`))) return none;
    return settingsIn(folder.slice(0, folder.lastIndexOf('/')));
  }

  function exists(path: string): Promise<boolean> {
    return disk.lstat(path).then(
      () => true,
      () => false,
    );
  }

  async function read(path: string): Promise<FoundSettings> {
    try {
      const info = await disk.stat(path);
      // A named pipe would be waited on for ever.
      if (!info.isFile()) return { ...none, unreadable: 'is no ordinary file' };
      if (info.size > maxBytes) return { ...none, unreadable: 'is larger than 1 MB, which no settings are' };
      const decoded = decodeConfig(await disk.readFile(path));
      return decoded.ok ? readText(path, decoded.text) : { ...none, unreadable: decoded.why };
    } catch (error) {
      return { ...none, unreadable: `cannot be read: ${error instanceof Error ? error.message : error}` };
    }
  }

  function readText(path: string, text: string): FoundSettings {
    const last = readings.get(path);
    if (last?.text === text) return last;
    const { settings, problems } = settingsFromText(text);
    const reading = { settings: { ...settings, today: none.settings.today }, problems, text };
    readings.set(path, reading);
    return reading;
  }
}

function nothingWritten(today: string): FoundSettings {
  return { settings: { ...defaultSettings, today }, text: '', problems: [] };
}
