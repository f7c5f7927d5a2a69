/** Edits of meaning: the text then says what was meant, and every comment outside the changed value is where it was. */
import { strict as assert } from 'node:assert';
import {
  applyTextEdits,
  editText,
  textEdits,
  textEditsTogether,
} from '../../../src/format/edit/edit-text.ts';
import type { Edit } from '../../../src/model/edit.ts';
import { evaluate, remove, set } from './plain-edits.ts';

describe('edit text', () => {
  // The five on which jsonc-parser's modify() fails (docs/decisions.md), and their kin.
  const cases: [name: string, text: string, edit: Edit, expected: string][] = [
    ['removes the last item', '[1,2]', remove(1), '[1]'],
    ['removes the first item', '[1,2]', remove(0), '[2]'],
    ['removes the only item', '[1]', remove(0), '[]'],
    ['removes the last item of a list in an object', '{"a": [1, 2, 3]}', remove('a', 2), '{"a": [1, 2]}'],
    [
      'keeps a comment above a removed line',
      '{"a":1,\n // keep me\n "b":2,\n "c":3\n}',
      remove('b'),
      '{"a":1,\n // keep me\n "c":3\n}',
    ],
    ['keeps a comment before the comma', '{"a":1 // about a\n, "b":2}', remove('b'), '{"a":1 // about a\n}'],
    [
      'adds after the comment of the line before',
      '{"a":1, // about a\n}',
      set('x', 'b'),
      '{"a":1, // about a\n  "b": "x",\n}',
    ],
    ['adds to an empty object', '{}', set('x', 'b'), '{ "b": "x" }'],
    ['adds to an empty object with a comment', '{ /* none */ }', set('x', 'b'), '{ /* none */ "b": "x" }'],
    ['adds to an empty list', '{"a": []}', set('x', 'a', 0), '{"a": [ "x" ]}'],
    ['adds a comma where there is none', '{\n  "a": 1\n}', set('x', 'b'), '{\n  "a": 1,\n  "b": "x"\n}'],
    [
      'adds a comma before a comment',
      '{\n  "a": 1 // about a\n}',
      set('x', 'b'),
      '{\n  "a": 1, // about a\n  "b": "x"\n}',
    ],
    ['keeps a trailing comma', '{\n  "a": 1,\n}', set('x', 'b'), '{\n  "a": 1,\n  "b": "x",\n}'],
    ['keeps tabs and CRLF', '{\r\n\t"a": 1\r\n}', set('x', 'b'), '{\r\n\t"a": 1,\r\n\t"b": "x"\r\n}'],
    ['adds on one line', '{ "a": 1 }', set('x', 'b'), '{ "a": 1, "b": "x" }'],
    ['adds what is missing on the way', '{}', set('x', 'a', 'b'), '{ "a": { "b": "x" } }'],
    [
      'replaces the only item of a list',
      '{"a": [ /* one */ 1 ]}',
      set('x', 'a', 0),
      '{"a": [ /* one */ "x" ]}',
    ],
    ['takes a string by itself for a list of one', '{"a": "b"}', set('x', 'a', 0), '{"a": "x"}'],
    ['replaces a value', '{"a": 1 /* one */}', set('x', 'a'), '{"a": "x" /* one */}'],
    ['replaces the last of equal keys, which counts', '{"a": 1, "a": 2}', set(3, 'a'), '{"a": 1, "a": 3}'],
    ['renames', '{ "a": 1 }', { kind: 'rename', path: ['a'], to: 'b' }, '{ "b": 1 }'],
    [
      'removes a line with its line break',
      '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}',
      remove('b'),
      '{\n  "a": 1,\n  "c": 3\n}',
    ],
    ['removes nothing that is not there', '{"a": 1}', remove('b'), '{"a": 1}'],
    ['renames nothing that is not there', '{"a": 1}', { kind: 'rename', path: ['b'], to: 'c' }, '{"a": 1}'],
    ['sets nothing inside a value that is no object', '{"a": 1}', set('x', 'a', 'b'), '{"a": 1}'],
    ['writes no value in the place of everything', '{"a": 1}', set('x'), '{"a": 1}'],
    ['changes nothing in an empty text', '', set('x', 'a'), ''],
  ];
  for (const [name, text, edit, expected] of cases) {
    it(name, () => assert.equal(editText(text, [edit]), expected));
  }

  it('carries out several edits as one', () => {
    const text = '{ "a": 1, /* b */ "b": 2, "c": 3 } // end';
    const edits: Edit[] = [remove('a'), set('x', 'b'), { kind: 'rename', path: ['c'], to: 'd' }];
    const result = applyTextEdits(text, textEdits(text, edits));
    assert.equal(result, editText(text, edits));
    assert.deepEqual(evaluate(result), { b: 'x', d: 3 });
    assert.match(result, /\/\* b \*\/.*\/\/ end$/);
  });

  it('carries out independent fixes against one reading', () => {
    const text = '{ "a": 1, "b": 2 }';
    const together = textEditsTogether(text, [[set(3, 'a')], [set(4, 'b')], [remove('zebra')]]);
    assert.deepEqual(
      together.map(({ length }) => length),
      [1, 1, 0],
    );
    assert.equal(applyTextEdits(text, together.flat()), '{ "a": 3, "b": 4 }');
  });
});
