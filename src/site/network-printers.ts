/** Which printers are reached by TCP/IP. */
import type { Printer } from '../model/config.ts';
import type { Site } from './site.ts';

const schemes: ReadonlySet<string> = new Set(['lpd', 'socket', 'ipp', 'ipps', 'http', 'https']);

/** Whether one of its ports leads over the network. */
export function isReachedByNetwork(site: Site, printer: Printer): boolean {
  return printer.ports.some(({ value }) => {
    const port = site.config.ports.get(value);
    const scheme = port && site.device(port)?.uri?.scheme;
    return scheme !== undefined && schemes.has(scheme);
  });
}
