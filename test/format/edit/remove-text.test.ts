/** What goes with a removed member: one comma, and its line where nothing else stands on it. Comments stay. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import { removal } from '../../../src/format/edit/remove-text.ts';
import { readTree } from '../../../src/format/text/tree.ts';

describe('remove text', () => {
  const cases: [text: string, step: string | number, expected: string][] = [
    ['{ "k": 1 }', 'k', '{ }'],
    ['{"k":1}', 'k', '{}'],
    ['{ "a": 1, "k": 1 }', 'k', '{ "a": 1 }'],
    ['{ "k": 1, "a": 1 }', 'k', '{ "a": 1 }'],
    ['{ "a": 1, "k": 1, "b": 2 }', 'k', '{ "a": 1, "b": 2 }'],
    ['{ "a": 1, "k": 1, }', 'k', '{ "a": 1, }'],
    ['{\n  "a": 1,\n  "k": 1\n}', 'k', '{\n  "a": 1\n}'],
    ['{\n  "k": 1, // about k\n  "a": 1\n}', 'k', '{\n  // about k\n  "a": 1\n}'],
    ['{ "k": 1 /* k */, "a": 1 }', 'k', '{ /* k */ "a": 1 }'],
    ['{ "a": 1 /* a */, "k": 1 }', 'k', '{ "a": 1 /* a */ }'],
    ['{ "k": 1, "k": 2 }', 'k', '{ "k": 1 }'],
    ['[1, 2, 3]', 1, '[1, 3]'],
    ['[1, 2, 3]', 2, '[1, 2]'],
    ['[\n  1,\n  2\n]', 1, '[\n  1\n]'],
    ['[1]', 5, '[1]'],
    ['{ "a": 1 }', 'k', '{ "a": 1 }'],
  ];
  for (const [text, step, expected] of cases) {
    it(`${JSON.stringify(text)} without ${step}`, () => {
      const { root } = readTree(text);
      assert.ok(root);
      assert.equal(applyTextEdits(text, removal(text, root, step)), expected);
    });
  }
});
