/** Where "Test Print" stands above each printer, and which printer a place in the text belongs to. */
import type { Config } from '../../model/config.ts';
import { placeOf, type Span } from '../../model/span.ts';
import type { WholeSite } from '../../site/site.ts';

export interface PrinterLens {
  readonly printer: string;
  /** The printer's key. */
  readonly span: Span;
}

export function printerLenses(config: Config): PrinterLens[] {
  return [...config.printers.values()].map((printer) => ({ printer: printer.id, span: placeOf(printer) }));
}

/** What a person can do with a printer. */
export type PrinterAction = 'print' | 'print-virtual' | 'ping';

/** A virtual printer is its own device, and none runs that could be asked how it is. */
export function printerActions(site: WholeSite, printerId: string): readonly PrinterAction[] {
  const portId = site.find('printers', printerId)?.ports[0]?.value;
  const port = portId === undefined ? undefined : site.find('ports', portId);
  const uri = port && site.device(port)?.uri;
  if (uri?.scheme === 'virtual') return ['print'];
  return uri ? ['print', 'print-virtual', 'ping'] : ['print', 'print-virtual'];
}

/** The printer whose entry holds the offset. */
export function printerAt(config: Config, offset: number): string | undefined {
  for (const printer of config.printers.values()) {
    if (offset >= printer.start && offset <= printer.start + printer.end) return printer.id;
  }
  return undefined;
}
