/** The place at any offset of any text holds the offset. */
import { strict as assert } from 'node:assert';
import { placeAt } from '../../../src/format/text/place-at.ts';
import { readTree } from '../../../src/format/text/tree.ts';
import { someOffsets } from '../../language/marked-cursor.ts';
import { fixtureTexts } from '../fixture-texts.ts';

describe('place', () => {
  it('holds the offset, whatever the text', () => {
    for (const { text } of fixtureTexts()) {
      for (const length of someOffsets(text, 97)) {
        const { root } = readTree(text.slice(0, length));
        for (const offset of someOffsets(text.slice(0, length), 61)) {
          const { container } = placeAt(root, offset);
          assert.ok(!container || (container.start < offset && offset <= container.end));
        }
      }
    }
  });
});
