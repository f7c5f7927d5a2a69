/** The table of properties without effect: each monitor it names is one of the format. */
import { strict as assert } from 'node:assert';
import { sections } from '../../src/format/sections.ts';
import { portMonitors } from '../../src/knowledge/port-monitors.ts';
import { portEffects, printerEffects } from '../../src/knowledge/property-effects.ts';

describe('properties without effect', () => {
  for (const { property, instead } of portEffects) {
    it(`${property} of a port is ignored by some monitor, and names its source`, () => {
      assert.ok(property in sections.ports.fields);
      assert.ok(Object.values(portMonitors).some(({ ignores }) => ignores.includes(property)));
      assert.match(instead, /\((?:RFC|KB|Q)/);
    });
  }

  for (const { property, instead } of printerEffects) {
    it(`${property} of a printer names its source`, () => {
      assert.ok(property in sections.printers.fields);
      assert.match(instead, /\(.+\)/);
    });
  }

  it('of a monitor of which nobody knows what it heeds is none', () => {
    assert.deepEqual([...portMonitors.other.ignores, ...portMonitors.local.ignores], []);
  });
});
