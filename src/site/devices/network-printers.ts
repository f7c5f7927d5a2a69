/** Which printers are reached over a network. */
import type { Printer } from '../../model/config.ts';
import type { Site } from '../site.ts';
import { isLoopback } from './device-identity.ts';

const schemes: ReadonlySet<string> = new Set([
  'lpd',
  'socket',
  'ipp',
  'ipps',
  'http',
  'https',
  'smb',
  'dnssd',
]);
/** HPLIP writes how it reaches a device as the first part of the path: hp:/net/..., hp:/usb/... */
const hplip: ReadonlySet<string> = new Set(['hp', 'hpfax']);

/** Whether one of its ports leads over the network; what listens on the machine itself, as ipp-usb does, is no network. */
export function isReachedByNetwork(site: Site, printer: Printer): boolean {
  return printer.ports.some(({ value }) => {
    const port = site.find('ports', value);
    const uri = port && site.device(port)?.uri;
    if (!uri) return false;
    if (hplip.has(uri.scheme)) return /^\/*net\//.test(uri.path);
    // So ipp-usb announces a device on a cable of this machine.
    if (uri.scheme === 'dnssd' && /(?:\(|%28)USB(?:\)|%29)/i.test(uri.path)) return false;
    return schemes.has(uri.scheme) && !isLoopback(uri.host);
  });
}
