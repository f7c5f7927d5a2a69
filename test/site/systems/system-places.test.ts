/** Which servers of a port run a system, and where the file says so. */
import { strict as assert } from 'node:assert';
import { findSystem } from '../../../src/knowledge/systems.ts';
import { systemPlaces } from '../../../src/site/systems/system-places.ts';
import { siteOf } from '../site-of.ts';

describe('system places', () => {
  it('are those of the nodes that run it, not of the others', () => {
    const text = `{
  "servers": { "A": { "system": "cups-2.4" }, "B": { "system": "windows-2000" }, "C": { "system": "cups-2.4" } },
  "clusters": { "V": { "nodes": ["A", "B"] } },
  "ports": { "P": { "server": "V" } }
}`;
    const site = siteOf(text);
    const [port, system] = [site.config.ports.get('P'), findSystem('cups-2.4')];
    assert.ok(port && system);
    assert.deepEqual(
      systemPlaces(site, port, system).map(({ span, message }) => [
        text.slice(span.start, span.end),
        message,
      ]),
      [['"cups-2.4"', `A runs ${system.title}.`]],
    );
  });
});
