/** Reads a page of PWG Raster or Apple Raster back to dots (PWG 5102.4 §4.3, §4.4; cups/raster-stream.c), apart from the code that writes them. */

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly resolution: number;
  readonly bitsPerPixel: number;
  readonly colorSpace: number;
  /** The name of its medium; empty where the format has none. */
  readonly media: string;
  /** Rows of dots, each dot as hexadecimal digits: "ff", "00ffff". */
  readonly rows: readonly (readonly string[])[];
}

export function readDrawnPage(bytes: Uint8Array): DrawnPage {
  const buffer = Buffer.from(bytes);
  const isPwg = buffer.toString('latin1', 0, 4) === 'RaS2';
  if (!isPwg && buffer.toString('latin1', 0, 8) !== 'UNIRAST\0') throw new Error('no raster');
  const from = isPwg ? 4 : 12;
  const number = (pwg: number, apple: number) => buffer.readUInt32BE(from + (isPwg ? pwg : apple));
  const head = {
    width: number(372, 12),
    height: number(376, 16),
    resolution: number(276, 20),
    bitsPerPixel: isPwg ? number(388, 0) : buffer.readUInt8(from),
    colorSpace: isPwg ? number(400, 0) : buffer.readUInt8(from + 1),
    media: isPwg ? buffer.toString('latin1', from + 1732, from + 1796).replace(/\0+$/, '') : '',
  };
  const { rows, end } = unpack(buffer, from + (isPwg ? 1796 : 32), head);
  if (end !== buffer.length) throw new Error(`${buffer.length - end} bytes after the page`);
  return { ...head, rows };
}

function unpack(
  buffer: Buffer,
  start: number,
  { width, height, bitsPerPixel }: { width: number; height: number; bitsPerPixel: number },
) {
  const dotBytes = bitsPerPixel / 8;
  const rows: string[][] = [];
  let at = start;
  while (rows.length < height) {
    const repeatCount = buffer.readUInt8(at++) + 1;
    const row: string[] = [];
    while (row.length < width) {
      const code = buffer.readInt8(at++);
      const literalCount = code < 0 ? 1 - code : 1;
      for (let index = 0; index < literalCount; index += 1, at += dotBytes) {
        const dot = buffer.toString('hex', at, at + dotBytes);
        for (let left = code < 0 ? 1 : code + 1; left > 0; left -= 1) row.push(dot);
      }
    }
    if (row.length !== width) throw new Error(`row ${rows.length} has ${row.length} dots`);
    rows.push(...Array.from({ length: repeatCount }, () => row));
  }
  if (rows.length !== height) throw new Error(`${rows.length} rows`);
  return { rows, end: at };
}
