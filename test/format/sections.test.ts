/** The sections with the words that knowledge adds: the systems and faults that the table does not know itself. */
import { strict as assert } from 'node:assert';
import { sectionNames, sections } from '../../src/format/sections.ts';
import { faultNames } from '../../src/knowledge/printer-faults.ts';
import { systems } from '../../src/knowledge/systems.ts';

describe('sections', () => {
  it('come in the order of the table', () => {
    assert.deepEqual(sectionNames, Object.keys(sections));
    assert.equal(sectionNames[0], 'servers');
  });

  it('know the systems and their patch levels', () => {
    const type = sections.servers.fields.system?.type;
    assert.ok(type?.kind === 'word');
    assert.deepEqual(
      type.words,
      systems.map(({ id }) => id),
    );
    assert.deepEqual([type.others?.isOne('cups-2.4.7'), type.others?.isOne('cups-9')], [true, false]);
  });

  it('know the faults', () => {
    const type = sections.virtualPrinters.fields.faults?.type;
    assert.ok(type?.kind === 'strings');
    assert.deepEqual(type.words, faultNames);
  });
});
