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
export type PrinterAction = 'print' | 'print-virtual' | 'ping' | 'troubleshoot';

/**
 * A virtual printer is its own device, and none runs that could be asked how it is.
 * @param toDevices whether devices can be reached from here; without, every print is to a virtual printer
 */
export function printerActions(
  site: WholeSite,
  printerId: string,
  toDevices: boolean,
): readonly PrinterAction[] {
  const portId = site.find('printers', printerId)?.ports[0]?.value;
  const port = portId === undefined ? undefined : site.find('ports', portId);
  const uri = port && site.device(port)?.uri;
  if (uri?.scheme === 'virtual') return [toDevices ? 'print' : 'print-virtual'];
  if (!toDevices) return ['print-virtual', 'troubleshoot'];
  return uri
    ? ['print', 'print-virtual', 'ping', 'troubleshoot']
    : ['print', 'print-virtual', 'troubleshoot'];
}

/** The printer whose entry holds the offset. */
export function printerAt(config: Config, offset: number): string | undefined {
  for (const printer of config.printers.values()) {
    if (offset >= printer.start && offset <= printer.start + printer.end) return printer.id;
  }
  return undefined;
}
