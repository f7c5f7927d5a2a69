/** Printers of one host by the names under which clients ask for them, in lower case: a file may have thousands. */
import type { Printer } from '../model/config.ts';

/** Of several printers with one name, the first in the file. */
export interface PrinterIndex {
  readonly byShare: ReadonlyMap<string, Printer>;
  /** By the name on its server: `name`, else the key. */
  readonly byName: ReadonlyMap<string, Printer>;
  /** By everything OpenPrinter may be asked for: the share, the name or the key. */
  readonly byAnyName: ReadonlyMap<string, Printer>;
  /** Those that are still shared come before those that are not. */
  readonly byFormerShare: ReadonlyMap<string, Printer>;
}

export function indexPrinters(printers: Iterable<Printer>): PrinterIndex {
  const byShare = new Map<string, Printer>();
  const byName = new Map<string, Printer>();
  const byAnyName = new Map<string, Printer>();
  const byFormerShare = new Map<string, Printer>();
  for (const printer of printers) {
    const { share, name, id } = printer;
    if (share) addFirst(byShare, share.value, printer);
    addFirst(byName, name?.value ?? id, printer);
    for (const known of [share?.value, name?.value, id])
      if (known !== undefined) addFirst(byAnyName, known, printer);
    for (const former of printer.formerShares) {
      const key = former.value.toLowerCase();
      const earlier = byFormerShare.get(key);
      if (!earlier || (!earlier.share && share)) byFormerShare.set(key, printer);
    }
  }
  return { byShare, byName, byAnyName, byFormerShare };
}

function addFirst(index: Map<string, Printer>, name: string, printer: Printer): void {
  const key = name.toLowerCase();
  if (!index.has(key)) index.set(key, printer);
}
