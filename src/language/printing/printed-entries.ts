/** The entries of a file that a printer's print follows: while their text stays, what came of the last print still holds. */
import { placeOf, type Span } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';

/** The printer, its ports and what describes their devices, each from its key to its end; empty for a printer that is not there. */
export function printedEntries(site: Site, printerId: string): Span[] {
  const printer = site.find('printers', printerId);
  if (!printer) return [];
  const ports = printer.ports.flatMap(({ value }) => site.find('ports', value) ?? []);
  const devices = ports.flatMap((port) => site.device(port)?.holder ?? []);
  return [...new Set([printer, ...ports, ...devices])].map((entry) => ({
    start: placeOf(entry).start,
    end: entry.start + entry.end,
  }));
}
