/** A registry export of a Windows print server: its ports, printers, connections, and what changes how they print. */
import type { Config } from '../../model/config.ts';
import type { Located, Span } from '../../model/span.ts';
import { ConfigDraft } from '../config-draft.ts';
import type { ForeignReading } from '../foreign-format.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { addLocalPort } from '../windows-tools/local-port.ts';
import { isAboutPrinting, keyName } from './print-keys.ts';
import { type RegEntries, type RegEntry, sortRegKeys } from './reg-entries.ts';
import { EXTRA, lazyExtra, listLost, SERVER_ID } from './reg-extra.ts';
import { monitorWord, readRegPort } from './reg-ports.ts';
import { readRegPrinter } from './reg-printers.ts';
import { addRegServer, connectionTypeOf, listLostOfServer, sourcePortsOf } from './reg-server.ts';
import { lastNameOf, type RegKey, type RegValue, readRegKeys } from './reg-text.ts';
import { keptData } from './reg-values.ts';

export function readWindowsReg(text: string): ForeignReading {
  const draft = new ConfigDraft('windows-reg');
  const entries = regEntries(text);
  addEntries(draft, text, entries);
  listNotCarried(draft, entries);
  return draft.finish();
}

/** Without what is not carried, of which an export can have more than of everything else. */
export function readRegConfig(text: string): Config {
  const draft = new ConfigDraft('windows-reg');
  addEntries(draft, text, regEntries(text));
  return draft.finish().config;
}

function addEntries(draft: ConfigDraft, text: string, entries: RegEntries): void {
  draft.ignores(readLineIgnores(text, ';'));
  addRegServer(draft, entries);
  const ids = addPorts(draft, entries);
  addPrinters(draft, entries, ids);
  for (const connection of entries.connections) addConnection(draft, connection);
}

export function regEntries(text: string): RegEntries {
  const isUnicode = !/^\uFEFF?\s*REGEDIT4/.test(text.slice(0, 100));
  return sortRegKeys(text, [...readRegKeys(text, isAboutPrinting)], isUnicode);
}

/** @returns the ids of the ports by their names in lower case: the registry ignores case */
function addPorts(draft: ConfigDraft, entries: RegEntries): Map<string, string> {
  const ids = new Map<string, string>();
  for (const entry of entries.ports.values()) {
    const read = readRegPort(entry);
    if (!read) continue;
    const sourcePorts = monitorWord(entry.monitor) === 'lpr' ? sourcePortsOf(entries, entry) : undefined;
    if (sourcePorts) read.sourcePorts = sourcePorts;
    const connectionType =
      monitorWord(entry.monitor) === 'hp-network' ? connectionTypeOf(entries) : undefined;
    if (connectionType) read.connectionType = connectionType;
    read.server = serverAt(entry.at);
    const monitor =
      monitorWord(entry.monitor) === 'other'
        ? ([['Monitor', { value: entry.monitor, ...entry.at }]] as const)
        : [];
    read.extra = lazyExtra(entry.values, entry.at.start, monitor);
    draft.add('ports', entry.id, { key: entry.at, end: entry.end }, read);
    ids.set(entry.id.toLowerCase(), entry.id);
  }
  for (const value of localPorts(entries)) {
    if (ids.has(value.name.toLowerCase())) continue;
    const at = nameSpan(value);
    const read: Record<string, unknown> = { monitor: { value: 'local', ...at }, server: serverAt(at) };
    if (/^\\\\[^\\]+\\[^\\]+$/.test(value.name)) read.device = { value: value.name, ...at };
    const kept = keptData(value);
    if (kept) read.extra = new Map([[EXTRA, new Map([['Settings', [{ value: kept, ...value.span }]]])]]);
    draft.add('ports', value.name, { key: at, end: value.line.end }, read);
    ids.set(value.name.toLowerCase(), value.name);
  }
  return ids;
}

/** `"LPT1:"=""` of `Windows NT\CurrentVersion\Ports`. */
function localPorts({ server }: RegEntries): RegValue[] {
  return server.get('software\\microsoft\\windows nt\\currentversion\\ports')?.values.rest() ?? [];
}

function nameSpan({ name, line }: RegValue): Span {
  return { start: line.start + 1, end: line.start + 1 + name.replace(/[\\"]/g, '\\$&').length };
}

function addPrinters(draft: ConfigDraft, entries: RegEntries, ids: Map<string, string>): void {
  for (const entry of entries.printers.values()) {
    const read = readRegPrinter(entry);
    const ports = (read.ports ?? []) as Located<string>[];
    read.ports = ports.map((port) => ({ ...port, value: ids.get(port.value.toLowerCase()) ?? port.value }));
    for (const port of ports) addLocalPort(draft, port, { ids, server: serverAt(entry.at) });
    read.server = serverAt(entry.at);
    read.extra = lazyExtra(entry.values, entry.at.start);
    draft.add('printers', entry.id, { key: entry.at, end: entry.end }, read);
  }
}

/** The key of a connection is called `,,SERVER,Share`. */
function addConnection(draft: ConfigDraft, { id, at, end, values }: RegEntry): void {
  const [, server, share] = /^,,([^,]+),(.+)$/.exec(id) ?? [];
  if (server === undefined || share === undefined) return;
  const path = `\\\\${server}\\${share}`;
  values.take('Server', 'Provider', 'LocalConnection', 'Printer', 'GuidPrinter');
  draft.add('connections', path, { key: at, end }, { path: { value: path, ...at } });
}

function serverAt(at: Span): Located<string> {
  return { value: SERVER_ID, start: at.start, end: at.end };
}

function listNotCarried(draft: ConfigDraft, entries: RegEntries): void {
  listLostOfServer(draft, entries);
  const { ports } = draft.finish().config;
  for (const { id, at, values } of entries.ports.values())
    if (ports.has(id)) listLost(draft, id, values);
    else
      draft.notCarried({
        span: at,
        what: `the port ${id}`,
        why: 'the export does not say where it leads in a way that a device URI can hold',
      });
  for (const { id, values, others } of entries.printers.values()) {
    listLost(draft, id, values);
    for (const { name, key } of others)
      draft.notCarried({
        span: spanOfKey(key),
        what: `${id}\\${name}`,
        why: 'the driver and the directory make it anew',
      });
  }
  listOthers(draft, entries);
}

/** One line for each branch of keys: an export has thousands below the drivers. */
function listOthers(draft: ConfigDraft, { others, deleted, ofOtherSets }: RegEntries): void {
  const branches = new Map<string, { span: Span; count: number }>();
  const count = (name: string, key: RegKey): void => {
    const branch = branches.get(name);
    if (branch) branch.count += 1;
    else branches.set(name, { span: spanOfKey(key), count: 1 });
  };
  for (const { key, path } of others) count(path.split('\\').slice(0, 3).join('\\'), key);
  for (const [name, { span, count: keyCount }] of branches)
    draft.notCarried({
      span,
      what: keyCount === 1 ? name : `${name} (${keyCount} keys)`,
      why: 'it is about no port and no printer',
    });
  for (const one of deleted)
    draft.notCarried({ span: spanOfKey(one.key), what: `-${keyName(one)}`, why: 'it deletes a key' });
  const [first] = ofOtherSets;
  if (first)
    draft.notCarried({
      span: spanOfKey(first),
      what: `${ofOtherSets.length} keys of other control sets`,
      why: 'another control set is the current one',
    });
}

function spanOfKey(key: RegKey): Span {
  const { start, end } = lastNameOf(key);
  return { start, end };
}
