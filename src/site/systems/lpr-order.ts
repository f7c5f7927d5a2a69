/** In which order the files of a port's LPR jobs are sent (RFC 1179 §6), as far as the file and the clients' sources state it. */
import { orderOption } from '../../knowledge/cups/cups-lpd-options.ts';
import type { Port } from '../../model/config.ts';
import type { Site } from '../site.ts';
import { isDrivenByCups } from './cups-ports.ts';

export type LprOrder = 'control-first' | 'data-first';

/** As written, else as in the URI for CUPS, which reads nothing else, else what clients do; no source states what a Standard TCP/IP port does by itself. */
export function lprOrder(site: Site, port: Port): LprOrder | undefined {
  if (port.order && !isDrivenByCups(site, port))
    return port.order.value === 'data-first' ? 'data-first' : 'control-first';
  const uri = site.device(port)?.uri;
  const option = uri && orderOption(uri);
  return option ?? (site.monitor(port) === 'lpr' ? 'control-first' : undefined);
}

/** The fault that a virtual LPD shows in the place of a device that does not take the order of the port: it refuses the first file. */
export function orderFault(site: Site, port: Port): 'nack-control' | 'nack-data' | undefined {
  const accepts = site.device(port)?.facts.acceptsOrder?.value;
  const order = lprOrder(site, port);
  if (!accepts || order === undefined || order === accepts) return undefined;
  return order === 'data-first' ? 'nack-data' : 'nack-control';
}
