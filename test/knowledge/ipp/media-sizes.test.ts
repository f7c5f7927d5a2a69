/** Sizes are read from the names of media, and from nothing else. */
import assert from 'node:assert/strict';
import { mediaSizeOf } from '../../../src/knowledge/ipp/media-sizes.ts';

describe('mediaSizeOf', () => {
  for (const [name, width, height] of [
    ['iso_a4_210x297mm', 21000, 29700],
    ['na_letter_8.5x11in', 21590, 27940],
    ['na_index-4x6_4x6in', 10160, 15240],
    ['custom_my.label_50.8x25.4mm', 5080, 2540],
  ] as const) {
    it(`is ${width} by ${height} for ${name}`, () => {
      assert.deepEqual(mediaSizeOf(name), { width, height });
    });
  }

  it('is not known for other names', () => {
    for (const name of [
      '',
      'a4',
      'iso-a4',
      'iso_a4',
      'iso_a4_210x297',
      'iso_a4_210mm',
      'iso_a4_-1x297mm',
      'A_B_1x1mm',
    ])
      assert.equal(mediaSizeOf(name), undefined, name);
  });
});
