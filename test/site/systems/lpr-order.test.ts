/** The order of the files of an LPR job: as written in the port, in its URI, or by default. */
import { strict as assert } from 'node:assert';
import { type LprOrder, lprOrder } from '../../../src/site/systems/lpr-order.ts';
import { siteOf } from '../site-of.ts';

describe('LPR order', () => {
  const table: readonly [port: string, order: LprOrder | undefined][] = [
    ['{ "monitor": "lpr", "device": "lpd://h/q" }', 'control-first'],
    ['{ "device": "lpd://h/q" }', 'control-first'],
    ['{ "device": "lpd://h/q", "order": "data-first" }', 'data-first'],
    ['{ "device": "lpd://h/q?order=data,control" }', 'data-first'],
    ['{ "device": "lpd://h/q?ORDER=Data,Control" }', 'data-first'],
    ['{ "device": "lpd://h/q?order=control,data" }', 'control-first'],
    ['{ "device": "lpd://h/q?order=data,control&mode=stream" }', 'control-first'],
    // What stands in the port is nearer than what stands in the URI.
    ['{ "device": "lpd://h/q?order=data,control", "order": "control-first" }', 'control-first'],
    ['{ "monitor": "standard-tcpip", "device": "lpd://h/q" }', undefined],
    ['{ "monitor": "standard-tcpip", "device": "lpd://h/q", "order": "data-first" }', 'data-first'],
    ['{ "device": "socket://h" }', undefined],
  ];
  for (const [text, order] of table)
    it(`is ${order ?? 'unknown'} for ${text}`, () => {
      const site = siteOf(`{ "ports": { "P": ${text} } }`);
      const port = site.config.ports.get('P');
      assert.ok(port);
      assert.equal(lprOrder(site, port), order);
    });
});
