/** Values that can stand in a place. */
import { strict as assert } from 'node:assert';
import { expectedAt } from '../../../src/format/field-at.ts';
import { systems } from '../../../src/knowledge/systems.ts';
import { valueSuggestions } from '../../../src/language/completion/value-suggestions.ts';
import type { Path } from '../../../src/model/json-value.ts';
import { siteOf } from '../../site/site-of.ts';

describe('values', () => {
  const site =
    siteOf(`{"version":1,"servers":{"S":{"system":"windows-2000"},"T":{}},"clusters":{"C":{"nodes":["S"]}},
    "ports":{"A":{"monitor":"local","server":"C"},"B":{"monitor":"local"}},
    "printers":{"P":{"port":["A","B"],"share":"X","driver":"HP"},"Q":{"port":"A","driver":"HP"}},
    "connections":{"K":{"path":"//C/X"}},"virtualPrinters":{"V":{"faults":["slow"]}}}`);

  const cases: Record<string, [path: Path, labels: string[]]> = {
    'of the version are the one there is': [['version'], ['1']],
    'of a section are an object': [['ports'], ['{ }']],
    'of an entry are its templates': [['servers', 'N'], ['New server']],
    'of nodes leave out those there are': [['clusters', 'C', 'nodes', 1], ['T']],
    'of a node keep the one that stands there': [
      ['clusters', 'C', 'nodes', 0],
      ['S', 'T'],
    ],
    'of a port in a pool leave out the others': [['printers', 'P', 'port', 1], ['B']],
    'of a driver are the drivers of the file, once': [['printers', 'N', 'driver'], ['HP']],
    'of a path are the shares': [['connections', 'N', 'path'], ['//C/X']],
    'of a client are the servers': [
      ['connections', 'N', 'from'],
      ['S', 'T'],
    ],
    'of the source ports that a device takes are words, a range and a list': [
      ['devices', 'N', 'acceptsSourcePorts'],
      ['rfc1179', 'reserved', 'any', 'MIN-MAX', '[ ]'],
    ],
    'of a list of such ports are words and a range': [
      ['virtualPrinters', 'V', 'acceptsSourcePorts', 0],
      ['rfc1179', 'reserved', 'any', 'MIN-MAX'],
    ],
    'of a list without words are a list': [['printers', 'P', 'formerShares'], ['[ ]']],
    'of an object are an object': [['printers', 'P', 'volume'], ['{ }']],
    'of a number that no source tells are none': [['devices', 'D', 'pagesPerMinute'], []],
    'of a name are none': [['ports', 'A', 'name'], []],
  };
  for (const [name, [path, labels]] of Object.entries(cases)) {
    it(name, () => {
      const expected = expectedAt(path);
      assert.ok(expected);
      assert.deepEqual(
        valueSuggestions(site, { expected, typed: '' }).map(({ label }) => label),
        labels,
      );
    });
  }

  it('of a system are all systems, of each family the newest first', () => {
    const expected = expectedAt(['servers', 'S', 'system']);
    assert.ok(expected);
    const labels = valueSuggestions(site, { expected, typed: '' }).map(({ label }) => label);
    assert.deepEqual([...labels].sort(), systems.map(({ id }) => id).sort());
    assert.deepEqual(labels.slice(0, 3), ['windows-server-2025', 'windows-server-2022', 'windows-11']);
    assert.ok(labels.indexOf('windows-nt-3.5') < labels.indexOf('cups-2.4'));
    assert.ok(labels.indexOf('cups-2.4') < labels.indexOf('cups-1.1'));
  });

  for (const [kind, shown, hidden] of [
    ['ipp', 'paper-out', 'nack-control'],
    ['lpd', 'nack-control', 'paper-out'],
    ['raw', 'stall', 'nack-control'],
  ] as const)
    it(`of the faults of a virtual printer of kind ${kind} are those that it can show`, () => {
      const expected = expectedAt(['virtualPrinters', 'V', 'faults', 0]);
      assert.ok(expected);
      const own = siteOf(`{"version":1,"virtualPrinters":{"V":{"kind":"${kind}"}}}`);
      const labels = valueSuggestions(own, { expected, typed: '' }).map(({ label }) => label);
      assert.deepEqual([labels.includes(shown), labels.includes(hidden)], [true, false], labels.join());
    });

  it('of faults leave out those there are, and say what each does', () => {
    const expected = expectedAt(['virtualPrinters', 'V', 'faults', 1]);
    assert.ok(expected);
    const found = valueSuggestions(site, { expected, typed: '' });
    assert.ok(!found.some(({ label }) => label === 'slow'));
    assert.match(found.find(({ label }) => label === 'refuse')?.documentation?.() ?? '', /reset at once/);
  });
});
