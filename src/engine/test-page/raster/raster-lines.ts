/** The lines of a page as PWG Raster and Apple Raster pack them (PWG 5102.4 §4.4): lines that repeat, in them dots that repeat. */
import { joinChunks } from '../../join-chunks.ts';
import type { Band } from './page-drawing.ts';

const maxRepeatCount = 256;
const maxRunLength = 128;

/** @param dotBytes bytes of a dot */
export function packLines(bands: Iterable<Band>, dotBytes: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const { line, lineCount } of bands) {
    const packed = packLine(line, dotBytes);
    for (let left = lineCount; left > 0; left -= maxRepeatCount)
      parts.push(Uint8Array.of(Math.min(left, maxRepeatCount) - 1), packed);
  }
  return joinChunks(parts);
}

/**
 * Runs of one dot as their length less one, 0 to 127, and the dot. Single dots as a run of one: what has no length of two
 * is rare in what we draw, and literal runs would save a few bytes of a page.
 */
function packLine(line: Uint8Array, dotBytes: number): Uint8Array {
  const packed: number[] = [];
  for (let at = 0; at < line.length; ) {
    let length = 1;
    while (length < maxRunLength && isSameDot(line, at, at + length * dotBytes, dotBytes)) length += 1;
    packed.push(length - 1, ...line.subarray(at, at + dotBytes));
    at += length * dotBytes;
  }
  return Uint8Array.from(packed);
}

function isSameDot(line: Uint8Array, one: number, other: number, dotBytes: number): boolean {
  if (other >= line.length) return false;
  for (let index = 0; index < dotBytes; index += 1)
    if (line[one + index] !== line[other + index]) return false;
  return true;
}
