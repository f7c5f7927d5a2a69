/** A site from the text of a configuration, for tests that ask about its parts. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../src/format/read-config.ts';
import type { Port, Printer, Server } from '../../src/model/config.ts';
import { createSite, type WholeSite } from '../../src/site/site.ts';

export function siteOf(text: string): WholeSite {
  const config = readConfig(text);
  assert.deepEqual(config.problems, []);
  return createSite(config);
}

export function portOf(site: WholeSite, id: string): Port {
  return found(site.config.ports.get(id), id);
}

export function printerOf(site: WholeSite, id: string): Printer {
  return found(site.config.printers.get(id), id);
}

export function serverOf(site: WholeSite, id: string): Server {
  return found(site.config.servers.get(id), id);
}

function found<T>(value: T | undefined, id: string): T {
  assert.ok(value, id);
  return value;
}
