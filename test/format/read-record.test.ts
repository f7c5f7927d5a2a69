/** One object by a table of fields: what fits is kept with its place, what does not is reported with what would be right. */
import { strict as assert } from 'node:assert';
import { readRecord } from '../../src/format/read-record.ts';
import { shapeOf } from '../../src/format/record-shape.ts';
import { readTree } from '../../src/format/text/tree.ts';
import type { RecordOf } from '../../src/model/format/field.ts';
import type { Problem } from '../../src/model/problem.ts';

const summary = 'A field.';
const inner = { text: { type: { kind: 'string' }, summary } } as const;
const fields = {
  text: { type: { kind: 'string' }, summary },
  word: { type: { kind: 'word', words: ['yes', 'no'] }, summary },
  count: { type: { kind: 'number', min: 1, max: 9, integer: true }, summary },
  share: { type: { kind: 'number', min: 0, max: 1, integer: false }, summary },
  names: { type: { kind: 'strings', words: ['a', 'b'] }, summary },
  either: { type: { kind: 'string-or-strings' }, summary },
  flag: { type: { kind: 'boolean' }, summary },
  extra: { type: { kind: 'values-by-format' }, summary },
  byName: { type: { kind: 'strings-by-name' }, summary },
  object: { type: { kind: 'object', fields: inner }, summary },
  both: { type: { kind: 'string-or-object', fields: inner, objectAs: 'bothObject' }, summary },
} as const;

const shape = shapeOf(fields);

describe('read record', () => {
  it('keeps what fits', () => {
    const { values, problems } = read(
      '{"text": "t", "word": "no", "count": 9, "share": 0.5, "names": ["a"], "either": "e", "byName": {"X.DLL": "1"}, "object": {"text": "o"}, "both": {"text": "p"}}',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [values.text, values.word, values.count, values.share].map((located) => located?.value),
      ['t', 'no', 9, 0.5],
    );
    assert.deepEqual(
      [...values.names, ...values.either].map(({ value }) => value),
      ['a', 'e'],
    );
    assert.equal(values.byName.get('x.dll')?.value, '1');
    assert.deepEqual([values.object?.text?.value, values.bothObject?.value.text?.value], ['o', 'p']);
    assert.equal(values.both, undefined);
  });

  it('keeps yes and no, and what belongs to other formats', () => {
    const { values, problems } = read(
      '{"flag": false, "extra": {"cups": {"Type": "4", "Attribute": ["a", "b"]}, "printcap": {}}}',
    );
    assert.deepEqual(problems, []);
    assert.equal(values.flag?.value, false);
    const held = [...values.extra].map(([format, foreign]) => [
      format,
      [...foreign].map(([name, texts]) => `${name}: ${texts.map(({ value }) => value).join(', ')}`),
    ]);
    assert.deepEqual(held, [
      ['cups', ['Type: 4', 'Attribute: a, b']],
      ['printcap', []],
    ]);
  });

  it('gives nothing for what is not there or of another kind', () => {
    const { values } = read('{"text": 1, "both": "b", "names": "a", "byName": []}');
    assert.deepEqual([values.text, values.count, values.bothObject], [undefined, undefined, undefined]);
    assert.equal(values.both?.value, 'b');
    assert.deepEqual([values.names, values.either, values.byName.size], [[], [], 0]);
  });

  const cases: [text: string, ...problems: string[]][] = [
    ['{"txet": 1}', 'property-unknown txet'],
    ['{"text": 1}', 'value-type 1: a string'],
    ['{"text": null}', 'value-type null: a string'],
    ['{"text": []}', 'value-type a list: a string'],
    ['{"text": {}}', 'value-type an object: a string'],
    ['{"word": "maybe"}', 'value-not-allowed maybe: yes/no'],
    ['{"word": true}', 'value-type true: "yes" or "no"'],
    ['{"flag": "true"}', 'value-type "true": true or false'],
    ['{"flag": 1}', 'value-type 1: true or false'],
    ['{"extra": []}', 'value-type a list: an object of objects: by format, then by name'],
    ['{"extra": {"cups": "a"}}', 'value-type "a": an object of strings or lists of strings'],
    ['{"extra": {"cups": {"Type": 4}}}', 'value-type 4: a string or a list of strings'],
    ['{"count": 0}', 'value-not-allowed 0: a whole number from 1 to 9'],
    ['{"count": 10}', 'value-not-allowed 10: a whole number from 1 to 9'],
    ['{"count": 1.5}', 'value-not-allowed 1.5: a whole number from 1 to 9'],
    ['{"count": "1"}', 'value-type "1": a whole number from 1 to 9'],
    ['{"share": 1e999}', 'value-not-allowed Infinity: a number from 0 to 1'],
    ['{"names": "a"}', 'value-type "a": a list of strings'],
    ['{"names": ["c", 1]}', 'value-not-allowed c: a/b', 'value-type 1: a string'],
    ['{"either": 1}', 'value-type 1: a string or a list of strings'],
    ['{"byName": {"a": 1}}', 'value-type 1: a string'],
    ['{"byName": []}', 'value-type a list: an object of strings'],
    ['{"object": "x"}', 'value-type "x": an object'],
    ['{"both": 1}', 'value-type 1: a string or an object'],
    ['{"both": {"x": 1}}', 'property-unknown x'],
    ['{"text": "a", "text": "b"}', 'key-duplicate text'],
    ['{"byName": {"a": "1", "a": "2"}}', 'key-duplicate a'],
  ];
  for (const [text, ...expected] of cases) {
    it(`reports ${text}`, () => {
      const found = read(text).problems.map(({ code, found: what, expected: right }) =>
        code.startsWith('value') ? `${code} ${what}: ${right.join('/')}` : `${code} ${what}`,
      );
      assert.deepEqual(found, expected);
    });
  }

  it('drops a value that a later one which does not fit replaces', () => {
    assert.equal(read('{"text": "a", "text": 1}').values.text, undefined);
    assert.deepEqual(read('{"names": ["a"], "names": 1}').values.names, []);
    const { both, bothObject } = read('{"both": {"text": "p"}, "both": "b"}').values;
    assert.deepEqual([both?.value, bothObject], ['b', undefined]);
  });

  it('does not compare every property of a hostile object with every other', () => {
    const members = Array.from({ length: 20_000 }, (_, index) => `"a${index}": 1`);
    assert.equal(read(`{${members}}`).problems.length, 20_000);
  });
});

function read(text: string) {
  const node = readTree(text).root;
  assert.ok(node);
  const problems: Problem[] = [];
  const record: unknown = readRecord(node, shape, [], { base: 0, problems });
  return { values: record as RecordOf<typeof fields>, problems };
}
