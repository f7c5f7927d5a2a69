/** Printers that forward to printers: each loop once, from the port that stands first. */
import { strict as assert } from 'node:assert';
import { forwardingLoops, hopsFrom } from '../../../src/site/forwarding/forwarding.ts';
import { printerOf, siteOf } from '../site-of.ts';

/** `a>b,c` says that printer a has ports to b and c. */
function forwards(...lines: string[]) {
  const ports: string[] = [];
  const printers = lines.map((line) => {
    const [from, targets = ''] = line.split('>');
    const ids = targets.split(',').map((to) => {
      ports.push(`"${from}${to}": { "device": "lpd://s/${to}", "server": "s" }`);
      return `"${from}${to}"`;
    });
    return `"${from}": { "port": [${ids}] }`;
  });
  return siteOf(`{ "servers": { "s": {} }, "ports": { ${ports} }, "printers": { ${printers} } }`);
}

describe('forwarding', () => {
  for (const [lines, ...loops] of [
    [['a>b', 'b>c']],
    [['a>a'], 'aa'],
    [['a>b', 'b>a'], 'ab ba'],
    [['a>b', 'b>c', 'c>b'], 'bc cb'],
    [['c>b', 'a>b', 'b>c'], 'cb bc'],
    [['a>b,c', 'b>a', 'c>a'], 'ab ba', 'ac ca'],
    [['a>b', 'b>b,a'], 'bb', 'ab ba'],
    [['a>x', 'b>x']],
  ] as const) {
    it(`${lines.join(' ')} has ${loops.length} loops`, () => {
      const found = forwardingLoops(forwards(...lines)).map((loop) =>
        loop.map(({ port }) => port.id).join(' '),
      );
      assert.deepEqual(found.sort(), [...loops].sort());
    });
  }

  it('takes a share before a name', () => {
    const site = siteOf(`{
      "servers": { "s": {} },
      "ports": { "P": { "device": "lpd://s/x", "server": "s" } },
      "printers": { "x": { "server": "s" }, "y": { "server": "s", "share": "X" }, "from": { "port": "P" } }
    }`);
    assert.deepEqual(
      [...hopsFrom(site, printerOf(site, 'from')).keys()].map(({ id }) => id),
      ['y'],
    );
  });

  for (const [uri, server, leads] of [
    ['lpd://s/x', 's', true],
    ['lpd://localhost/x', 's', true],
    ['ipp://[::1]/printers/X', 's', true],
    ['http://127.0.0.1:631/printers/x', 's', true],
    ['lpd://localhost/x', 't', false],
    ['lpd://localhost/x', undefined, false],
    ['lpd://s:5515/x', 's', false],
    ['ipp://localhost:60000/printers/x', 's', false],
    ['socket://s/x', 's', false],
    ['//S/x', 's', true],
  ] as const) {
    it(`${uri} of ${server ?? 'an unknown server'} leads ${leads ? 'back' : 'elsewhere'}`, () => {
      const site = siteOf(`{
        "servers": { "s": {}, "t": {} },
        "ports": { "P": { "device": "${uri}" } },
        "printers": { "x": { "server": "s" }, "from": { "port": "P"${server ? `, "server": "${server}"` : ''} } }
      }`);
      assert.equal(hopsFrom(site, printerOf(site, 'from')).size, leads ? 1 : 0);
      assert.equal(site.forwardingPorts().length > 0 || !leads, true);
    });
  }
});
