/** Bytes of a file to text and back: UTF-8 with or without byte-order mark, UTF-16 as Windows editors write it. */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly why: string };

/** A site of 10,000 queues takes 3 MB; past this a file is no printer configuration. */
export const maxConfigBytes = 64 * 1024 * 1024;

/** `why` completes a sentence that begins with the file's name. */
export function decodeConfig(bytes: Uint8Array): Decoded {
  if (bytes.length > maxConfigBytes) {
    return {
      ok: false,
      why: `is larger than ${maxConfigBytes / 1024 / 1024} MB, which no printer configuration is`,
    };
  }
  const encoding = detectEncoding(bytes);
  let text: string;
  try {
    const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true });
    text = decoder.decode(bytes);
  } catch {
    return { ok: false, why: 'is not text in UTF-8 or UTF-16; save it as UTF-8' };
  }
  return text.includes('\0')
    ? { ok: false, why: 'is binary, not text: it holds NUL bytes' }
    : { ok: true, text, encoding };
}

/** @throws never: whatever cannot be said in Unicode was replaced when it was read. */
export function encodeConfig(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  const littleEndian = encoding === 'utf-16le';
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  }
  return bytes;
}

/** By the byte-order mark; without one, by the NUL beside the "{" or "/" that a configuration begins with. */
function detectEncoding(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a !== undefined && a !== 0 && b === 0) return 'utf-16le';
  if (a === 0 && b !== undefined && b !== 0) return 'utf-16be';
  return 'utf-8';
}
