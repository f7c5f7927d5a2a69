/** Where the connection type of HPMON is set: on the systems of Q129007, and on no other. */
import { strict as assert } from 'node:assert';
import { findSystem } from '../../../src/knowledge/systems.ts';
import { connectionTypeDialog } from '../../../src/knowledge/windows/connection-type-dialogs.ts';

describe('the dialog of the connection type', () => {
  for (const [id, where] of [
    ['windows-nt-3.5', 'Windows NT 3.x'],
    ['windows-nt-3.51-sp5', 'Windows NT 3.x'],
    ['windows-nt-4.0', 'Windows NT 4.0'],
    ['windows-nt-4.0-tse-sp4', 'Windows NT 4.0'],
    ['windows-2000', undefined],
    ['cups-2.4', undefined],
  ] as const) {
    it(`of ${id} is that of ${where ?? 'no article'}`, () => {
      const system = findSystem(id);
      assert.ok(system);
      assert.equal(connectionTypeDialog(system)?.where, where);
    });
  }
});
