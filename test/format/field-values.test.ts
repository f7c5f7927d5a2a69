/** Slots by the name of their field: each question gets what fits it, or nothing. */
import { strict as assert } from 'node:assert';
import {
  indexFields,
  innerFields,
  list,
  namedStrings,
  number,
  record,
  slotsOf,
  string,
} from '../../src/format/field-values.ts';
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
  const values = [text, count, [text]];
  const slot = slotsOf(table, 'text', 'count', 'names');

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
    assert.equal(string(values, slot.text), text);
    assert.equal(number(values, slot.count), count);
    assert.deepEqual(list(values, slot.names), [text]);
    assert.deepEqual(list(values, slot.text), [text]);
  });

  it('gives nothing of another kind', () => {
    assert.equal(string(values, slot.count), undefined);
    assert.equal(number(values, slot.text), undefined);
    assert.equal(record(values, slot.text), undefined);
    assert.equal(record(values, slot.names), undefined);
    assert.deepEqual(list(values, slot.count), []);
    assert.equal(namedStrings(values, slot.names).size, 0);
  });

  it('refuses names that the table does not have', () => {
    assert.throws(() => slotsOf(table, 'constructor'), /no field constructor/);
    assert.throws(() => innerFields(table, 'text'), /text holds no object/);
  });
});
