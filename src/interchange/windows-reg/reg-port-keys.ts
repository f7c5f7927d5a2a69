/** Under which port monitor of Windows a port goes, and the values of its key. */
import type { DeviceUri } from '../../knowledge/device-uri.ts';
import type { Port } from '../../model/config.ts';
import type { WholeSite } from '../../site/site.ts';
import { extraOf, nameOf } from '../exporting/exported-entries.ts';
import { EXTRA } from './reg-extra.ts';
import { monitorOfLocalName } from './reg-printers.ts';
import { dwordReg, quotedReg } from './reg-text.ts';

export interface PortKey {
  readonly kind: 'key';
  /** As the registry calls it: "LPR Port". */
  readonly monitor: string;
  readonly values: ReadonlyMap<string, string>;
  /** What Windows writes by itself; those of subkeys have their path before the name. */
  readonly defaults: ReadonlyMap<string, string>;
  /** The host for which the LPR monitor has a switch of source ports. */
  readonly sourcePortsOf: string | undefined;
}

export type RegPort =
  | PortKey
  /** A value under `Windows NT\CurrentVersion\Ports`. */
  | { readonly kind: 'local' }
  /** Windows makes it by itself. */
  | { readonly kind: 'none' }
  /** Completes "not carried: ". */
  | { readonly why: string };

export function regPortKey(site: WholeSite, port: Port): RegPort {
  const uri = site.device(port)?.uri;
  const monitor = site.monitor(port);
  const known = extraOf(port, EXTRA).get('Monitor')?.[0];
  switch (monitor) {
    case 'lpr':
      return lprPort(port, uri);
    case 'standard-tcpip':
    case 'raw':
      return tcpPort(port, uri, 'Standard TCP/IP Port');
    case 'wsd':
      return plainPort('WSD Port');
    case 'local':
      return localPort(port, uri);
    case 'usb':
      return monitorOfLocalName(nameOf(port)) === 'usb' ? { kind: 'none' } : plainPort('USB Monitor');
    case 'hp-network':
      return { why: 'no source says how HPMON keeps its ports' };
    case 'other':
      if (known === undefined || !/^[^\\\u0000-\u001f]{1,255}$/.test(known)) break;
      return uri ? tcpPort(port, uri, known) : plainPort(known);
  }
  return {
    why: `no port monitor of Windows is known for ${monitor === undefined ? 'it' : `the monitor ${monitor}`}`,
  };
}

/** The same in every key of the monitor (exports of several versions agree). */
const lprDefaults: ReadonlyMap<string, string> = new Map([
  ['OldSunCompatibility', dwordReg(0)],
  ['HpUxCompatibility', dwordReg(0)],
  ['EnableBannerPage', dwordReg(0)],
  ['Timeouts\\CommandTimeout', dwordReg(0x78)],
  ['Timeouts\\DataTimeout', dwordReg(0x12c)],
]);

function lprPort(port: Port, uri: DeviceUri | undefined): RegPort {
  if (uri?.scheme !== 'lpd') return { why: 'the LPR monitor needs a device lpd://HOST/QUEUE' };
  if (uri.port !== 515) return { why: 'the LPR monitor sends to port 515 alone' };
  if (!isPlain(uri)) return { why: 'the LPR monitor knows neither users nor options of a URI' };
  const values = new Map([
    ['Server Name', quotedReg(uri.host)],
    ['Printer Name', quotedReg(uri.path)],
  ]);
  if (port.order) values.set('HpUxCompatibility', dwordReg(port.order.value === 'data-first' ? 1 : 0));
  return { kind: 'key', monitor: 'LPR Port', values, defaults: lprDefaults, sourcePortsOf: uri.host };
}

function tcpPort(port: Port, uri: DeviceUri | undefined, monitor: string): RegPort {
  if (!uri || (uri.scheme !== 'lpd' && uri.scheme !== 'socket') || uri.port === undefined)
    return { why: 'a Standard TCP/IP port needs a device socket://HOST or lpd://HOST/QUEUE' };
  if (!isPlain(uri) || (uri.scheme === 'socket' && uri.path !== ''))
    return { why: 'a Standard TCP/IP port knows neither users nor options of a URI' };
  const isLpr = uri.scheme === 'lpd';
  // Where an export had an address and a name, the one that it printed to is in the URI.
  const isAddress = /^\d+(?:\.\d+){3}$/.test(uri.host) && !extraOf(port, EXTRA).has('IPAddress');
  const values = new Map([
    ['Protocol', dwordReg(isLpr ? 2 : 1)],
    [isAddress ? 'IPAddress' : 'HostName', quotedReg(uri.host)],
    ['PortNumber', dwordReg(uri.port)],
  ]);
  if (isLpr) values.set('Queue', quotedReg(uri.path));
  const { byteCounting, snmp } = port;
  if (byteCounting) values.set('Double Spool', dwordReg(byteCounting.value === 'on' ? 1 : 0));
  if (snmp?.status) values.set('SNMP Enabled', dwordReg(snmp.status.value === 'on' ? 1 : 0));
  if (snmp?.community && isString(snmp.community.value))
    values.set('SNMP Community', quotedReg(snmp.community.value));
  if (snmp?.index) values.set('SNMP Index', dwordReg(snmp.index.value));
  return { kind: 'key', monitor, values, defaults: tcpDefaults, sourcePortsOf: undefined };
}

/** SNMP is off where nobody says otherwise; the community and the index are those that Windows proposes. */
const tcpDefaults: ReadonlyMap<string, string> = new Map([
  ['Version', dwordReg(1)],
  ['HostName', '""'],
  ['IPAddress', '""'],
  ['HWAddress', '""'],
  ['SNMP Community', quotedReg('public')],
  ['SNMP Enabled', dwordReg(0)],
  ['SNMP Index', dwordReg(1)],
  ['PortMonMibPortIndex', dwordReg(0)],
  ['Queue', '""'],
  ['Double Spool', dwordReg(0)],
]);

function plainPort(monitor: string): PortKey {
  return { kind: 'key', monitor, values: new Map(), defaults: new Map(), sourcePortsOf: undefined };
}

/** A local port is called after what it leads to: LPT1:, C:\out.prn, \\SERVER\Share. */
function localPort(port: Port, uri: DeviceUri | undefined): RegPort {
  const name = nameOf(port);
  if (!isString(name)) return { why: 'it holds a control character' };
  if (uri && uri.scheme !== 'unc') return { why: 'a local port is called after what it leads to' };
  if (uri && name.toLowerCase() !== `\\\\${uri.host}\\${uri.path}`.toLowerCase())
    return { why: `a local port that leads to a share is called after it: \\\\${uri.host}\\${uri.path}` };
  return { kind: 'local' };
}

function isPlain({ options, user, hasPassword }: DeviceUri): boolean {
  return options.size === 0 && user === undefined && !hasPassword;
}

function isString(text: string): boolean {
  return !/[\u0000-\u001f]/.test(text);
}
