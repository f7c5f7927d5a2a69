/** Pages are counted however the bytes are cut, and not guessed where a document does not say. */
import assert from 'node:assert/strict';
import { createPageCounter } from '../../../../../src/engine/printers/ipp/documents/page-counter.ts';
import { pwgRaster } from './pwg-raster.ts';

const grey = { width: 301, height: 700, dotsPerInch: 300, bitsPerPixel: 8 } as const;
const color = { ...grey, height: 1, bitsPerPixel: 24 } as const;
const pdf = (objects: string) => `%PDF-1.4\n${objects}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
const page = '3 0 obj<</Type /Page /Parent 2 0 R>>endobj\n';
const urf = (count: number) => Buffer.concat([Buffer.from('UNIRAST\0'), Buffer.of(0, 0, 0, count, 8, 0)]);

const cases: readonly (readonly [
  title: string,
  format: string,
  document: string | Buffer,
  expected: number | undefined,
])[] = [
  ['a PDF of three pages', 'application/pdf', pdf(`<</Type /Pages /Count 3>>${page.repeat(3)}`), 3],
  [
    'a PDF without blanks',
    'application/pdf',
    pdf('<</Type/Pages/Kids[]>><</Type/Page>><</Type/Page/A 1>>'),
    2,
  ],
  ['a PDF whose objects are compressed', 'application/pdf', pdf(`${page}<</Type /ObjStm>>`), undefined],
  ['a PDF that is none', 'application/pdf', 'hello', undefined],
  ['a PWG raster of one page', 'image/pwg-raster', pwgRaster([grey]), 1],
  ['a PWG raster of three', 'image/pwg-raster', pwgRaster([grey, color, grey]), 3],
  ['a PWG raster that is cut', 'image/pwg-raster', pwgRaster([grey, grey]).subarray(0, -1), undefined],
  [
    'a PWG raster with more after it',
    'image/pwg-raster',
    Buffer.concat([pwgRaster([grey]), Buffer.of(1)]),
    undefined,
  ],
  ['a PWG raster that is none', 'image/pwg-raster', Buffer.alloc(5000, 7), undefined],
  ['an Apple raster', 'image/urf', urf(5), 5],
  ['an Apple raster whose writer did not know', 'image/urf', urf(0), undefined],
  ['a picture', 'image/jpeg', 'any', 1],
  ['a line of text', 'text/plain', 'hello\n', 1],
  ['text with form feeds', 'text/plain', 'one\ftwo\f', 2],
  ['text of 67 lines', 'Text/Plain', 'line\n'.repeat(67), 2],
  ['text of 66 lines', 'text/plain', 'line\n'.repeat(66), 1],
  ['no text', 'text/plain', '', undefined],
  ['a PDF that nobody names', 'application/octet-stream', pdf(page), 1],
  ['a PWG raster that nobody names', 'application/octet-stream', pwgRaster([color, color]), 2],
  ['an Apple raster that nobody names', 'application/octet-stream', urf(3), 3],
  ['a short text that nobody names', 'application/octet-stream', 'hi', undefined],
  ['PostScript', 'application/postscript', '%!PS\nshowpage\n', undefined],
];

describe('page counter', () => {
  for (const [title, format, document, expected] of cases) {
    it(`counts ${expected ?? 'nothing'} in ${title}`, () => {
      const bytes = Buffer.from(document);
      for (const size of [1, 3, 1000, bytes.length + 1]) {
        const counter = createPageCounter(format);
        for (let at = 0; at < bytes.length; at += size) counter.write(bytes.subarray(at, at + size));
        assert.equal(counter.end(), expected, `cut every ${size} bytes`);
      }
    });
  }
});
