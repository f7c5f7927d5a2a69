/** Counts the pages of a document as it arrives, where its format says so cheaply: rasters, pictures, PDF with plain objects, text. */
import { joinChunks } from '../../../join-chunks.ts';
import { PwgPageCounter } from './pwg-page-counter.ts';

export interface PageCounter {
  write(bytes: Uint8Array): void;
  /** Undefined where the document does not say. */
  end(): number | undefined;
}

export function createPageCounter(format: string): PageCounter {
  switch (format.toLowerCase()) {
    case 'application/pdf':
      return createPdfPageCounter();
    case 'text/plain':
      return createTextPageCounter();
    case 'image/pwg-raster':
      return new PwgPageCounter();
    case 'image/urf':
      return createUrfPageCounter();
    case 'image/jpeg':
    case 'image/png':
      return { write() {}, end: () => 1 };
    case 'application/octet-stream':
      return createGuessingPageCounter();
    default:
      return { write() {}, end: () => undefined };
  }
}

/** Longer than the words looked for, with the blanks that may stand in them. */
const overlapLength = 64;

/** Where objects are compressed together (PDF 1.5, ISO 32000-1 §7.5.7), pages are not to be seen from outside. */
function createPdfPageCounter(): PageCounter {
  const latin1 = new TextDecoder('latin1');
  let tail = '';
  let count = 0;
  let isHidden = false;

  function scan(text: string, end: number): void {
    for (const { index } of text.matchAll(/\/Type\s{0,8}\/Page(?![A-Za-z])/g)) if (index < end) count += 1;
    isHidden ||= /\/ObjStm/.test(text);
  }

  return {
    write(bytes) {
      const text = tail + latin1.decode(bytes);
      const end = Math.max(0, text.length - overlapLength);
      scan(text, end);
      tail = text.slice(end);
    },
    end() {
      scan(tail, tail.length);
      return isHidden || count === 0 ? undefined : count;
    },
  };
}

/** Lines of a page of text at 6 lines an inch on 11 inches: what printers have done since the line printers. */
const linesPerPage = 66;
const lineFeed = 0x0a;
const formFeed = 0x0c;

function createTextPageCounter(): PageCounter {
  let pageCount = 0;
  let lineCount = 0;
  let isOnPage = false;
  return {
    write(bytes) {
      for (const byte of bytes) {
        if (!isOnPage) pageCount += 1;
        isOnPage = true;
        if (byte === lineFeed) lineCount += 1;
        if (byte !== formFeed && lineCount < linesPerPage) continue;
        isOnPage = false;
        lineCount = 0;
      }
    },
    end: () => (pageCount === 0 ? undefined : pageCount),
  };
}

/** Apple raster has the number in its head, 0 where its writer did not know: "UNIRAST", a zero byte, four of the number. */
function createUrfPageCounter(): PageCounter {
  const head = new Uint8Array(12);
  let length = 0;
  return {
    write(bytes) {
      const taken = bytes.subarray(0, head.length - length);
      head.set(taken, length);
      length += taken.length;
    },
    end() {
      const isRaster = String.fromCharCode(...head.subarray(0, 8)) === 'UNIRAST\0';
      return (isRaster && new DataView(head.buffer).getUint32(8)) || undefined;
    },
  };
}

/** How documents begin whose format the printer finds out by itself (RFC 8011 §5.1.10.1). */
const beginnings: readonly (readonly [text: string, format: string])[] = [
  ['%PDF-', 'application/pdf'],
  ['RaS2', 'image/pwg-raster'],
  ['UNIRAST\0', 'image/urf'],
  ['\xff\xd8\xff', 'image/jpeg'],
];
const longestBeginning = 8;

function createGuessingPageCounter(): PageCounter {
  let start: Uint8Array = new Uint8Array(0);
  let counter: PageCounter | undefined;

  function begin(): PageCounter {
    const text = String.fromCharCode(...start.subarray(0, longestBeginning));
    const [, format = ''] = beginnings.find(([one]) => text.startsWith(one)) ?? [];
    const found = createPageCounter(format);
    found.write(start);
    return found;
  }

  return {
    write(bytes) {
      if (counter) return counter.write(bytes);
      start = joinChunks([start, bytes]);
      if (start.length >= longestBeginning) counter = begin();
    },
    end: () => (counter ?? begin()).end(),
  };
}
