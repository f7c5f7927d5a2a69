/** What the printers of a site ask of the devices whose facts the file states. */

import type { Device, Port, Printer } from '../../model/config.ts';
import type { Site } from '../site.ts';
import { isPort } from './described-devices.ts';
import { deviceIdentity } from './device-identity.ts';

/** The ports with printers that lead to the device that the entry describes, whether they name it or not. */
export function portsInUse(site: Site, entry: Device | Port): readonly Port[] {
  return portsTo(site, entry).filter((port) => site.printersOf(port).length > 0);
}

/** Those of them that ask for the same queue: behind the queues of one box stand several printers. */
export function portsOfQueueInUse(site: Site, entry: Device | Port): readonly Port[] {
  const path = site.device(entry)?.uri?.path;
  return portsInUse(site, entry).filter((port) => site.device(port)?.uri?.path === path);
}

function portsTo(site: Site, entry: Device | Port): readonly Port[] {
  const identity = deviceIdentity(site, entry);
  if (identity !== undefined) return site.portsAt(identity);
  return isPort(entry) ? [entry] : site.portsNaming(entry.id);
}

export interface PageDemand {
  readonly pagesPerHour: number;
  /** Those whose volume is known. */
  readonly printers: readonly Printer[];
}

/** Pages in a busy hour, as far as printers state both jobs and pages; a pool shares its jobs among its ports. */
export function demandPagesPerHour(site: Site, ports: readonly Port[]): PageDemand {
  let pagesPerHour = 0;
  const printers = new Set<Printer>();
  for (const port of ports) {
    for (const printer of site.printersOf(port)) {
      const { jobsPerHour, pagesPerJob } = printer.volume ?? {};
      if (!jobsPerHour || !pagesPerJob) continue;
      pagesPerHour += (jobsPerHour.value * pagesPerJob.value) / printer.ports.length;
      printers.add(printer);
    }
  }
  return { pagesPerHour, printers: [...printers] };
}
