/** Tables as their readers see them: every field with its place, and for each record a copy of one shape. */
import { strict as assert } from 'node:assert';
import { entryShapes, shapeOf, Takes } from '../../src/format/record-shape.ts';
import { sectionNames } from '../../src/format/sections.ts';

const summary = 'A field.';

describe('record shape', () => {
  const { fields, byName, empty, copy } = shapeOf(
    {
      text: { type: { kind: 'string' }, summary },
      port: { type: { kind: 'string-or-strings', listAs: 'ports' }, summary },
      both: { type: { kind: 'string-or-object', fields: {}, objectAs: 'inline' }, summary },
    },
    { id: 'A' },
  );

  it('numbers the fields and says what may stand there', () => {
    assert.deepEqual(
      fields.map(({ name, as, objectAs, slot, takes }) => [name, as, objectAs, slot, takes]),
      [
        ['text', 'text', 'text', 0, Takes.string],
        ['port', 'ports', 'ports', 1, Takes.string | Takes.list],
        ['both', 'both', 'inline', 2, Takes.string | Takes.object],
      ],
    );
    assert.equal(byName.get('port'), fields[1]);
    assert.equal(byName.get('constructor'), undefined);
  });

  it('copies an empty record without sharing it', () => {
    const record = copy(empty);
    assert.deepEqual(record, { id: 'A', text: undefined, ports: [], both: undefined, inline: undefined });
    Object.assign(record, { text: 'changed' });
    assert.equal(empty.text, undefined);
  });

  for (const section of sectionNames)
    it(`gives an entry of ${section} its section, its place and every property`, () => {
      const { empty, fields } = entryShapes[section];
      assert.equal(empty.section, section);
      for (const name of ['id', 'start', 'keyEnd', 'end']) assert.ok(name in empty, name);
      for (const { as, objectAs, absent } of fields) {
        assert.equal(empty[as], absent);
        assert.ok(objectAs in empty, objectAs);
      }
    });
});
