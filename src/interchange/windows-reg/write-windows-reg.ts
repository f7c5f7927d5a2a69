/** Edits of meaning as edits of a registry export: the data of one value or a few, and everything else stays as it is. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import { readDeviceUri } from '../../knowledge/device-uri.ts';
import type { Edit } from '../../model/edit.ts';
import type { JsonValue } from '../../model/json-value.ts';
import { regEntries } from './read-windows-reg.ts';
import type { RegEntries, RegEntry } from './reg-entries.ts';
import { SERVER_ID } from './reg-extra.ts';
import { monitorWord } from './reg-ports.ts';
import { attribute, printerStrings } from './reg-printers.ts';
import { switchesKey, switchesOf, tcpParametersOf, wronglyTyped } from './reg-server.ts';
import { dwordReg, quotedReg, type RegKey, type RegValue } from './reg-text.ts';
import type { RegValues } from './reg-values.ts';

/** What the data of values become, by their names; undefined takes the value away. */
type Changes = ReadonlyMap<string, string | undefined>;

/** Undefined where a registry export has no words for it. */
export function editWindowsReg(text: string, edit: Edit): readonly TextEdit[] | undefined {
  const [section, id, ...rest] = edit.path;
  if (edit.kind === 'rename') return undefined;
  const entries = regEntries(text);
  const value = edit.kind === 'set' ? edit.value : undefined;
  if (section === 'directives') return editSwitch(wronglyTyped(entries)[Number(id)], value);
  if (section === 'servers') return id === SERVER_ID ? editServer(text, entries, { rest, value }) : undefined;
  const known = section === 'ports' ? entries.ports : section === 'printers' ? entries.printers : undefined;
  const entry = [...(known?.values() ?? [])].find((one) => one.id === id);
  if (!entry?.key) return undefined;
  const path = rest.join('/');
  if (path === 'sourcePorts') return editSourcePorts(text, entries, { entry, value });
  const changes = section === 'ports' ? portChanges(entry, path, value) : printerChanges(entry, path, value);
  return changes && writeValues(text, entry.key, entry.values, changes);
}

function editSwitch(found: RegValue | undefined, value: JsonValue | undefined): TextEdit[] | undefined {
  if (!found || typeof value !== 'string' || !/^dword:[0-9a-f]{8}$/i.test(value)) return undefined;
  return [{ ...dataSpan(found), newText: value }];
}

interface Meant {
  readonly rest: readonly (string | number)[];
  readonly value: JsonValue | undefined;
}

const tcpParametersKey = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters';

function editServer(text: string, entries: RegEntries, { rest, value }: Meant): TextEdit[] | undefined {
  if (rest.join('/') !== 'timeWaitSeconds') return undefined;
  const data = dword(value);
  if (value !== undefined && data === undefined) return undefined;
  return writeIn(text, tcpParametersOf(entries), tcpParametersKey, new Map([['TcpTimedWaitDelay', data]]));
}

/** Only by the switch for its address: the one for all is about other ports, too. */
function editSourcePorts(
  text: string,
  entries: RegEntries,
  { entry, value }: { entry: RegEntry; value: JsonValue | undefined },
): TextEdit[] | undefined {
  const address = entry.values.string('Server Name')?.value ?? '';
  if (monitorWord(entry.monitor) !== 'lpr' || !/^\d+(?:\.\d+){3}$/.test(address)) return undefined;
  const data = value === 'unprivileged' ? 1 : value === 'rfc1179' ? 0 : undefined;
  const switches = switchesOf(entries);
  if (value === undefined) {
    if (!switches?.values.get(address)) return undefined;
  } else if (data === undefined) return undefined;
  return writeIn(
    text,
    switches,
    switchesKey,
    new Map([[address, data === undefined ? undefined : dwordReg(data)]]),
  );
}

function portChanges(
  { monitor, values }: RegEntry,
  path: string,
  value: JsonValue | undefined,
): Changes | undefined {
  const word = monitorWord(monitor);
  if (path === 'device') return word === 'lpr' ? lprDevice(value) : tcpDevice(values, value);
  if (path === 'order' && word === 'lpr')
    return chosen('HpUxCompatibility', value, { 'control-first': 0, 'data-first': 1 });
  if (word === 'lpr') return undefined;
  if (path === 'byteCounting') return chosen('Double Spool', value, { off: 0, on: 1 });
  if (path === 'snmp/status') return chosen('SNMP Enabled', value, { off: 0, on: 1 });
  if (path === 'snmp/index') return changed('SNMP Index', value, dword(value));
  return path === 'snmp/community' ? changed('SNMP Community', value, string(value)) : undefined;
}

function lprDevice(value: JsonValue | undefined): Changes | undefined {
  const reading = typeof value === 'string' ? readDeviceUri(value) : undefined;
  if (!reading?.ok || reading.uri.scheme !== 'lpd' || reading.uri.port !== 515) return undefined;
  const { host, path, options, user } = reading.uri;
  if (options.size > 0 || user !== undefined) return undefined;
  return new Map([
    ['Server Name', quotedReg(host)],
    ['Printer Name', quotedReg(path)],
  ]);
}

