/** Every edit of each fixture, and many in a row, say what was meant and keep comments. */
import { strict as assert } from 'node:assert';
import { editText, findNode } from '../../../src/format/edit/edit-text.ts';
import { readTree, type TreeNode } from '../../../src/format/text/tree.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { JsonValue, Path } from '../../../src/model/json-value.ts';
import { commentPlaces } from '../comment-places.ts';
import { fixtureTexts } from '../fixture-texts.ts';
import { evaluate, remove, set } from './plain-edits.ts';

describe('edit text', () => {
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
