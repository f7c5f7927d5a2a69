/** In which order the files of a port's LPR jobs are sent (RFC 1179 §6), as far as the file and the clients' sources tell. */
import type { DeviceUri } from '../knowledge/device-uri.ts';
import type { Port } from '../model/config.ts';
import type { Site } from './site.ts';

export type LprOrder = 'control-first' | 'data-first';

/** As written, else as the URI tells CUPS, else what clients do; what a Standard TCP/IP port does by itself no source tells. */
export function lprOrder(site: Site, port: Port): LprOrder | undefined {
  if (port.order) return port.order.value === 'data-first' ? 'data-first' : 'control-first';
  const uri = site.device(port)?.uri;
  const order = uri?.options.get('order')?.toLowerCase();
  if (uri && order !== undefined)
    return order === 'data,control' && !isLprStream(uri) ? 'data-first' : 'control-first';
  return site.monitor(port) === 'lpr' ? 'control-first' : undefined;
}

/** A stream has no size yet, so CUPS sends its control file first in any case (backend/lpd.c). */
export function isLprStream({ options }: DeviceUri): boolean {
  return options.get('mode')?.toLowerCase() === 'stream';
}
