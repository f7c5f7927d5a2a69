/** Which printers are reached over a network. */
import type { Printer } from '../model/config.ts';
import { isLoopback } from './device-identity.ts';
import type { Site } from './site.ts';

const schemes: ReadonlySet<string> = new Set(['lpd', 'socket', 'ipp', 'ipps', 'http', 'https', 'smb']);

/** Whether one of its ports leads over the network; what listens on the machine itself, as ipp-usb does, is no network. */
export function isReachedByNetwork(site: Site, printer: Printer): boolean {
  return printer.ports.some(({ value }) => {
    const port = site.config.ports.get(value);
    const uri = port && site.device(port)?.uri;
    return uri !== undefined && schemes.has(uri.scheme) && !isLoopback(uri.host);
  });
}
