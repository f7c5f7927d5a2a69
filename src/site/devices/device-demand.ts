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
  // Counted by hand: it is asked for thousands of devices.
  for (let place = 0; place < ports.length; place += 1) {
    const printers = site.printersOf(ports[place] as Port);
    for (let at = 0; at < printers.length; at += 1) pagesPerHour += pagesOf(printers[at] as Printer);
  }
  return pagesPerHour;
}

/** Through one port of its pool. */
function pagesOf({ volume, ports }: Printer): number {
  if (!volume?.jobsPerHour || !volume.pagesPerJob) return 0;
  return (volume.jobsPerHour.value * volume.pagesPerJob.value) / ports.length;
}

/** The printers behind that: each once. */
export function demandingPrinters(site: Site, ports: readonly Port[]): readonly Printer[] {
  const printers = ports.flatMap((port) => site.printersOf(port));
  return [...new Set(printers)].filter(({ volume }) => volume?.jobsPerHour && volume.pagesPerJob);
}
