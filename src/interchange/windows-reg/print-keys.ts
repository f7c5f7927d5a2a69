/** Which keys of the registry are about printing, and which copy of them counts. */
import type { RegKey } from './reg-text.ts';

/** Cheap: asked of every key of an export, of which nearly none is about printing. */
export function isAboutPrinting(path: string): boolean {
  return aboutPrinting.test(path);
}

const aboutPrinting =
  /\\Control\\Print(?:\\|$)|\\LPDSVC\\(?:lpr|Parameters)$|\\Tcpip\\Parameters$|\\Windows NT\\CurrentVersion(?:\\Ports)?$|^Printers\\Connections\\|\\Control\\ProductOptions$|\\Control\\ComputerName\\ComputerName$|^[^\\]+\\Select$/i;

/** Whether the text is worth reading: what says of the system alone is not. */
export function mentionsPrinting(text: string): boolean {
  // The usual spelling first, which is found several times as fast.
  return text.includes('\\Control\\Print') || mention.test(text);
}

const mention = /^\[-?HK[^\]\n]*(?:\\Control\\Print(?:\\|\])|\\LPDSVC\\|\\Printers\\Connections\\)/im;

export interface PrintKey {
  readonly key: RegKey;
  /** Below the control set, or below SOFTWARE or HKCU: `Control\Print\Printers\lab`. */
  readonly path: string;
  readonly isInControlSet: boolean;
}

/** How a person names it, whatever control set it stands in: `SYSTEM\CurrentControlSet\Control\Print\Printers\lab`. */
export function keyName({ path, isInControlSet }: PrintKey): string {
  return isInControlSet ? `SYSTEM\\${current}\\${path}` : path;
}

const current = 'CurrentControlSet';
const inControlSet = /^(CurrentControlSet|ControlSet\d{3})$/i;

/**
 * An export of the whole SYSTEM hive has every control set twice or more: the current one counts, else the one of the lowest number.
 * Those that do not count are left out; a hive that is mounted elsewhere, `OfflineSystem`, counts as its own.
 */
export function currentKeys(keys: readonly RegKey[]): { kept: PrintKey[]; leftOut: RegKey[] } {
  const sets = keys.map(({ path }) => controlSetOf(path));
  const present = new Set(sets.filter((set) => set !== undefined));
  const counted = present.has(current.toLowerCase()) ? current.toLowerCase() : [...present].sort()[0];
  const kept: PrintKey[] = [];
  const leftOut: RegKey[] = [];
  keys.forEach((key, index) => {
    const set = sets[index];
    const { path } = key;
    if (set === undefined)
      kept.push({ key, path: path.replace(/^[^\\]*software\\/i, 'SOFTWARE\\'), isInControlSet: false });
    else if (set === counted) {
      kept.push({ key, path: path.slice(path.indexOf('\\') + set.length + 2), isInControlSet: true });
    } else leftOut.push(key);
  });
  return { kept, leftOut };
}

/** In lower case; undefined for a key of another hive. */
function controlSetOf(path: string): string | undefined {
  const start = path.indexOf('\\') + 1;
  // Nearly always; found without a pattern, for there are tens of thousands of keys.
  if (path.startsWith(`${current}\\`, start)) return current.toLowerCase();
  const end = path.indexOf('\\', start);
  return start === 0 || end === -1 ? undefined : inControlSet.exec(path.slice(start, end))?.[0].toLowerCase();
}
