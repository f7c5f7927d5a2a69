/** Whatever the bytes are: no exception, bounded time, places inside the document. Random bytes, documents cut anywhere, documents made to take long. */
import { strict as assert } from 'node:assert';
import { comparedText } from '../../src/documents/compared-text.ts';
import { describeDocument } from '../../src/documents/describe-document.ts';
import { textDocument } from '../../src/documents/text/text-document.ts';
import { testPage, testPageKinds } from '../../src/engine/test-page/test-page.ts';

const content = {
  printer: 'A',
  port: 'B',
  device: 'lpd://10.0.0.1/raw',
  time: '2026-03-02T09:00:00Z',
  settings: [],
};
const beginnings = [
  '^XA',
  '\x1b@',
  'RaS2PwgRaster',
  'UNIRAST\0',
  '%!PS\n',
  '\x1bE',
  '\x1b%-12345X@PJL\n',
  ') HP-PCL XL;',
  '%PDF-1.4',
  '',
];
/** What commands are made of, so that random documents get further than their first byte. */
const pieces = [
  '^',
  '~',
  '^FO',
  '^FD',
  '^FS',
  '^XZ',
  '^GFA,99,99,9,',
  '^GB9999,9999,9',
  '^BC',
  '^BQ',
  '\x1b',
  '\x1d',
  '\x1dk',
  '\x1d(k',
  '\x1b*',
  '\x1dv0',
  '\x1b&l',
  '{',
  '}',
  '(',
  ')',
  '<<',
  '0',
  '255',
  ',',
  '\n',
  ' ',
];

/** `PLATEN_DOCUMENTS=2000 PLATEN_DOCUMENT_MEGABYTES=10` tries more than `npm test`: each that is drawn takes some 50 ms. */
const roundCount = Number(process.env.PLATEN_DOCUMENTS ?? 100);

describe('hostile documents', function () {
  this.timeout(120_000);

  it('of random bytes are described and drawn', async () => {
    const random = seeded(42);
    for (let round = 0; round < roundCount; round += 1) {
      const beginning = beginnings[round % beginnings.length] ?? '';
      const middle = Array.from({ length: random(200) }, () =>
        random(3) === 0 ? String.fromCharCode(random(256)) : (pieces[random(pieces.length)] ?? ''),
      );
      await look(Buffer.from(beginning + middle.join(''), 'latin1'));
    }
  });

  it('that end anywhere are described and drawn', async () => {
    for (const kind of testPageKinds) {
      const whole = testPage(kind, content).subarray(0, 4096);
      for (let length = 0; length < whole.length; length += 111)
        await look(whole.subarray(0, length), length % 5 === 0);
    }
  });

  const size = Number(process.env.PLATEN_DOCUMENT_MEGABYTES ?? 1) * 1024 * 1024;
  const large: readonly [what: string, piece: string][] = [
    ['fields of ZPL', '^XA^FO1,1^A0N,9999,9999^FDlong text^FS'],
    ['boxes of ZPL', '^XA^GB32000,32000,9^FS'],
    ['bar codes of ZPL', '^XA^BQN,2,10^FDQA,some data^FS'],
    ['bitmaps of ZPL', '^XA^GFA,9999999,9999999,4000,zzzzF,!::^FS'],
    ['stored bitmaps of ZPL', '^XA~DGA,9999999,4000,zF,:'],
    ['prefixes of ZPL', '^XA^CC+^XA+CC^'],
    ['lines of ESC/POS', '\x1b@\x1d!\x77xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n'],
    ['bitmaps of ESC/POS', '\x1b@\x1dv0\x03\xff\x00\x02\x00'],
    ['QR codes of ESC/POS', '\x1b@\x1d(k\x04\x00\x31\x50\x30a\x1d(k\x03\x00\x31\x51\x30'],
    ['brackets of PostScript', '%!{(<'],
    ['data of PostScript', '%!\n<~ > '],
    ['sequences of PCL', '\x1bE\x1b&l1o1o1o1o'],
    ['lines of text', 'x\f'],
  ];
  for (const [what, piece] of large)
    it(`of megabytes are described and drawn in bounded time: ${what}`, async () => {
      const bytes = Buffer.from(piece.repeat(Math.ceil(size / piece.length)), 'latin1');
      const before = process.cpuUsage();
      const { pages } = describeDocument(bytes);
      await pages[0]?.draw();
      textDocument(bytes);
      const { user, system } = process.cpuUsage(before);
      assert.ok((user + system) / 1000 < 30_000);
    });

  it('of one page that says it has billions of dots have none of them', async () => {
    const header = new Uint8Array(12 + 32 + 4);
    header.set(Buffer.from('UNIRAST\0'));
    const view = new DataView(header.buffer);
    header.set([8, 0], 12);
    view.setUint32(24, 150_000);
    view.setUint32(28, 150_000);
    header.set([255, 127, 0, 128], 44);
    const { pages, notes } = describeDocument(header);
    assert.equal(notes.length, 1);
    const picture = await pages[0]?.draw();
    assert.ok(picture && picture.width <= 3000 && picture.height <= 3000);
  });
});

async function look(bytes: Uint8Array, isDrawn = true): Promise<void> {
  const { parts, pages } = describeDocument(bytes);
  for (const { start, end } of parts)
    assert.ok(0 <= start && start < end && end <= bytes.length, `${start} to ${end}`);
  if (isDrawn) for (const { draw } of pages.slice(0, 3)) await draw();
  comparedText(bytes);
  textDocument(bytes);
}

/** Numbers below a limit, the same each time (Numerical Recipes' generator). */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
