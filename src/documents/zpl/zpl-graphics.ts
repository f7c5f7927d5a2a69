/** Bitmaps in ZPL II: hexadecimal with run lengths, binary, or base64 that may be compressed (ZPL II Programming Guide, "Alternative Data Compression Scheme for ~DG and ~DB" and "ZB64 Encoding"). */
import { Ink, maxInkDots } from '../drawing/ink.ts';

/** @param data what stands behind the number of bytes a row */
export async function zplGraphic(
  data: string,
  bytesPerRow: number,
  byteCount: number,
): Promise<Ink | undefined> {
  const wanted = Math.min(byteCount, maxInkDots / 8);
  if (!(bytesPerRow > 0) || !(wanted > 0) || bytesPerRow > 4000) return undefined;
  const encoded = /^:([BZ])64:([A-Za-z0-9+/=\s]*)/.exec(data);
  const bytes = encoded
    ? await fromBase64(encoded[2] ?? '', encoded[1] === 'Z', wanted)
    : fromHex(data, bytesPerRow, wanted);
  return bytes && inkOf(bytes, bytesPerRow);
}

/** One bit a dot, from the left. */
export function inkOf(bytes: Uint8Array, bytesPerRow: number): Ink {
  const ink = new Ink(bytesPerRow * 8, Math.ceil(bytes.length / bytesPerRow));
  const usable = Math.min(bytes.length, ink.height * bytesPerRow);
  for (let at = 0; at < usable; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) continue;
    const start = Math.floor(at / bytesPerRow) * ink.width + (at % bytesPerRow) * 8;
    for (let bit = 0; bit < 8; bit += 1) if ((byte >> (7 - bit)) & 1) ink.dots[start + bit] = 1;
  }
  return ink;
}

/** G to Y repeat the next digit 1 to 19 times, g to z 20 to 400; a comma fills the row with 0, "!" with 1, a colon is the row before. */
function fromHex(data: string, bytesPerRow: number, byteCount: number): Uint8Array {
  const digitsPerRow = bytesPerRow * 2;
  // No character stands for more than a row, or 400 digits.
  const wanted = Math.floor(Math.min(byteCount * 2, data.length * Math.max(400, digitsPerRow)));
  const digits = new Uint8Array(wanted);
  let length = 0;
  let repeat = 0;
  const put = (digit: number, count: number) => {
    const end = Math.min(wanted, length + count);
    digits.fill(digit, length, end);
    length = end;
  };
  const toRowEnd = () => digitsPerRow - (length % digitsPerRow);
  for (let at = 0; at < data.length && length < wanted; at += 1) {
    const character = data[at] as string;
    const digit = '0123456789ABCDEF'.indexOf(character.toUpperCase());
    if (digit >= 0) {
      put(digit, Math.max(1, repeat));
      repeat = 0;
    } else if (character >= 'G' && character <= 'Y') repeat += character.charCodeAt(0) - 0x46;
    else if (character >= 'g' && character <= 'z') repeat += (character.charCodeAt(0) - 0x66) * 20;
    else if (character === ',') put(0, toRowEnd());
    else if (character === '!') put(15, toRowEnd());
    else if (character === ':' && length >= digitsPerRow) {
      const count = Math.min(digitsPerRow, wanted - length);
      digits.copyWithin(length, length - digitsPerRow, length - digitsPerRow + count);
      length += count;
    }
  }
  return Uint8Array.from(
    { length: Math.floor(length / 2) },
    (_, at) => ((digits[2 * at] ?? 0) << 4) | (digits[2 * at + 1] ?? 0),
  );
}

async function fromBase64(
  text: string,
  isCompressed: boolean,
  byteCount: number,
): Promise<Uint8Array | undefined> {
  try {
    const packed = Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0));
    return isCompressed ? await inflated(packed, byteCount) : packed.subarray(0, byteCount);
  } catch {
    return undefined;
  }
}

/** No more than was announced: a few bytes can be made to hold gigabytes. */
async function inflated(packed: Uint8Array<ArrayBuffer>, byteCount: number): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const bytes = new Uint8Array(byteCount);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes.set(value.subarray(0, byteCount - length), length);
      length += Math.min(value.length, byteCount - length);
      if (length >= byteCount) break;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
  return bytes.subarray(0, length);
}
