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
  /** How a person names it, whatever control set it stands in: `SYSTEM\CurrentControlSet\Control\Print\Printers\lab`. */
  readonly name: string;
}

const inControlSet = /^[^\\]+\\(CurrentControlSet|ControlSet\d{3})\\(.*)$/i;

/**
 * An export of the whole SYSTEM hive has every control set twice or more: the current one counts, else the one of the lowest number.
 * Those that do not count are left out; a hive that is mounted elsewhere, `OfflineSystem`, counts as its own.
 */
export function currentKeys(keys: readonly RegKey[]): { kept: PrintKey[]; leftOut: RegKey[] } {
  const sets = new Set(keys.map(({ path }) => controlSetOf(path)).filter((set) => set !== undefined));
  const current = sets.has('currentcontrolset') ? 'currentcontrolset' : [...sets].sort()[0];
  const kept: PrintKey[] = [];
  const leftOut: RegKey[] = [];
  for (const key of keys) {
    const [, set, below] = inControlSet.exec(key.path) ?? [];
    if (set === undefined || below === undefined)
      kept.push({ key, path: key.path.replace(/^(?:[^\\]*software)\\/i, 'SOFTWARE\\'), name: key.path });
    else if (set.toLowerCase() === current)
      kept.push({ key, path: below, name: `SYSTEM\\CurrentControlSet\\${below}` });
    else leftOut.push(key);
  }
  return { kept, leftOut };
}

function controlSetOf(path: string): string | undefined {
  return inControlSet.exec(path)?.[1]?.toLowerCase();
}
