/** ESC/POS: commands in words, receipts drawn, bar codes that a reader reads back. */
import { strict as assert } from 'node:assert';
import { describeDocument } from '../../../src/documents/describe-document.ts';
import { barcodesOf } from '../read-barcodes.ts';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part, 'latin1'))),
  );

const reset = '\x1b@';
const qr = (data: string) =>
  `\x1d(k\x03\x001C\x06\x1d(k\x03\x001E1\x1d(k${String.fromCharCode(data.length + 3, 0)}1P0${data}\x1d(k\x03\x001Q0`;

describe('ESC/POS', function () {
  this.timeout(30_000);

  const commands: readonly [what: string, document: Uint8Array, expected: readonly string[]][] = [
    [
      'a reset and text',
      bytes(reset, 'Hello\n'),
      ['ESC @ Resets the printer to its usual settings', 'text Text (Hello)', 'LF Prints the line and feeds'],
    ],
    [
      'a mode',
      bytes(reset, '\x1b!', 0x38),
      [
        'ESC @ Resets the printer to its usual settings',
        'ESC ! Sets the print mode (font A, bold, twice as high, twice as wide)',
      ],
    ],
    [
      'a cut with a feed',
      bytes(reset, '\x1dV', 66, 3),
      [
        'ESC @ Resets the printer to its usual settings',
        'GS V Cuts the paper (but for one point, after a feed of 3)',
      ],
    ],
    [
      'a bitmap with commands in its bytes',
      bytes(reset, '\x1dv0', 0, 2, 0, 1, 0, '\x1b@', 'x'),
      [
        'ESC @ Resets the printer to its usual settings',
        'GS v 0 Draws a bitmap (width: 16 dots, height: 1 dots)',
        'text Text (x)',
      ],
    ],
    [
      'tabs up to a zero',
      bytes(reset, '\x1bD', 8, 16, 0, 'x'),
      ['ESC @ Resets the printer to its usual settings', 'ESC D Sets tabs (columns: 8, 16)', 'text Text (x)'],
    ],
    [
      'a bar code with its length',
      bytes(reset, '\x1dk', 73, 4, '{BAB'),
      [
        'ESC @ Resets the printer to its usual settings',
        'GS k Prints a bar code (kind: Code 128, data: {BAB)',
      ],
    ],
    [
      'a status at once',
      bytes(reset, '\x10\x04', 1),
      ['ESC @ Resets the printer to its usual settings', 'DLE EOT Asks for the status at once (printer)'],
    ],
  ];
  for (const [what, document, expected] of commands)
    it(`explains ${what}`, () => {
      const { format, parts, notes } = describeDocument(document);
      assert.equal(format, 'application/x-escpos');
      assert.deepEqual(
        parts.map(
          ({ name, meaning, details }) =>
            `${name} ${meaning}${details.length > 0 ? ` (${details.join(', ')})` : ''}`,
        ),
        expected,
      );
      assert.deepEqual(notes, []);
      assert.deepEqual(
        parts.slice(1).map(({ start }) => start),
        parts.slice(0, -1).map(({ end }) => end),
      );
    });

  it('reports what it does not know with its bytes', () => {
    const { parts, notes } = describeDocument(bytes(reset, 'x'.repeat(5000), '\x1b\x7f', 'y'));
    assert.deepEqual(
      parts.filter(({ meaning }) => meaning === undefined).map(({ name }) => name),
      ['1b 7f'],
    );
    assert.deepEqual(notes, ['Not known here, and passed over: 1b 7f.']);
  });

  const codes: readonly [what: string, document: Uint8Array, expected: string][] = [
    ['Code 128', bytes('\x1dw\x02\x1dk', 73, 8, '{BAB-123'), 'Code128: AB-123'],
    ['Code 128 of digits', bytes('\x1dk', 73, 5, '{C', 12, 34, 56), 'Code128: 123456'],
    ['EAN-13 up to a zero', bytes('\x1dk', 2, '400638133393', 0), 'EAN13: 4006381333931'],
    ['Code 39', bytes('\x1dw\x02\x1dk', 69, 4, 'ABCD'), 'Code39: ABCD'],
    ['a QR code', bytes(qr('https://example.com/receipt')), 'QRCode: https://example.com/receipt'],
  ];
  for (const [what, document, expected] of codes)
    it(`draws ${what}`, async () => {
      const { pages } = describeDocument(
        bytes(
          reset,
          '\x1ba1',
          '\n\n',
          ...[document].map((part) => Buffer.from(part).toString('latin1')),
          '\n\n',
        ),
      );
      const picture = await pages[0]?.draw();
      assert.ok(picture);
      assert.deepEqual(await barcodesOf(picture), [expected]);
      assert.deepEqual(picture.notes, []);
    });

  it('draws lines where they stand, and one receipt from cut to cut', async () => {
    const { pages } = describeDocument(bytes(reset, 'A\n', '\x1ba2', 'B\n', '\x1dV0', 'C\n'));
    assert.deepEqual(
      pages.map(({ title }) => title),
      ['Receipt 1', 'Receipt 2'],
    );
    const [first, second] = await Promise.all(pages.map(({ draw }) => draw()));
    assert.ok(first && second);
    const inkIn = (picture: typeof first, left: number, right: number, top: number, bottom: number) => {
      for (let y = top; y < Math.min(bottom, picture.height); y += 1)
        for (let x = left; x < right; x += 1)
          if (picture.rgba[4 * (y * picture.width + x)] === 0) return true;
      return false;
    };
    assert.equal(first.width, 576);
    assert.deepEqual([inkIn(first, 0, 12, 0, 24), inkIn(first, 12, 576, 0, 24)], [true, false]);
    assert.deepEqual([inkIn(first, 0, 564, 30, 54), inkIn(first, 564, 576, 30, 54)], [false, true]);
    // What the first one set holds for the second.
    assert.deepEqual([inkIn(second, 0, 564, 0, 24), inkIn(second, 564, 576, 0, 24)], [false, true]);
  });

  it('takes no PCL and no text for it', () => {
    for (const document of ['\x1bE\x1b&l0OHello\x1bE', 'Hello\n', '\x1b%-12345X@PJL\n\x1bEHello'])
      assert.notEqual(describeDocument(bytes(document)).format, 'application/x-escpos', document);
  });
});
