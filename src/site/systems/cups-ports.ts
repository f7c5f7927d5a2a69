/** LPR ports that CUPS drives: it goes by the options of the device URI alone, whatever the port says (backend/lpd.c). */
import { orderOption, reservedRange } from '../../knowledge/cups/cups-lpd-options.ts';
import type { DeviceUri } from '../../knowledge/device-uri.ts';
import type { System } from '../../knowledge/systems.ts';
import type { Port } from '../../model/config.ts';
import {
  containsRange,
  isSameRange,
  type PortRange,
  UNPRIVILEGED_SOURCE_PORTS,
} from '../../model/port-range.ts';
import type { Site } from '../site.ts';
import { commonDefault, writtenSourcePorts } from '../source-ports/source-ports.ts';

/** Whether all systems that can drive the port are CUPS, and it leads to an LPD. */
export function isDrivenByCups(site: Site, port: Port): boolean {
  return site.systemsOf(port).length > 0 && uriForCups(site, port) !== undefined;
}

/** What the URI says of source ports and CUPS does, where `sourcePorts` says something else. */
export function contradictedSourcePorts(site: Site, port: Port): PortRange | undefined {
  const uri = uriForCups(site, port);
  const written = uri && writtenSourcePorts(port);
  if (!written) return undefined;
  const stated = reservedRange(uri);
  // A backend that does not run as root sends from 1024 up where its URI says nothing.
  if (!stated && containsRange(UNPRIVILEGED_SOURCE_PORTS, written)) return undefined;
  const done = stated ?? commonDefault(site, port);
  if (!done || isSameRange(written, done)) return undefined;
  const areBothUnprivileged =
    containsRange(UNPRIVILEGED_SOURCE_PORTS, written) && containsRange(UNPRIVILEGED_SOURCE_PORTS, done);
  return areBothUnprivileged ? undefined : done;
}

/** The order that the URI says and CUPS keeps to, where `order` says another. */
export function contradictedOrder(site: Site, port: Port): 'control-first' | 'data-first' | undefined {
  const uri = port.order && uriForCups(site, port);
  if (!uri) return undefined;
  const done = orderOption(uri) ?? (isDrivenByCups(site, port) ? 'control-first' : undefined);
  return done === port.order.value ? undefined : done;
}

/** The URI of an LPR port that no other system than CUPS drives, as far as the file says. */
function uriForCups(site: Site, port: Port): DeviceUri | undefined {
  const uri = site.device(port)?.uri;
  if (uri?.scheme !== 'lpd' || site.monitor(port) !== 'lpr') return undefined;
  return site.systemsOf(port).every(isCups) ? uri : undefined;
}

function isCups({ family }: System): boolean {
  return family === 'cups';
}
