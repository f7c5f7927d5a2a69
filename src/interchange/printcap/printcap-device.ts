/** Where the queue of a printcap sends its jobs: `rm` and `rp`, or what stands in `lp`, as a device URI and back. */
import { type DeviceUri, readDeviceUri } from '../../knowledge/device-uri.ts';
import { hostText } from '../../model/address-text.ts';
import type { Located } from '../../model/span.ts';

export interface PrintcapDevice {
  readonly uri: Located<string>;
  /** What says it. */
  readonly capabilities: readonly string[];
}

export interface DeviceValues {
  readonly rm: Located<string> | undefined;
  readonly rp: Located<string> | undefined;
  readonly lp: Located<string> | undefined;
}

/** Undefined where it depends on what the file does not say: without `rp` the BSDs ask for "lp", and LPRng for the queue itself. */
export function printcapDevice({ rm, rp, lp }: DeviceValues): PrintcapDevice | undefined {
  const local = lp && lp.value !== '' && lp.value !== '/dev/null' ? lp : undefined;
  if (rm && rm.value !== '') {
    if (local || !rp || !isHost(rm.value) || !isQueue(rp.value)) return undefined;
    return { uri: { ...rm, value: `lpd://${hostText(rm.value)}/${rp.value}` }, capabilities: ['rm', 'rp'] };
  }
  const uri = lp && uriOfDevice(lp.value);
  return lp && uri ? { uri: { ...lp, value: uri }, capabilities: ['lp'] } : undefined;
}

/** `/dev/lp0`, `host%9100` of LPRng, `9100@host` of FreeBSD, `queue@host` and `queue@host%515` of LPRng. */
function uriOfDevice(device: string): string | undefined {
  if (/^\/[^\s%?#]+$/.test(device)) return `file://${device}`;
  const [, before, host = '', port] = /^(?:([^@%|/\s]+)@)?([^@%|/\s]+)(?:%(\d{1,5}))?$/.exec(device) ?? [];
  if (!isHost(host)) return undefined;
  if (before === undefined) return port === undefined ? undefined : `socket://${hostText(host)}:${port}`;
  if (/^\d{1,5}$/.test(before))
    return port === undefined ? `socket://${hostText(host)}:${before}` : undefined;
  return isQueue(before)
    ? `lpd://${hostText(host)}${port === undefined ? '' : `:${port}`}/${before}`
    : undefined;
}

/** FreeBSD has `9100@host`, where LPRng would look for a queue of that name. */
export function isFreebsdDevice(device: string): boolean {
  return /^\d{1,5}@[^@%|/\s]+$/.test(device);
}

/** LPRng alone has a port behind a percent sign, and a queue before the host. */
export function isLprngDevice(device: string): boolean {
  return /^[^@%|/\s]+%\d{1,5}$/.test(device) || /^(?!\d+@)[^@%|/\s]+@[^@%|/\s]+(?:%\d{1,5})?$/.test(device);
}

/** What stands for the device in a printcap; undefined where it has no words for it. */
export function printcapWords(text: string): Readonly<Record<string, string>> | undefined {
  const reading = readDeviceUri(text);
  if (!reading.ok) return undefined;
  const { uri } = reading;
  if (uri.options.size > 0 || uri.user !== undefined) return undefined;
  switch (uri.scheme) {
    case 'lpd':
      return lpdWords(uri);
    case 'socket':
      return uri.path === '' && isHost(uri.host) ? { lp: `${uri.host}%${uri.port}` } : undefined;
    case 'file':
      return /^\/[^\s:|%?#\\]+$/.test(uri.path) ? { lp: uri.path } : undefined;
    default:
      return undefined;
  }
}

function lpdWords({ host, port, path }: DeviceUri): Readonly<Record<string, string>> | undefined {
  if (!isHost(host) || !isQueue(path)) return undefined;
  return port === 515 ? { rm: host, rp: path } : { lp: `${path}@${host}%${port}` };
}

/** A variable of LPRng, `%h`, depends on the machine. */
function isHost(name: string): boolean {
  return /^[\p{L}\p{N}_.-]+$/u.test(name) || /^[0-9a-f]*:[0-9a-f:.]+$/i.test(name);
}

function isQueue(name: string): boolean {
  return /^[^\s%@:|/?#\\$]+$/.test(name);
}
