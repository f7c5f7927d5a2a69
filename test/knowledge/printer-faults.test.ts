/** Faults of virtual printers: each name is a word for the file, with a sentence. */
import { strict as assert } from 'node:assert';
import { faultNames, faults } from '../../src/knowledge/printer-faults.ts';

describe('printer faults', () => {
  it('are named in words and told in sentences', () => {
    assert.ok(faultNames.length > 5);
    for (const name of faultNames) {
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
      assert.match(faults[name], /^[A-Z].*\.$/);
    }
  });
});
