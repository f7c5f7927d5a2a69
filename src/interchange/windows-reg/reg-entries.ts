/** The keys of an export, sorted by what they are about: a port of a monitor, a printer, a connection, the server. */

import { currentKeys, type PrintKey } from './print-keys.ts';
import { lastNameOf, type RegKey } from './reg-text.ts';
import { RegValues } from './reg-values.ts';

/** A key that is an entry, with its values and those of its subkeys. */
export interface RegEntry {
  /** As the key is called, in the case of its first line. */
  readonly id: string;
  /** Undefined where only subkeys of it are there. */
  key: RegKey | undefined;
  /** Where its name stands. */
  readonly at: { readonly start: number; readonly end: number };
  /** Of a port: its monitor as the key is called. */
  readonly monitor: string;
  /** Those of subkeys have their path before the name: `Timeouts\DataTimeout`. */
  readonly values: RegValues;
  /** Where the last of its keys ends. */
  end: number;
  /** Subkeys that hold no settings of its own, each with how it is called. */
  readonly others: { readonly name: string; readonly key: RegKey }[];
}

export interface RegEntries {
  readonly ports: ReadonlyMap<string, RegEntry>;
  readonly printers: ReadonlyMap<string, RegEntry>;
  readonly connections: readonly RegEntry[];
  /** What is about the machine itself, by the path of the key in lower case. */
  readonly server: ReadonlyMap<string, ServerKey>;
  /** Keys about printing that are about none of these. */
  readonly others: readonly PrintKey[];
  readonly deleted: readonly PrintKey[];
  readonly ofOtherSets: readonly RegKey[];
}

export interface ServerKey extends PrintKey {
  readonly values: RegValues;
}

const portKey = /^([^\\]+)\\(?:Ports|OfflinePorts)\\([^\\]+)(?:\\(.+))?$/i;
const connectionKey = /^(?:Control\\Print|Printers)\\Connections\\([^\\]+)$/i;
const serverKey =
  /^(?:Control\\Print|Control\\Print\\Providers|Control\\Print\\Printers|Control\\Print\\Monitors\\[^\\]+|Control\\Print\\Monitors\\[^\\]+\\(?:Ports|Options|Timeouts)|Services\\LPDSVC\\Parameters|SOFTWARE\\Microsoft\\LPDSVC\\lpr|Services\\Tcpip\\Parameters|SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion(?:\\Ports)?|Control\\ProductOptions|Control\\ComputerName\\ComputerName)$/i;

/** @param isUnicode of the strings in hex */
export function sortRegKeys(text: string, keys: readonly RegKey[], isUnicode: boolean): RegEntries {
  const { kept, leftOut } = currentKeys(keys);
  const ports = new Map<string, RegEntry>();
  const printers = new Map<string, RegEntry>();
  const connections = new Map<string, RegEntry>();
  const server = new Map<string, ServerKey>();
  const others: PrintKey[] = [];
  const deleted: PrintKey[] = [];

  function entryOf(entries: Map<string, RegEntry>, { key, name, depth, monitor = '' }: Named): RegEntry {
    const id = `${monitor}\\${name}`.toLowerCase();
    let entry = entries.get(id);
    if (!entry) {
      const start = depth === 0 ? lastNameOf(key).start : placeAbove(key, name);
      const at = { start, end: start + name.length };
      const values = new RegValues(text, isUnicode);
      entry = { id: name, key: undefined, at, monitor, values, end: key.end, others: [] };
      entries.set(id, entry);
    }
    if (depth === 0) entry.key ??= key;
    entry.end = Math.max(entry.end, key.end);
    return entry;
  }

  for (const one of kept) {
    const { key, path } = one;
    if (key.isDeleted) {
      deleted.push(one);
      continue;
    }
    const ofMonitors = below(path, 'control\\print\\monitors\\');
    const [, monitor, port, portBelow] = (ofMonitors && portKey.exec(ofMonitors)) || [];
    if (monitor !== undefined && port !== undefined) {
      // A backslash in the name of an LPR port makes a further level (Q163241).
      const isDeeper = portBelow !== undefined && !/^Timeouts$/i.test(portBelow) && holdsAddress(text, key);
      const name = isDeeper ? `${port}\\${portBelow}` : port;
      const depth = portBelow === undefined || isDeeper ? 0 : 1;
      const entry = entryOf(ports, { key, name, depth, monitor });
      entry.values.addFrom(key, depth === 0 ? '' : `${portBelow}\\`);
      continue;
    }
    const ofPrinters = below(path, 'control\\print\\printers\\');
    if (ofPrinters) {
      const slash = ofPrinters.indexOf('\\');
      const printer = slash === -1 ? ofPrinters : ofPrinters.slice(0, slash);
      const printerBelow = slash === -1 ? undefined : ofPrinters.slice(slash + 1);
      const entry = entryOf(printers, { key, name: printer, depth: printerBelow === undefined ? 0 : 1 });
      if (printerBelow === undefined) entry.values.addFrom(key);
      else entry.others.push({ name: printerBelow, key });
      continue;
    }
    const [, connection] = connectionKey.exec(path) ?? [];
    if (connection !== undefined) {
      entryOf(connections, { key, name: connection, depth: 0 }).values.addFrom(key);
    } else if (serverKey.test(path)) {
      const known = server.get(path.toLowerCase());
      const values = known?.values ?? new RegValues(text, isUnicode);
      values.addFrom(key);
      if (!known) server.set(path.toLowerCase(), { ...one, values });
    } else if (/^Control\\Print\\/i.test(path)) others.push(one);
  }
  return {
    ports,
    printers,
    connections: [...connections.values()],
    server,
    others,
    deleted,
    ofOtherSets: leftOut,
  };
}

interface Named {
  readonly key: RegKey;
  readonly name: string;
  /** How many levels above the key's own the name stands: 0 or some. */
  readonly depth: number;
  readonly monitor?: string;
}

/** What stands below a key, whose path is given in lower case; undefined where the path leads elsewhere. */
function below(path: string, prefix: string): string | undefined {
  return path.slice(0, prefix.length).toLowerCase() === prefix ? path.slice(prefix.length) : undefined;
}

/** Where a name stands in the path of a key below it. */
function placeAbove({ path, pathStart }: RegKey, name: string): number {
  return pathStart + path.lastIndexOf(`\\${name}\\`) + 1;
}

function holdsAddress(text: string, { bodyStart, end }: RegKey): boolean {
  return /^"Server Name"=/im.test(text.slice(bodyStart, Math.min(end, bodyStart + 4000)));
}
