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
  return portsTo(site, entry).filter(
    (port) => site.device(port)?.uri?.path === path && site.printersOf(port).length > 0,
  );
}

/** All of them, with or without printers. */
export function portsTo(site: Site, entry: Device | Port): readonly Port[] {
  const identity = deviceIdentity(site, entry);
  if (identity !== undefined) return site.portsAt(identity);
  return isPort(entry) ? [entry] : site.portsNaming(entry.id);
}

/** Pages in a busy hour, as far as printers state both jobs and pages; a pool shares its jobs among its ports. */
export function demandPagesPerHour(site: Site, ports: readonly Port[]): number {
  let pagesPerHour = 0;
  for (const port of ports) {
    for (const { volume, ports: pool } of site.printersOf(port)) {
      const { jobsPerHour, pagesPerJob } = volume ?? {};
      if (jobsPerHour && pagesPerJob) pagesPerHour += (jobsPerHour.value * pagesPerJob.value) / pool.length;
    }
  }
  return pagesPerHour;
}

/** The printers behind that: each once. */
export function demandingPrinters(site: Site, ports: readonly Port[]): readonly Printer[] {
  const printers = ports.flatMap((port) => site.printersOf(port));
  return [...new Set(printers)].filter(({ volume }) => volume?.jobsPerHour && volume.pagesPerJob);
}
