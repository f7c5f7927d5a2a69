/** The lazy tree is the tree, of each fixture and of what random edits make of it. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { readLazyTree } from '../../../src/format/text/lazy-tree.ts';
import { readTree } from '../../../src/format/text/tree.ts';
import { applyChanges, createEditSource } from '../../language/edit-fuzz.ts';
import { fixtureTexts } from '../fixture-texts.ts';
import { plain } from './plain-tree.ts';

describe('lazy tree', () => {
  it('is the tree of each fixture and of what edits make of it', () => {
    const source = createEditSource(11);
    let soundCount = 0;
    for (const { name, text: original } of fixtureTexts()) {
      let text = original;
      for (let count = 0; count < 30; count += 1) {
        const config = readConfig(text);
        const expected = readTree(text);
        if (expected.problems.length === 0) soundCount += 1;
        assert.deepEqual(plain(readLazyTree(text, config)), plain(expected), name);
        text = source.happens(8) ? original : applyChanges(text, source.next(text));
      }
    }
    // Otherwise this would try nothing but broken texts, which are read at once.
    assert.ok(soundCount > 80, `${soundCount} were sound`);
  });
});
