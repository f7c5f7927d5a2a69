/** A tree whose entries are read when they are asked for is the tree that reads everything at once. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { readLazyTree } from '../../../src/format/text/lazy-tree.ts';
import { readTree } from '../../../src/format/text/tree.ts';
import { plain } from './plain-tree.ts';

describe('lazy tree', () => {
  it('takes what stands twice, has no name or is no object as the tree has it', () => {
    const texts = [
      '{ "ports": { "A": {}, "A": { "name": "B" } }, "ports": { "A": {} } }',
      '{ "printers": { "": {}, "A": 1, "B": [{ "C": {} }] }, "x": { "y": { "z": 1 } } }',
      '{ "ports": [{ "A": {} }], "printers": { "A": { "unknown": { "B": [1, 2] } } } }',
      '[{ "ports": { "A": {} } }]',
      '1',
    ];
    for (const text of texts)
      assert.deepEqual(plain(readLazyTree(text, readConfig(text))), plain(readTree(text)));
  });
});
