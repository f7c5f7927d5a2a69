/** TXT records: "key=value" strings, of which the first of a key counts (RFC 6763 §6). */

/** More no printer has: RFC 6763 §6.2 recommends at most 1,300 bytes. */
const maxEntries = 64;
const maxTextBytes = 4096;

/** Keys in lower case; values as UTF-8, for all that printers put there is text. */
export function readServiceText(strings: readonly Uint8Array[]): ReadonlyMap<string, string> {
  const text = new Map<string, string>();
  const decoder = new TextDecoder();
  let byteCount = 0;
  for (const bytes of strings.slice(0, maxEntries)) {
    byteCount += bytes.length;
    if (byteCount > maxTextBytes) break;
    const [, key, value] = /^([\x20-\x3c\x3e-\x7e]+)(?:=(.*))?$/s.exec(decoder.decode(bytes)) ?? [];
    const known = key?.toLowerCase();
    if (known !== undefined && !text.has(known)) text.set(known, value ?? '');
  }
  return text;
}

/** A string of TXT holds 255 bytes (RFC 1035 §3.3): a longer value is cut at its last comma, or at a character. */
export function writeServiceText(text: ReadonlyMap<string, string>): Uint8Array[] {
  return [...text].map(([key, value]) => {
    let entry = `${key}=${value}`;
    while (byteCountOf(entry) > maxStringBytes) {
      const comma = entry.lastIndexOf(',');
      entry = comma > key.length ? entry.slice(0, comma) : [...entry].slice(0, -1).join('');
    }
    return new TextEncoder().encode(entry);
  });
}

const maxStringBytes = 255;

function byteCountOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
