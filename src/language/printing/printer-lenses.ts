/** Where "Test Print" stands above each printer, and which printer a place in the text belongs to. */
import type { Config } from '../../model/config.ts';
import { placeOf, type Span } from '../../model/span.ts';

export interface PrinterLens {
  readonly printer: string;
  /** The printer's key. */
  readonly span: Span;
}

export function printerLenses(config: Config): PrinterLens[] {
  return [...config.printers.values()].map((printer) => ({ printer: printer.id, span: placeOf(printer) }));
}

/** The printer whose entry holds the offset. */
export function printerAt(config: Config, offset: number): string | undefined {
  for (const printer of config.printers.values()) {
    if (offset >= printer.start && offset <= printer.start + printer.end) return printer.id;
  }
  return undefined;
}
