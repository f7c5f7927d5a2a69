/** The entries of a file that a printer's print follows: while their text stays, what came of the last print still holds. */
import { placeOf, type Span } from '../../model/span.ts';
import type { Site, WholeSite } from '../../site/site.ts';

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

/** Nobody looks through more printers while a menu opens. */
const maxPrinters = 2000;

/** The first printer whose print follows the entry at the offset. */
export function printerBehind(site: WholeSite, offset: number): string | undefined {
  const ids = [...site.config.printers.keys()].slice(0, maxPrinters);
  return ids.find((id) =>
    printedEntries(site, id).some(({ start, end }) => start <= offset && offset <= end),
  );
}
