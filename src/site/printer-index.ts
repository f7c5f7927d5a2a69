/** Printers of one host by the names under which clients ask for them, in lower case: a file may have thousands. */
import type { Printer } from '../model/config.ts';

/** Of several printers with one name, the first in the file. */
export interface PrinterIndex {
  readonly byShare: ReadonlyMap<string, Printer>;
  /** By the name on its server: `name`, else the key. */
  readonly byName: ReadonlyMap<string, Printer>;
  /** By everything OpenPrinter may be asked for: the share, the name or the key. */
  readonly byAnyName: ReadonlyMap<string, Printer>;
  /** All that had it; those that are still shared come before those that are not. */
  readonly byFormerShare: ReadonlyMap<string, readonly Printer[]>;
}

/** Each index is made when it is first asked for: most questions need one of them. */
export function indexPrinters(all: Iterable<Printer>): PrinterIndex {
  const printers = [...all];
  const made: { -readonly [K in keyof PrinterIndex]?: PrinterIndex[K] } = {};
  return {
    get byShare() {
      made.byShare ??= indexBy(printers, ({ share }) => [share?.value]);
      return made.byShare;
    },
    get byName() {
      made.byName ??= indexBy(printers, ({ name, id }) => [name?.value ?? id]);
      return made.byName;
    },
    get byAnyName() {
      made.byAnyName ??= indexBy(printers, ({ share, name, id }) => [share?.value, name?.value, id]);
      return made.byAnyName;
    },
    get byFormerShare() {
      made.byFormerShare ??= indexFormerShares(printers);
      return made.byFormerShare;
    },
  };
}

function indexBy(
  printers: readonly Printer[],
  namesOf: (printer: Printer) => readonly (string | undefined)[],
): ReadonlyMap<string, Printer> {
  const index = new Map<string, Printer>();
  for (const printer of printers) {
    for (const name of namesOf(printer)) if (name !== undefined) addFirst(index, name, printer);
  }
  return index;
}

function indexFormerShares(printers: readonly Printer[]): ReadonlyMap<string, readonly Printer[]> {
  const index = new Map<string, Printer[]>();
  for (const isShared of [true, false]) {
    for (const printer of printers) {
      if ((printer.share !== undefined) !== isShared) continue;
      for (const former of new Set(printer.formerShares.map(({ value }) => value.toLowerCase()))) {
        const others = index.get(former);
        if (others) others.push(printer);
        else index.set(former, [printer]);
      }
    }
  }
  return index;
}

function addFirst(index: Map<string, Printer>, name: string, printer: Printer): void {
  const key = name.toLowerCase();
  if (!index.has(key)) index.set(key, printer);
}
