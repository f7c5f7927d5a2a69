/** Our own format among all formats: reads, writes, and has a word for every edit. */
import { strict as assert } from 'node:assert';
import { ownFormat } from '../../src/format/config-format.ts';
import { applyTextEdits } from '../../src/format/edit/edit-text.ts';

describe('own format', () => {
  it('is read, and no foreign one', () => {
    const { printers, foreign, directives } = ownFormat.read('{"printers": {"lab": {}}}');
    assert.deepEqual([[...printers.keys()], foreign, directives], [['lab'], undefined, []]);
  });

  it('writes each fix against the same text', () => {
    const text = '{"printers": {"lab": {}}}';
    const written = ownFormat.write(text, [
      [{ kind: 'set', path: ['printers', 'lab', 'shared'], value: true }],
      [{ kind: 'rename', path: ['printers', 'lab'], to: 'hall' }],
    ]);
    assert.deepEqual(
      written.map((edits = []) => applyTextEdits(text, edits)),
      ['{"printers": {"lab": { "shared": true }}}', '{"printers": {"hall": {}}}'],
    );
  });
});
