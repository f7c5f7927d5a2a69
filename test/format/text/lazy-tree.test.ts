/** A tree whose entries are read when they are asked for is the tree that reads everything at once. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { readLazyTree } from '../../../src/format/text/lazy-tree.ts';
import { readTree, type Tree, type TreeNode } from '../../../src/format/text/tree.ts';
import { applyChanges, createEditSource } from '../../language/edit-fuzz.ts';
import { fixtureTexts } from '../fixture-texts.ts';

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

function plain({ root, problems, structureLost }: Tree): unknown {
  return { root: root && plainNode(root), problems, structureLost };
}

function plainNode({ kind, start, end, value, members, items }: TreeNode): unknown {
  return {
    ...{ kind, start, end, value },
    members: members.map((member) => ({ ...member, value: member.value && plainNode(member.value) })),
    items: items.map(plainNode),
  };
}
