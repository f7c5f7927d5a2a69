/** What the keys of the port monitors say of their ports: LPR Port, Standard TCP/IP Port, Hewlett-Packard Network Port and others. */
import type { Located } from '../../model/span.ts';
import type { RegEntry } from './reg-entries.ts';

/** The word of the configuration for a monitor of Windows; `other` for those of other makers. */
export function monitorWord(monitor: string): string {
  return monitorWords.get(monitor.toLowerCase()) ?? 'other';
}

const monitorWords: ReadonlyMap<string, string> = new Map([
  ['lpr port', 'lpr'],
  ['standard tcp/ip port', 'standard-tcpip'],
  ['hewlett-packard network port', 'hp-network'],
  ['local port', 'local'],
  ['usb monitor', 'usb'],
  ['wsd port', 'wsd'],
]);

/** The properties of a port, whose values it takes; undefined where the export does not say enough of it. */
export function readRegPort(entry: RegEntry): Record<string, unknown> | undefined {
  const word = monitorWord(entry.monitor);
  if (word === 'lpr') return readLprPort(entry);
  if (word === 'hp-network') return readHpPort(entry);
  if (word === 'standard-tcpip') return readTcpPort(entry);
  return (word === 'other' ? readTcpPort(entry) : undefined) ?? { monitor: monitorOf(entry) };
}

function monitorOf({ monitor, at }: RegEntry): Located<string> {
  return { value: monitorWord(monitor), ...at };
}

/** Without both names the port key is one of those after which ports vanish (Q163241), or a change of one value. */
function readLprPort(entry: RegEntry): Record<string, unknown> | undefined {
  const { values } = entry;
  const server = values.string('Server Name');
  const queue = values.string('Printer Name');
  if (!server || !queue || server.value === '' || !isQueue(queue.value)) return undefined;
  values.take('Server Name', 'Printer Name');
  const read: Record<string, unknown> = {
    monitor: monitorOf(entry),
    device: { ...server, value: lpdUri(hostText(server.value), queue.value) },
  };
  const isDataFirst = flag(entry, 'HpUxCompatibility');
  if (isDataFirst) {
    read.order = { ...isDataFirst, value: isDataFirst.value ? 'data-first' : 'control-first' };
    values.take('HpUxCompatibility');
  }
  return read;
}

/** Raw or LPR, as `Protocol` says. A port of another maker's monitor is read where it says the same in the same words. */
function readTcpPort(entry: RegEntry): Record<string, unknown> | undefined {
  const { values } = entry;
  const protocol = values.dword('Protocol');
  const host = [values.string('HostName'), values.string('IPAddress')].find((one) => one && one.value !== '');
  const number = values.dword('PortNumber');
  const queue = values.string('Queue');
  if (!protocol || !host || !number || number.value < 1 || number.value > 65535) return undefined;
  const isLpr = protocol.value === 2;
  if (protocol.value !== 1 && (!isLpr || !queue || !isQueue(queue.value))) return undefined;
  values.take('Protocol', 'PortNumber', values.string('HostName')?.value ? 'HostName' : 'IPAddress');
  if (isLpr) values.take('Queue');
  const usual = isLpr ? 515 : 9100;
  const port = number.value === usual ? '' : `:${number.value}`;
  const uri = isLpr
    ? lpdUri(`${hostText(host.value)}${port}`, queue?.value ?? '')
    : `socket://${hostText(host.value)}${port}`;
  // What is unusual is what a person would look at.
  const at = number.value === usual ? host : number;
  const read: Record<string, unknown> = {
    monitor: monitorOf(entry),
    device: { value: uri, start: at.start, end: at.end },
  };
  const counts = flag(entry, 'Double Spool');
  if (counts && isLpr) {
    read.byteCounting = { ...counts, value: counts.value ? 'on' : 'off' };
    values.take('Double Spool');
  }
  const snmp = readSnmp(entry);
  if (snmp) read.snmp = snmp;
  return read;
}

/** Where it is off, the rest has no effect, and is kept as it is. */
function readSnmp(entry: RegEntry): Record<string, unknown> | undefined {
  const { values } = entry;
  const isOn = flag(entry, 'SNMP Enabled');
  if (!isOn) return undefined;
  values.take('SNMP Enabled');
  const status = { ...isOn, value: isOn.value ? 'on' : 'off' };
  if (!isOn.value) return { status };
  const community = values.string('SNMP Community');
  const index = values.dword('SNMP Index');
  const read: Record<string, unknown> = { status };
  if (community && community.value !== '') {
    read.community = community;
    values.take('SNMP Community');
  }
  if (index && index.value >= 1 && index.value <= 65535) {
    read.index = index;
    values.take('SNMP Index');
  }
  return read;
}

/** No source says how HPMON calls the value: the hardware address of the adapter, twelve digits, is unlike any other. */
function readHpPort(entry: RegEntry): Record<string, unknown> | undefined {
  for (const { kind, name, text, span } of entry.values.rest()) {
    if (kind !== 'string' || !/^(?:[0-9a-f]{2}[-:]?){5}[0-9a-f]{2}$/i.test(text)) continue;
    entry.values.take(name);
    return { monitor: monitorOf(entry), device: { ...span, value: `dlc://${text}` } };
  }
  return undefined;
}

/** 0 or 1; what another number means is stated nowhere. */
function flag({ values }: RegEntry, name: string): Located<boolean> | undefined {
  const number = values.dword(name);
  return number && number.value <= 1 ? { ...number, value: number.value === 1 } : undefined;
}

/** A device URI holds no queue with a blank, and the LPR monitor takes one. */
function isQueue(name: string): boolean {
  return !/\s/.test(name);
}

function lpdUri(authority: string, queue: string): string {
  return `lpd://${authority}/${encodePath(queue)}`;
}

/** An IPv6 address goes into brackets, and what cannot be part of a name stays visible as such. */
function hostText(host: string): string {
  const trimmed = host.trim();
  return /^[0-9a-f:.%]*:[0-9a-f:.%]*$/i.test(trimmed)
    ? `[${trimmed}]`
    : encodePath(trimmed).replace(/[/@:]/g, encodeURIComponent);
}

/** What a URI cannot hold as it is; a slash separates nothing in the name of a queue. */
function encodePath(name: string): string {
  return name.replace(/[^\w./~!$()*,;:@-]/g, (character) => {
    try {
      return encodeURIComponent(character);
    } catch {
      return '%EF%BF%BD';
    }
  });
}
