/** Pages of dots as PWG Raster and Apple Raster pack them (PWG 5102.4 §4.4): headers one after the other, each with its lines behind it. */

export interface RasterPage {
  readonly width: number;
  readonly height: number;
  /** Dots an inch. */
  readonly resolution: number;
  readonly bitsPerPixel: number;
  readonly color: RasterColor;
  readonly bytesPerLine: number;
  /** Offset of the packed lines. */
  readonly start: number;
  /** What else the header says, "copies: 2". */
  readonly details: readonly string[];
}

/** How a dot is written: grey from black to white, black from white to black, red green blue, cyan magenta yellow black. */
export type RasterColor = 'grey' | 'black' | 'rgb' | 'cmyk';

export interface RasterFile {
  readonly pages: readonly (RasterPage & { readonly end: number; readonly isWhole: boolean })[];
  readonly notes: readonly string[];
}

/** A header at an offset; a sentence where it cannot be read. */
export type ReadHeader = (view: DataView, start: number) => RasterPage | string;

const maxPages = 1000;
/** PWG 5102.4 and Apple's format have pages of some tens of thousands of lines. */
const maxLines = 200_000;

export function rasterFile(
  bytes: Uint8Array,
  {
    firstHeader,
    headerBytes,
    readHeader,
  }: { firstHeader: number; headerBytes: number; readHeader: ReadHeader },
): RasterFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages: (RasterPage & { end: number; isWhole: boolean })[] = [];
  const notes: string[] = [];
  let at = firstHeader;
  while (at < bytes.length) {
    if (pages.length >= maxPages) {
      notes.push(`Only the first ${maxPages} pages are read.`);
      break;
    }
    if (at + headerBytes > bytes.length) {
      notes.push(`The header of page ${pages.length + 1} is cut off at byte ${bytes.length}.`);
      break;
    }
    const page = readHeader(view, at);
    if (typeof page === 'string') {
      notes.push(`Page ${pages.length + 1}, at byte ${at}: ${page}`);
      break;
    }
    const { end, lineCount } = passOver(bytes, page);
    const isWhole = lineCount >= page.height;
    if (!isWhole) notes.push(`Page ${pages.length + 1} has ${lineCount} of its ${page.height} lines.`);
    pages.push({ ...page, end, isWhole });
    if (!isWhole) break;
    at = end;
  }
  if (pages.length === 0 && notes.length === 0) notes.push('There is no page in it.');
  return { pages, notes };
}

/** Where the lines of a page end, without keeping any. */
function passOver(bytes: Uint8Array, page: RasterPage): { end: number; lineCount: number } {
  let at = page.start;
  let lineCount = 0;
  while (lineCount < Math.min(page.height, maxLines) && at < bytes.length) {
    const repeat = (bytes[at] ?? 0) + 1;
    const end = endOfLine(bytes, at + 1, page);
    if (end === undefined) break;
    at = end;
    lineCount += repeat;
  }
  return { end: at, lineCount };
}

function dotBytesOf({ bitsPerPixel }: RasterPage): number {
  return Math.max(1, bitsPerPixel >> 3);
}

/** Undefined where the document ends in the line. */
function endOfLine(bytes: Uint8Array, from: number, page: RasterPage): number | undefined {
  const dotBytes = dotBytesOf(page);
  let at = from;
  for (let filled = 0; filled < page.bytesPerLine; ) {
    const code = bytes[at];
    if (code === undefined) return undefined;
    at += 1;
    // 128 ends the line early: its rest is white (Apple Raster; reserved in PWG 5102.4).
    if (code === 128) return at;
    const count = code < 128 ? code + 1 : 257 - code;
    at += (code < 128 ? 1 : count) * dotBytes;
    filled += count * dotBytes;
  }
  return at > bytes.length ? undefined : at;
}

/** Unpacks the lines of a page from the top: each with how often it stands there. */
export function* rasterLines(
  bytes: Uint8Array,
  page: RasterPage,
): Generator<{ readonly line: Uint8Array; readonly count: number }> {
  const dotBytes = dotBytesOf(page);
  const white = page.color === 'black' || page.color === 'cmyk' ? 0 : 0xff;
  let at = page.start;
  for (let lines = 0; lines < Math.min(page.height, maxLines); ) {
    const end = at < bytes.length ? endOfLine(bytes, at + 1, page) : undefined;
    if (end === undefined) return;
    const line = new Uint8Array(page.bytesPerLine).fill(white);
    const count = Math.min((bytes[at] ?? 0) + 1, page.height - lines);
    let filled = 0;
    for (let from = at + 1; from < end && filled < line.length; ) {
      const code = bytes[from] ?? 0;
      from += 1;
      if (code === 128) break;
      const length = (code < 128 ? code + 1 : 257 - code) * dotBytes;
      const room = Math.min(length, line.length - filled);
      if (code >= 128) line.set(bytes.subarray(from, from + room), filled);
      else fillDots(line, filled, room, bytes.subarray(from, from + dotBytes));
      from += code < 128 ? dotBytes : length;
      filled += length;
    }
    yield { line, count };
    lines += count;
    at = end;
  }
}

function fillDots(line: Uint8Array, from: number, length: number, dot: Uint8Array): void {
  if (dot.length === 1) line.fill(dot[0] ?? 0, from, from + length);
  else for (let at = 0; at < length; at += 1) line[from + at] = dot[at % dot.length] ?? 0;
}
