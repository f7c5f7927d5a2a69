/** The same text is read once; another text is another reading. */
import { strict as assert } from 'node:assert';
import { readText } from '../../src/language/reading.ts';

describe('reading', () => {
  it('keeps the last text and no other', () => {
    const one = readText('{ "printers": { "A": {} } }');
    assert.equal(readText('{ "printers": { "A": {} } }'), one);
    assert.equal(one.site, one.site);
    assert.equal(one.tree, one.tree);
    assert.deepEqual([...readText('{ "printers": { "B": {} } }').site.config.printers.keys()], ['B']);
    assert.notEqual(readText('{ "printers": { "A": {} } }'), one);
  });
});
