/** Where a new member is written: in the manner of its neighbours, after their comments. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import { insertion } from '../../../src/format/edit/insert-text.ts';
import { readTree } from '../../../src/format/text/tree.ts';

describe('insert text', () => {
  const cases: [text: string, expected: string][] = [
    ['{}', '{ "k": 1 }'],
    ['{ }', '{ "k": 1 }'],
    ['{ /* a */ }', '{ /* a */ "k": 1 }'],
    ['{\n}', '{\n  "k": 1\n}'],
    ['{\n  // a\n}', '{\n  // a\n  "k": 1\n}'],
    ['{"a":1}', '{"a":1, "k": 1}'],
    ['{ "a": 1, }', '{ "a": 1, "k": 1, }'],
    ['{ "a": 1 /* a */ }', '{ "a": 1, /* a */ "k": 1 }'],
    ['{ "a": 1 // a\n}', '{ "a": 1, // a\n  "k": 1\n}'],
    ['{\n    "a": 1\n}', '{\n    "a": 1,\n    "k": 1\n}'],
    ['{\n  "a": 1 // a\n  // b\n}', '{\n  "a": 1, // a\n  "k": 1\n  // b\n}'],
    ['{\n  "a": 1\n  , // a\n}', '{\n  "a": 1\n  , // a\n  "k": 1,\n}'],
    ['{\n  "a": {\n  }\n}', '{\n  "a": {\n  },\n  "k": 1\n}'],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      const { root } = readTree(text);
      assert.ok(root);
      assert.equal(applyTextEdits(text, insertion(text, root, 'k', 1)), expected);
    });
  }

  it('writes lists and objects on one line', () => {
    const { root } = readTree('[]');
    assert.ok(root);
    assert.equal(
      applyTextEdits('[]', insertion('[]', root, 0, { a: [1, 'b'], c: {}, d: null })),
      '[ { "a": [1, "b"], "c": {}, "d": null } ]',
    );
  });

  it('adds nothing to a value that is no container', () => {
    const { root } = readTree('1');
    assert.ok(root);
    assert.deepEqual(insertion('1', root, 'k', 1), []);
  });
});
