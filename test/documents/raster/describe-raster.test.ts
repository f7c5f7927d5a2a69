/** Pages of dots read back: what our own test pages draw, and documents that are cut or lie about themselves. */
import { strict as assert } from 'node:assert';
import { describeDocument } from '../../../src/documents/describe-document.ts';
import { appleRaster } from '../../../src/engine/test-page/raster/apple-raster.ts';
import { PageDrawing } from '../../../src/engine/test-page/raster/page-drawing.ts';
import { pwgRaster } from '../../../src/engine/test-page/raster/pwg-raster.ts';

const media = { name: 'iso_a4_210x297mm', size: { width: 21_000, height: 29_700 } };

function drawing(width = 20, height = 10): PageDrawing {
  const page = new PageDrawing(width, height);
  page.box(2, 3, 4, 2, [255, 0, 0]);
  page.box(10, 0, 3, 10);
  return page;
}

describe('rasters', () => {
  for (const [kind, write] of [
    ['PWG Raster', pwgRaster],
    ['Apple Raster', appleRaster],
  ] as const)
    for (const isColor of [true, false])
      it(`${kind} in ${isColor ? 'colour' : 'grey'} comes back as it was drawn`, async () => {
        const bytes = write({ drawing: drawing(), settings: { media, resolution: 300, isColor } });
        const { title, parts, pages, notes } = describeDocument(bytes);
        assert.deepEqual([title, notes, pages.length], [kind, [], 1]);
        assert.equal(parts[0]?.meaning, '20 × 10 dots, 300 an inch');
        const picture = await pages[0]?.draw();
        assert.ok(picture);
        const at = (x: number, y: number) => [...picture.rgba.slice(4 * (y * 20 + x), 4 * (y * 20 + x) + 4)];
        assert.deepEqual([picture.width, picture.height], [20, 10]);
        assert.deepEqual(at(0, 0), [255, 255, 255, 255]);
        assert.deepEqual(at(3, 4), isColor ? [255, 0, 0, 255] : [76, 76, 76, 255]);
        assert.deepEqual(at(12, 9), [0, 0, 0, 255]);
      });

  it('a large page is made smaller by means of its dots', async () => {
    const page = new PageDrawing(6000, 4);
    page.box(0, 0, 3001, 4);
    const bytes = appleRaster({ drawing: page, settings: { media, resolution: 600, isColor: false } });
    const picture = await describeDocument(bytes).pages[0]?.draw();
    assert.deepEqual([picture?.width, picture?.height], [3000, 2]);
    assert.deepEqual(
      [0, 1499, 1500, 1501].map((x) => picture?.rgba[4 * x]),
      [0, 0, 128, 255],
    );
  });

  it('a page that is cut says so and shows what is there', async () => {
    const whole = pwgRaster({ drawing: drawing(), settings: { media, resolution: 300, isColor: false } });
    const { notes, pages } = describeDocument(whole.subarray(0, whole.length - 4));
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /^Page 1 has \d of its 10 lines\.$/);
    assert.equal((await pages[0]?.draw())?.height, 10);
  });

  it('a header that cannot be read says why', () => {
    const bytes = pwgRaster({ drawing: drawing(), settings: { media, resolution: 300, isColor: false } });
    const patched = (offset: number, value: number) => {
      const copy = bytes.slice();
      new DataView(copy.buffer).setUint32(4 + offset, value);
      return describeDocument(copy).notes;
    };
    assert.deepEqual(patched(400, 99), ['Page 1, at byte 4: the colour space 99 is not known here.']);
    assert.deepEqual(patched(388, 7), ['Page 1, at byte 4: 7 bits a dot are not known here.']);
    assert.deepEqual(patched(372, 0xffffffff), ['Page 1, at byte 4: 4294967295 × 10 dots is no page.']);
    assert.deepEqual(patched(392, 3), ['Page 1, at byte 4: 3 bytes a line do not fit 20 dots.']);
  });
});
