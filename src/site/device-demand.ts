/** What the printers of a site ask of the devices whose facts the file tells. */
import type { DeviceFacts, Port, Printer } from '../model/config.ts';
import type { ResolvedDevice, Site } from './site.ts';

export interface UsedDevice {
  readonly device: ResolvedDevice;
  /** The ports that lead there and have printers. */
  readonly ports: readonly Port[];
}

/** Devices that tell the fact, each with the ports that print to it. */
export function usedDevices(site: Site, fact: keyof DeviceFacts): UsedDevice[] {
  const found = new Map<DeviceFacts, { device: ResolvedDevice; ports: Port[] }>();
  for (const port of site.config.ports.values()) {
    const device = site.device(port);
    if (device?.facts[fact] === undefined || site.printersOf(port).length === 0) continue;
    const known = found.get(device.facts);
    if (known) known.ports.push(port);
    else found.set(device.facts, { device, ports: [port] });
  }
  return [...found.values()];
}

export interface PageDemand {
  readonly pagesPerHour: number;
  /** Those whose volume is known. */
  readonly printers: readonly Printer[];
}

/** Pages in a busy hour, as far as printers tell both jobs and pages; a pool shares its jobs among its ports. */
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
