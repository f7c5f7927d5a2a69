/** Slots as entries: places count from the key, and what is not written is undefined. */
import { strict as assert } from 'node:assert';
import { buildEntry } from '../../src/format/build-entry.ts';
import { indexFields } from '../../src/format/field-values.ts';
import { sectionNames, sections } from '../../src/format/fields.ts';

describe('build entry', () => {
  const member = { key: 'A', keyStart: 10, keyEnd: 13, value: undefined };

  for (const section of sectionNames) {
    it(`gives an empty one of ${section} every property`, () => {
      const index = indexFields(sections[section].fields);
      const { start, keyEnd, end, id, ...rest } = buildEntry(section, member, 17, index.emptySlots);
      assert.deepEqual([id, start, keyEnd, end], ['A', 10, 3, 7]);
      assert.equal(rest.section, section);
      assert.ok(Object.keys(rest).length > 1);
    });
  }

  it('keeps what the slots hold', () => {
    const index = indexFields(sections.connections.fields);
    const path = { value: '//PRINT01/ACCT', start: 15, end: 31 };
    const slots = index.fields.map(({ name }) => (name === 'path' ? path : undefined));
    assert.equal((buildEntry('connections', member, 40, slots) as { path?: unknown }).path, path);
  });
});
