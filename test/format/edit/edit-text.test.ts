/** Edits of meaning: the text then says what was meant, and every comment outside the changed value is where it was. */
import { strict as assert } from 'node:assert';
import { type ParseError, parse } from 'jsonc-parser';
import {
  applyTextEdits,
  editText,
  findNode,
  textEdits,
  textEditsTogether,
} from '../../../src/format/edit/edit-text.ts';
import { readTree, type TreeNode } from '../../../src/format/text/tree.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { JsonValue, Path } from '../../../src/model/json-value.ts';
import { commentPlaces } from '../comment-places.ts';
import { fixtureTexts } from '../fixture-texts.ts';

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

  for (const { name, text } of fixtureTexts()) {
    it(`says what was meant and keeps comments, for every edit of ${name}`, () => {
      const edits = allEdits(evaluate(text), []);
      assert.ok(edits.length > 50);
      const expectHere = expectEdits(text);
      // Other line ends change nothing but the breaks: of those, each fourth edit will do.
      const stride = name.endsWith('CRLF') && process.env.PLATEN_EDITS === undefined ? 4 : 1;
      for (let at = 0; at < edits.length; at += stride) expectHere(edits[at] as Edit);
    });
  }

  it('says what was meant after many edits in a row', () => {
    for (const { text } of fixtureTexts()) {
      let current = text;
      for (let step = 0; step < 30; step += 1) {
        const edits = allEdits(evaluate(current), []);
        // A stride that is prime to most counts reaches every corner without chance.
        const edit = edits[(step * 7919) % edits.length];
        if (!edit) break;
        expectEdits(current)(edit);
        current = editText(current, [edit]);
      }
    }
  });
});

function set(value: JsonValue, ...path: Path): Edit {
  return { kind: 'set', path, value };
}

function remove(...path: Path): Edit {
  return { kind: 'remove', path };
}

function evaluate(text: string): JsonValue {
  const errors: ParseError[] = [];
  const value = parse(text, errors, { allowTrailingComma: true });
  assert.deepEqual(errors, [], text);
  return value;
}

/** Each kind of edit at each place: replace, remove, rename, and one more member or item. */
function allEdits(value: JsonValue, path: Path): Edit[] {
  const here: Edit[] = path.length === 0 ? [] : [set('new', ...path), remove(...path)];
  if (typeof path.at(-1) === 'string') here.push({ kind: 'rename', path, to: `${path.at(-1)}"` });
  if (Array.isArray(value)) {
    const items = value.flatMap((item: JsonValue, index) => allEdits(item, [...path, index]));
    return [...here, set('item', ...path, value.length), ...items];
  }
  if (typeof value !== 'object' || value === null) return here;
  const deeper = 'deeper' in value ? [] : [set(1, ...path, 'deeper', 'inner')];
  const members = Object.entries(value).flatMap(([key, item]) => allEdits(item, [...path, key]));
  return [...here, set({ x: [1, 'y'] }, ...path, 'new key'), ...deeper, ...members];
}

/** Of hundreds of edits of one text, what it says and where its comments stand is asked once. */
function expectEdits(text: string): (edit: Edit) => void {
  const value = evaluate(text);
  const places = commentPlaces(text);
  const root = readTree(text).root;
  return (edit) => {
    const result = editText(text, [edit]);
    const what = `${JSON.stringify(edit)}\n${result}`;
    assert.deepEqual(evaluate(result), intended(value, edit), what);
    assert.deepEqual(readTree(result).problems, [], what);
    const gone = changedSpan(root, edit);
    const expected = places.filter(({ start }) => start < gone.start || start >= gone.end);
    const found = commentPlaces(result);
    assert.deepEqual(
      found.map(({ comment }) => comment),
      expected.map(({ comment }) => comment),
      what,
    );
    for (const [index, place] of expected.entries()) {
      const now = found[index];
      assert.ok(
        now?.before === place.before || now?.after === place.after,
        `${place.comment} moved: ${what}`,
      );
    }
  };
}

/** What the edit replaces or removes: comments inside go with it. */
function changedSpan(root: TreeNode | undefined, edit: Edit): { start: number; end: number } {
  const parent = root && findNode(root, edit.path.slice(0, -1));
  const node = root && findNode(root, edit.path);
  if (!parent || !node || edit.kind === 'rename') return { start: 0, end: 0 };
  const member = parent.members.findLast(({ value }) => value === node);
  return edit.kind === 'remove' && member ? { start: member.keyStart, end: node.end } : node;
}

function intended(value: JsonValue, edit: Edit): JsonValue {
  // What JSON says is copied by it in half the time that structuredClone takes.
  const copy = JSON.parse(JSON.stringify(value)) as Record<string | number, unknown>;
  let at = copy as Record<string | number, unknown>;
  for (const step of edit.path.slice(0, -1)) {
    at[step] ??= {};
    at = at[step] as Record<string | number, unknown>;
  }
  const last = edit.path.at(-1) as string | number;
  if (edit.kind === 'set') at[last] = edit.value;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else {
    if (edit.kind === 'rename') at[edit.to] = at[last];
    delete at[last];
  }
  return copy as JsonValue;
}