function tcpDevice(values: RegValues, value: JsonValue | undefined): Changes | undefined {
  const reading = typeof value === 'string' ? readDeviceUri(value) : undefined;
  if (!reading?.ok || !values.get('Protocol')) return undefined;
  const { scheme, host, port, path, options, user } = reading.uri;
  if (!['lpd', 'socket'].includes(scheme) || port === undefined || options.size > 0 || user !== undefined)
    return undefined;
  if (scheme === 'socket' && path !== '') return undefined;
  return new Map([
    [values.string('HostName')?.value ? 'HostName' : 'IPAddress', quotedReg(host)],
    ['Protocol', dwordReg(scheme === 'lpd' ? 2 : 1)],
    ['PortNumber', dwordReg(port)],
    ...(scheme === 'lpd' ? [['Queue', quotedReg(path)] as const] : []),
  ]);
}

function printerChanges(
  { values }: RegEntry,
  path: string,
  value: JsonValue | undefined,
): Changes | undefined {
  const name = Object.entries(printerStrings).find(([, property]) => property === path)?.[0];
  if (name) return changed(name, value, string(value));
  if (path === 'share') return changed('Share Name', value, string(value));
  const bits = values.dword('Attributes')?.value;
  if (bits === undefined) return undefined;
  const { shared, queued, direct } = attribute;
  const next = (clear: number, add: number): Changes =>
    new Map([['Attributes', dwordReg(((bits & ~clear) | add) >>> 0)]]);
  if (path === 'shared' && typeof value === 'boolean') return next(shared, value ? shared : 0);
  if (path !== 'spooling') return undefined;
  if (value === 'direct') return next(queued, direct);
  if (value === 'after-last-page') return next(direct, queued);
  return value === 'immediately' || value === undefined ? next(queued | direct, 0) : undefined;
}

function chosen(
  name: string,
  value: JsonValue | undefined,
  words: Readonly<Record<string, number>>,
): Changes | undefined {
  if (value === undefined) return new Map([[name, undefined]]);
  const number = typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined;
  return number === undefined ? undefined : new Map([[name, dwordReg(number)]]);
}

/** @param data undefined where the value cannot be written, unless it is to go */
function changed(name: string, value: JsonValue | undefined, data: string | undefined): Changes | undefined {
  return value !== undefined && data === undefined ? undefined : new Map([[name, data]]);
}

function string(value: JsonValue | undefined): string | undefined {
  // regedit takes line breaks in strings, and shows none of them.
  return typeof value === 'string' && !/[\u0000-\u001f]/.test(value) ? quotedReg(value) : undefined;
}

function dword(value: JsonValue | undefined): string | undefined {
  const isDword = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32;
  return isDword ? dwordReg(value) : undefined;
}

interface KeyWithValues {
  readonly key: RegKey;
  readonly values: RegValues;
}

/** In a key that the text may not have yet: then it goes to the end. */
function writeIn(text: string, found: KeyWithValues | undefined, name: string, changes: Changes): TextEdit[] {
  if (found) return writeValues(text, found.key, found.values, changes);
  const newline = newlineOf(text);
  const lines = [...changes]
    .filter(([, data]) => data !== undefined)
    .map(([each, data]) => `"${each}"=${data}`);
  if (lines.length === 0) return [];
  const gap = text.endsWith('\n') ? newline : newline.repeat(2);
  const newText = [`${gap}[${name}]`, ...lines, ''].join(newline);
  return [{ start: text.length, end: text.length, newText }];
}

function writeValues(text: string, key: RegKey, values: RegValues, changes: Changes): TextEdit[] {
  const newline = newlineOf(text);
  const edits: TextEdit[] = [];
  const added: string[] = [];
  for (const [name, data] of changes) {
    const found = values.get(name);
    if (found && data === undefined) edits.push({ ...found.line, newText: '' });
    else if (found && data !== undefined && text.slice(dataSpan(found).start, dataSpan(found).end) !== data)
      edits.push({ ...dataSpan(found), newText: data });
    else if (!found && data !== undefined)
      added.push(`"${name.replace(/[\\"]/g, '\\$&')}"=${data}${newline}`);
  }
  if (added.length > 0) {
    const at = endOfValues(text, key);
    const gap = at > 0 && text[at - 1] !== '\n' ? newline : '';
    edits.push({ start: at, end: at, newText: gap + added.join('') });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Behind the last line of the key that is not blank. */
function endOfValues(text: string, { start, bodyStart, end }: RegKey): number {
  const body = text.slice(bodyStart, end).trimEnd();
  if (body === '') return bodyStart > start ? bodyStart : end;
  const newline = text.indexOf('\n', bodyStart + body.length);
  return newline === -1 ? text.length : newline + 1;
}

/** The quotes of a string belong to its data. */
function dataSpan({ kind, span }: RegValue): { start: number; end: number } {
  return kind === 'string'
    ? { start: span.start - 1, end: span.end + 1 }
    : { start: span.start, end: span.end };
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
