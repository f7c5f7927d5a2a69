/** Plain objects read straight into slots: the same as by way of the tree, and nothing at all where something is not plain. */
import { strict as assert } from 'node:assert';
import { PlainObjectReader } from '../../src/format/plain-object.ts';
import { readRecord } from '../../src/format/read-record.ts';
import { shapeOf } from '../../src/format/record-shape.ts';
import { readTree } from '../../src/format/text/tree.ts';
import type { FieldTable } from '../../src/model/format/field.ts';

const summary = 'A field.';
const inner: FieldTable = { text: { type: { kind: 'string' }, summary } };
const fields: FieldTable = {
  text: { type: { kind: 'string' }, summary },
  textLong: { type: { kind: 'string' }, summary },
  word: { type: { kind: 'word', words: ['yes', 'no'] }, summary },
  count: { type: { kind: 'number', min: 1, max: 99, integer: true }, summary },
  names: { type: { kind: 'strings', words: ['a', 'b'] }, summary },
  either: { type: { kind: 'string-or-strings' }, summary },
  flag: { type: { kind: 'boolean' }, summary },
  extra: { type: { kind: 'values-by-format' }, summary },
  byName: { type: { kind: 'strings-by-name' }, summary },
  object: { type: { kind: 'object', fields: inner }, summary },
  both: { type: { kind: 'string-or-object', fields: inner, objectAs: 'bothObject' }, summary },
};
const shape = shapeOf(fields);

describe('plain object', () => {
  for (const text of [
    '{}',
    '{"text": "t"}',
    '{"textLong": "t", "text": ""}',
    '{ /* a */ "word" : "no" , // b\n "count":9,\r\n}',
    '{"names": ["a", "b",], "either": "e"}',
    '{"flag": true}',
    '{"flag" :false , "text": "t"}',
    '{"either": [], "object": {"text": "o"}, "both": "b"}',
    '{"both": {"text": "p",}, "text": "größer"}',
    '{"object": {"text": "o"}, "both": {"text": "p"}}',
  ]) {
    it(`reads ${JSON.stringify(text)} as the tree does`, () => {
      const lead = '{"key": ';
      const reader = new PlainObjectReader(`${lead}${text}}`);
      const plain = reader.read(shape, lead.length, 1);
      const member = readTree(`${lead}${text}}`).root?.members[0];
      assert.ok(plain && member?.value);
      const problems: never[] = [];
      assert.deepEqual(plain, readRecord(member.value, shape, [], { base: 1, problems }));
      assert.deepEqual(problems, []);
      assert.equal(reader.end, lead.length + text.length);
    });
  }

  it('keeps what it read before when it reads on', () => {
    const text = '{"object": {"text": "o"}}, "next": {"object": {"text": "p"}}';
    const reader = new PlainObjectReader(text);
    const first = reader.read(shape, 0, 0);
    const next = { key: '', keyStart: 0, keyEnd: 0, start: 0 };
    assert.ok(reader.nextKey(next));
    assert.deepEqual(next, { key: 'next', keyStart: 27, keyEnd: 33, start: 35 });
    const second = reader.read(shape, next.start, 0);
    assert.ok(!reader.nextKey(next));
    assert.deepEqual(
      [first?.object, second?.object],
      [{ text: { value: 'o', start: 20, end: 23 } }, { text: { value: 'p', start: 55, end: 58 } }],
    );
  });

  // What looks like a repeated field is the tree reader's.
  it('reads no more of a table of more fields than a number has bits than is sure', () => {
    const names = Array.from({ length: 40 }, (_, index) => `field${index}`);
    const wide = shapeOf(
      Object.fromEntries(names.map((name) => [name, { type: { kind: 'string' }, summary } as const])),
    );
    const record = new PlainObjectReader('{"field33": "a", "field2": "b"}').read(wide, 0, 0);
    assert.deepEqual(record?.field33, { value: 'a', start: 12, end: 15 });
    assert.equal(new PlainObjectReader('{"field33": "a", "field1": "b"}').read(wide, 0, 0), undefined);
  });

  for (const text of [
    '{"text": "a\\"b"}',
    '{"text": "a\tb"}',
    '{"text": "a',
    '{"text": 1}',
    '{"text": true}',
    '{"flag": truer}',
    '{"flag": tru}',
    '{"flag": "true"}',
    '{"extra": {"cups": {"Type": "4"}}}',
    '{"text": "a" "word": "yes"}',
    '{"text": "a",, "word": "yes"}',
    '{,}',
    '{"text": "a", "text": "b"}',
    '{"txet": "a"}',
    '{"text" "a"}',
    '{"word": "maybe"}',
    '{"word": "yesno"}',
    '{"count": 0}',
    '{"count": 100}',
    '{"count": 01}',
    '{"count": 1.5}',
    '{"count": 1e1}',
    '{"count": -1}',
    '{"count": 1234567890}',
    '{"names": ["c"]}',
    '{"names": ["a" "b"]}',
    '{"names": [,]}',
    '{"names": "a"}',
    '{"byName": {"a": "b"}}',
    '{"object": "a"}',
    '{"object": {"txet": "a"}}',
    '{text: "a"}',
    '{"text": "a"]',
    '{"text": "a" /* b',
    '{',
  ]) {
    it(`leaves ${JSON.stringify(text)} to the tree reader`, () => {
      assert.equal(new PlainObjectReader(text).read(shape, 0, 0), undefined);
    });
  }
});
