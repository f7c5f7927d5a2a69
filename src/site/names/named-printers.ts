/** The printers of a host by the names that its spooler distinguishes: of one name it has one. */
import type { Printer } from '../../model/config.ts';
import type { Site } from '../site.ts';

/** The first of the file with each name, without regard to case; without a host, of those of which the file does not state who holds them. */
export function namedPrinters(site: Site, hostId: string | undefined): readonly Printer[] {
  const first = new Map<string, Printer>();
  for (const printer of site.printersOn(hostId)) {
    const key = (printer.name?.value ?? printer.id).toLowerCase();
    if (!first.has(key)) first.set(key, printer);
  }
  return [...first.values()];
}
