/** The table of properties without effect: each monitor it names is one of the format. */
import { strict as assert } from 'node:assert';
import { sections } from '../../src/format/sections.ts';
import { portEffects, printerEffects } from '../../src/knowledge/property-effects.ts';

describe('properties without effect', () => {
  const monitor = sections.ports.fields.monitor?.type;
  const monitors = monitor?.kind === 'word' ? monitor.words : [];

  for (const { property, without, instead } of portEffects) {
    it(`${property} of a port names monitors and its source`, () => {
      assert.ok(property in sections.ports.fields);
      assert.deepEqual(
        without.filter((name) => !monitors.includes(name)),
        [],
      );
      // What an unknown monitor heeds, nobody knows.
      assert.ok(!without.includes('other') && !without.includes('local'));
      assert.match(instead, /\((?:RFC|KB|Q)/);
    });
  }

  for (const { property, instead } of printerEffects) {
    it(`${property} of a printer names its source`, () => {
      assert.ok(property in sections.printers.fields);
      assert.match(instead, /\(.+\)/);
    });
  }
});
