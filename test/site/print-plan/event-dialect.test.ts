/** Whose events a port of a system logs. */
import assert from 'node:assert/strict';
import { findSystem } from '../../../src/knowledge/systems.ts';
import { eventDialectOf } from '../../../src/site/print-plan/event-dialect.ts';

describe('event dialect', () => {
  for (const [id, dialect] of [
    ['windows-nt-4.0', 'windows'],
    ['windows-server-2012', 'windows'],
    ['cups-2.4', 'cups'],
    ['lprng-3.8', 'lprng'],
    ['bsd-lpd', 'platen'],
    ['other', 'platen'],
    [undefined, 'platen'],
  ] as const) {
    it(`is ${dialect} for ${id ?? 'a port without a stated system'}`, () => {
      const system = findSystem(id);
      assert.equal(system === undefined, id === undefined);
      assert.equal(eventDialectOf(system), dialect);
    });
  }
});
