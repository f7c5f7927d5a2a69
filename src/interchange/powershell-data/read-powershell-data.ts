/** What Get-Printer and Get-PrinterPort list, as JSON or CSV, and lists of the same shape from which scripts add printers. */

import { isSecretName } from '../../knowledge/secret-spans.ts';
import type { Located, Span } from '../../model/span.ts';
import { ConfigDraft } from '../config-draft.ts';
import type { ForeignReading } from '../foreign-format.ts';
import { monitorOfLocalName } from '../windows-reg/reg-printers.ts';
import { addLocalPort } from '../windows-tools/local-port.ts';
import { readCsvObjects } from './csv-objects.ts';
import { readJsonObjects } from './json-objects.ts';
import { apart, columnsOf, isPort, isPrinter, withUsualNames } from './print-columns.ts';
import { flagOf, numberOf, type PrintObject, textOf } from './print-object.ts';

/** Of what names no computer. */
export const SERVER_ID = 'windows';
/** Under which name of `extra` what has no property of its own is kept. */
export const EXTRA = 'powershell';

/** The objects in the order of the text, with the names that PowerShell has for their properties. */
export function readPrintObjects(text: string): PrintObject[] {
  if (/^\s*[[{]/.test(text)) return readJsonObjects(text).objects.flatMap(apart);
  const { header, objects } = readCsvObjects(text);
  const columns = columnsOf(header);
  return objects.flatMap((object) => apart(withUsualNames(object, columns)));
}

export function readPowershellData(text: string): ForeignReading {
  const draft = new ConfigDraft('powershell-data');
  const objects = readPrintObjects(text);
  // A connection names the computer that shares the printer, of which the list says nothing else.
  for (const object of objects) if (!isConnection(object)) addServer(draft, serverOf(object));
  if (objects.length === 0) addServer(draft, undefined);
  const ids = new Map<string, string>();
  for (const object of objects) if (isPort(object)) addPort(draft, object, ids);
  for (const object of objects) {
    if (isPrinter(object)) addPrinter(draft, object, ids);
    else if (!isPort(object)) addConnection(draft, object, textOf(object, 'ConnectionName'));
  }
  if (/^\s*[[{]/.test(text))
    for (const { name, written } of readJsonObjects(text).others)
      draft.notCarried({ span: written, what: name, why: 'it is about neither a printer nor a port' });
  return draft.finish();
}

/** A connection is listed as a printer, under its path. */
function isConnection(object: PrintObject): boolean {
  return textOf(object, 'Name')?.value.startsWith('\\\\') ?? object.fields.has('connectionname');
}

function serverOf(object: PrintObject): Located<string> | undefined {
  return textOf(object, 'ComputerName', 'PSComputerName');
}

function addServer(draft: ConfigDraft, name: Located<string> | undefined): void {
  const id = name?.value ?? SERVER_ID;
  if (draft.has('servers', id)) return;
  const key = { start: name?.start ?? 0, end: name?.end ?? 0 };
  draft.add('servers', id, { key, end: key.end }, {});
}

function addPort(draft: ConfigDraft, object: PrintObject, ids: Map<string, string>): void {
  const used = new Set(['computername', 'pscomputername', 'name']);
  const values = portValues(object, used);
  const name = textOf(object, 'Name') ?? addressOf(object);
  if (!values || !name) {
    const span = { start: object.span.start, end: object.span.start + 1 };
    draft.notCarried({ span, what: name?.value ?? 'a port', why: 'it does not say where it leads' });
    return;
  }
  values.server = { value: serverOf(object)?.value ?? SERVER_ID, start: name.start, end: name.end };
  keepRest(draft, object, used, values);
  draft.add('ports', name.value, { key: spanOf(name), end: object.span.end }, values);
  ids.set(name.value.toLowerCase(), name.value);
}

function addressOf(object: PrintObject): Located<string> | undefined {
  return textOf(object, 'PrinterHostAddress', 'LprHostAddress', 'HostName');
}

/** Undefined where the object leaves out what decides. */
function portValues(object: PrintObject, used: Set<string>): Record<string, unknown> | undefined {
  const host = addressOf(object);
  if (!host) {
    const name = textOf(object, 'Name');
    const monitor = localMonitor(object) ?? (name && monitorOfLocalName(name.value)) ?? 'other';
    return name ? { monitor: { value: monitor, start: name.start, end: name.end } } : undefined;
  }
  const isLprPort = object.fields.has('hostname') && textOf(object, 'PrinterName') !== undefined;
  if (isLprPort) return lprMonitorPort(object, host, used);
  for (const name of ['printerhostaddress', 'lprhostaddress', 'portnumber', 'protocol']) used.add(name);
  const queue = textOf(object, 'LprQueueName');
  const protocol = protocolOf(object) ?? (object.fields.has('lprhostaddress') ? 'lpr' : 'raw');
  const number = numberOf(object, 'PortNumber');
  const usual = protocol === 'lpr' ? 515 : 9100;
  if (number && (number.value < 1 || number.value > 65535)) return undefined;
  const port = !number || number.value === usual ? '' : `:${number.value}`;
  if (protocol === 'lpr' && (!queue || /\s/.test(queue.value))) return undefined;
  const at = number && port !== '' ? number : host;
  const authority = `${authorityOf(host.value)}${port}`;
  const uri =
    protocol === 'lpr'
      ? `lpd://${authority}/${encodeURIComponent(queue?.value ?? '')}`
      : `socket://${authority}`;
  const values: Record<string, unknown> = {
    monitor: { value: 'standard-tcpip', start: host.start, end: host.end },
    device: { value: uri, start: at.start, end: at.end },
  };
  if (protocol === 'lpr') {
    used.add('lprqueuename');
    const counts = flagOf(object, 'LprByteCounting');
    if (counts) {
      values.byteCounting = { ...counts, value: counts.value ? 'on' : 'off' };
      used.add('lprbytecounting');
    }
  }
  const snmp = snmpOf(object, used);
  if (snmp) values.snmp = snmp;
  return values;
}

/** The LPR monitor of old, by Add-PrinterPort -HostName -PrinterName. */
function lprMonitorPort(
  object: PrintObject,
  host: Located<string>,
  used: Set<string>,
): Record<string, unknown> | undefined {
  const queue = textOf(object, 'PrinterName');
  if (!queue || /\s/.test(queue.value)) return undefined;
  used.add('hostname').add('printername');
  return {
    monitor: { value: 'lpr', start: host.start, end: host.end },
    device: { ...host, value: `lpd://${authorityOf(host.value)}/${encodeURIComponent(queue.value)}` },
  };
}

function protocolOf(object: PrintObject): 'raw' | 'lpr' | undefined {
  const word = numberOf(object, 'Protocol')?.value ?? textOf(object, 'Protocol')?.value.trim().toLowerCase();
  if (word === 2 || word === 'lpr') return 'lpr';
  return word === 1 || word === 'raw' ? 'raw' : undefined;
}

/** Where it is off, the rest has no effect, and is kept as it is. `-SNMP 1` of Add-PrinterPort is the index, and switches it on. */
function snmpOf(object: PrintObject, used: Set<string>): Record<string, unknown> | undefined {
  const isOn = flagOf(object, 'SNMPEnabled');
  const index = numberOf(object, 'SNMPIndex', 'SNMP');
  if (isOn?.value === false) {
    used.add('snmpenabled');
    return { status: { ...isOn, value: 'off' } };
  }
  const at = isOn ?? (object.fields.has('snmp') ? index : undefined);
  if (!at) return undefined;
  const community = textOf(object, 'SNMPCommunity');
  used.add('snmpenabled').add('snmpcommunity');
  const isIndex = index && index.value >= 1 && index.value <= 65535;
  if (isIndex) used.add('snmpindex').add('snmp');
  return {
    status: { start: at.start, end: at.end, value: 'on' },
    ...(community && { community }),
    ...(isIndex && { index }),
  };
}

/** By what the monitor is called, or the port described as. */
function localMonitor(object: PrintObject): string | undefined {
  const words = `${textOf(object, 'PortMonitor')?.value ?? ''} ${textOf(object, 'Description')?.value ?? ''}`;
  if (/\bWSD\b/i.test(words)) return 'wsd';
  if (/\bUSB\b/i.test(words)) return 'usb';
  return /\bLocal (?:Monitor|Port)\b/i.test(words) ? 'local' : undefined;
}

function authorityOf(host: string): string {
  const name = host.trim();
  return /^[0-9a-f:.%]*:[0-9a-f:.%]*$/i.test(name)
    ? `[${name}]`
    : name.replace(/[^\w.-]/g, encodeURIComponent);
}

function addPrinter(draft: ConfigDraft, object: PrintObject, ids: Map<string, string>): void {
  const name = textOf(object, 'Name');
  if (!name) return;
  if (isConnection(object)) {
    addConnection(draft, object, name);
    return;
  }
  const used = new Set(['computername', 'pscomputername', 'name', 'portname', 'shared']);
  const values: Record<string, unknown> = {
    server: { value: serverOf(object)?.value ?? SERVER_ID, start: name.start, end: name.end },
  };
  for (const [field, property] of Object.entries(printerTexts)) {
    used.add(field.toLowerCase());
    const value = textOf(object, field);
    if (value) values[property] = value;
  }
  const shared = flagOf(object, 'Shared');
  if (shared) values.shared = shared;
  const share = textOf(object, 'ShareName');
  if (share && shared?.value !== false) {
    values.share = share;
    used.add('sharename');
  }
  const ports = portsOf(object);
  for (const port of ports) addLocalPort(draft, port, { ids, server: values.server as Located<string> });
  values.ports = ports.map((port) => ({ ...port, value: ids.get(port.value.toLowerCase()) ?? port.value }));
  keepRest(draft, object, used, values);
  draft.add('printers', name.value, { key: spanOf(name), end: object.span.end }, values);
}

/** Fields that are a property as they stand. */
export const printerTexts: Readonly<Record<string, string>> = {
  DriverName: 'driver',
  Location: 'location',
  Comment: 'comment',
  Datatype: 'datatype',
};

/** The ports of a pool stand behind one another. */
function portsOf(object: PrintObject): Located<string>[] {
  const ports = textOf(object, 'PortName');
  if (!ports) return [];
  const isPlain = ports.end - ports.start === ports.value.length;
  return [...ports.value.matchAll(/[^,]+/g)].map((match) => ({
    value: match[0].trim(),
    start: isPlain ? ports.start + match.index : ports.start,
    end: isPlain ? ports.start + match.index + match[0].length : ports.end,
  }));
}

function addConnection(draft: ConfigDraft, object: PrintObject, path: Located<string> | undefined): void {
  if (!path || !/^\\\\[^\\]+\\[^\\]+$/.test(path.value)) return;
  draft.add('connections', path.value, { key: spanOf(path), end: object.span.end }, { path });
}

/** What no property holds, as text; what says nothing, and what PowerShell adds to every object, is no loss. */
function keepRest(
  draft: ConfigDraft,
  { fields }: PrintObject,
  used: ReadonlySet<string>,
  values: Record<string, unknown>,
): void {
  const kept = new Map<string, Located<string>[]>();
  for (const [id, { name, value, span, written }] of fields) {
    if (used.has(id) || value === null || value === '' || noise.test(name)) continue;
    if (value === undefined || isSecretName(name))
      draft.notCarried({
        span: written,
        what: name,
        why: value === undefined ? 'it is an object of its own' : 'it may be a secret',
      });
    else kept.set(name, [{ value: String(value), start: span.start, end: span.end }]);
  }
  if (kept.size > 0) values.extra = new Map([[EXTRA, kept]]);
}

const noise =
  /^(?:Cim(?:Class|InstanceProperties|SystemProperties)|RunspaceId|PSShowComputerName|PSSourceJobInstanceId)$/i;

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
