/** What the key of a printer says of it (Q102966; the attributes: MS-RPRN 2.2.3.12). */
import type { Located } from '../../model/span.ts';
import type { RegEntry } from './reg-entries.ts';

/** Values that are a property as they stand; an empty one says nothing. */
export const printerStrings = {
  'Printer Driver': 'driver',
  Description: 'comment',
  Location: 'location',
  Datatype: 'datatype',
} as const;

const stringsByName = Object.entries(printerStrings);

/** Bits of `Attributes`. */
export const attribute = { queued: 0x1, direct: 0x2, shared: 0x8 } as const;

/** The properties of a printer, whose values it takes. */
export function readRegPrinter(entry: RegEntry): Record<string, unknown> {
  const { values, id } = entry;
  const read: Record<string, unknown> = {};
  for (const [name, property] of stringsByName) {
    const value = values.string(name);
    if (!value) continue;
    values.take(name);
    if (value.value !== '') read[property] = value;
  }
  const name = values.string('Name');
  if (name) {
    values.take('Name');
    if (name.value !== '' && name.value !== id) read.name = name;
  }
  readAttributes(entry, read);
  const share = values.string('Share Name');
  const isShared = (read.shared as Located<boolean> | undefined)?.value ?? true;
  if (share && (share.value === '' || isShared)) {
    values.take('Share Name');
    if (share.value !== '') read.share = share;
  }
  const ports = values.string('Port');
  if (ports) {
    values.take('Port');
    read.ports = namesIn(ports);
  }
  return read;
}

/** All bits stay in `extra`: the others have no property, and are written back. To start at once is what no bit says. */
function readAttributes({ values }: RegEntry, read: Record<string, unknown>): void {
  const bits = values.dword('Attributes');
  if (!bits) return;
  const has = (bit: number): boolean => (bits.value & bit) !== 0;
  read.shared = { ...bits, value: has(attribute.shared) };
  if (has(attribute.direct)) read.spooling = { ...bits, value: 'direct' };
  else if (has(attribute.queued)) read.spooling = { ...bits, value: 'after-last-page' };
}

/** The ports of a pool stand behind one another. */
function namesIn({ value, start, end }: Located<string>): Located<string>[] {
  // Escapes make what is written longer than what is said: then each is where all of them are.
  const isPlain = end - start === value.length;
  return [...value.matchAll(/[^,]+/g)]
    .filter(([name]) => name.trim() !== '')
    .map((match) => ({
      value: match[0].trim(),
      start: isPlain ? start + match.index : start,
      end: isPlain ? start + match.index + match[0].length : end,
    }));
}

/** What Windows calls ports of the machine itself, of which no monitor's key says anything. */
export function monitorOfLocalName(name: string): string | undefined {
  if (/^(?:usb|dot4_)\d+$/i.test(name)) return 'usb';
  if (/^wsd-/i.test(name)) return 'wsd';
  return /^(?:lpt\d+:?|com\d+:?|ts\d+|nul:?|[^\\/:]+:)$/i.test(name) ? 'local' : undefined;
}
