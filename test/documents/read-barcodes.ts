/** Reads the bar codes of a drawn page by ZXing, which knows nothing of how they were drawn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { root } from '../../build/root.ts';
import type { Picture } from '../../src/documents/drawing/picture.ts';

const wasm = readFileSync(join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'));
prepareZXingModule({
  overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) },
});

/** "Code128: 12345678", in the order of the alphabet. */
export async function barcodesOf({ width, height, rgba }: Picture): Promise<string[]> {
  const image = { width, height, data: rgba, colorSpace: 'srgb' as const };
  const found = await readBarcodes(image as never, {
    tryHarder: true,
    tryRotate: true,
    // Drawn in black on white, dot by dot.
    tryInvert: false,
    tryDownscale: false,
    tryDenoise: false,
    maxNumberOfSymbols: 20,
  });
  return found.map(({ format, text }) => `${format}: ${text}`).sort();
}
