/** Slots by the name of their field: each question gets what fits it, or nothing. */
import { strict as assert } from 'node:assert';
import { indexFields, list, namedStrings, number, record, string } from '../../src/format/field-values.ts';
import type { FieldTable } from '../../src/format/fields.ts';

const summary = 'A field.';
const table: FieldTable = {
  text: { type: { kind: 'string' }, summary },
  count: { type: { kind: 'number', min: 0, max: 9, integer: true }, summary },
  names: { type: { kind: 'strings' }, summary },
};

describe('field values', () => {
  const index = indexFields(table);
  const text = { value: 'a', start: 1, end: 4 };
  const count = { value: 0, start: 5, end: 6 };
  const values = { index, slots: [text, count, [text]] };

  it('indexes a table once', () => {
    assert.equal(indexFields(table), index);
    assert.deepEqual(
      index.fields.map(({ name, slot }) => [name, slot]),
      [
        ['text', 0],
        ['count', 1],
        ['names', 2],
      ],
    );
  });

  it('gives what is there', () => {
    assert.equal(string(values, 'text'), text);
    assert.equal(number(values, 'count'), count);
    assert.deepEqual(list(values, 'names'), [text]);
    assert.deepEqual(list(values, 'text'), [text]);
  });

  it('gives nothing of another kind', () => {
    assert.equal(string(values, 'count'), undefined);
    assert.equal(number(values, 'text'), undefined);
    assert.equal(record(values, 'text'), undefined);
    assert.equal(record(values, 'names'), undefined);
    assert.deepEqual(list(values, 'count'), []);
    assert.equal(namedStrings(values, 'names').size, 0);
    assert.equal(string(values, 'constructor'), undefined);
  });
});
