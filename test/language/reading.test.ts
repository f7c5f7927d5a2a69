/** A text that is followed answers as one that is read. */
import { strict as assert } from 'node:assert';
import { readText } from '../../src/language/reading.ts';

describe('reading', () => {
  it('makes each part once', () => {
    const one = readText('{ "printers": { "A": {} } }');
    assert.equal(one.site, one.site);
    assert.equal(one.tree, one.tree);
    assert.equal(one.mentions, one.mentions);
    assert.deepEqual([...one.site.config.printers.keys()], ['A']);
  });
});
