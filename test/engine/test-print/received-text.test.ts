/** What a virtual printer received, shown: text as it stands, other documents as bytes. */
import assert from 'node:assert/strict';
import { receivedText } from '../../../src/engine/test-print/received-text.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('received text', () => {
  for (const [what, text] of [
    ['plain text', 'Platen test page\r\n\tone\f'],
    ['PostScript', '%!PS-Adobe-3.0\n(caf\u00e9 \u0080) show\n'],
    ['ZPL', '^XA^FO50,50^FDHello^FS^XZ'],
  ] as const)
    it(`shows ${what} as it is, each byte as its own character`, () => {
      assert.equal(receivedText(latin1(text)), text);
    });

  for (const [what, bytes, first] of [
    ['PDF', latin1('%PDF-1.4\n1 0 obj\n'), 'application/pdf, 17 bytes'],
    ['PCL', latin1('\u001bE\u001b&l0O'), 'application/vnd.hp-PCL, 7 bytes'],
    ['a raster', latin1('RaS2PwgRaster\0'), 'image/pwg-raster, 14 bytes'],
    ['anything else', Uint8Array.of(0, 1, 2, 0xff), 'application/octet-stream, 4 bytes'],
    ['nothing', new Uint8Array(), 'application/octet-stream, 0 bytes'],
  ] as const)
    it(`shows ${what} byte by byte, with its format`, () => {
      const lines = receivedText(bytes).split('\n');
      assert.equal(lines[0], first);
      const shown = lines.slice(2, -1).flatMap((line) => line.slice(10, 57).trim().split(' '));
      assert.deepEqual(
        shown.filter(Boolean),
        [...bytes].map((byte) => byte.toString(16).padStart(2, '0')),
      );
    });

  it('shows the beginning of a large document, and says how much is left', () => {
    const text = receivedText(new Uint8Array(1_000_000));
    assert.match(text, /\n\.\.\. 934,464 bytes more\n$/);
    assert.ok(text.length < 400_000);
  });
});
