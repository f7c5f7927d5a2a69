/** Keys that can be written in a place. */
import { strict as assert } from 'node:assert';
import { expectedAt } from '../../../src/format/field-at.ts';
import { keySuggestions } from '../../../src/language/completion/key-suggestions.ts';
import type { Path } from '../../../src/model/json-value.ts';
import { siteOf } from '../../site/site-of.ts';

describe('keys', () => {
  const site = siteOf('{"version":1,"ports":{"A":{"monitor":"local"}},"printers":{"P":{"port":"B"}}}');

  it('of the configuration are the version and the sections', () => {
    assert.deepEqual(keys([], ['ports', 'printers']), [
      'version',
      'servers',
      'clusters',
      'devices',
      'connections',
      'virtualPrinters',
    ]);
  });

  it('of an entry are its properties, the name last', () => {
    assert.deepEqual(keys(['printers', 'P'], ['port', 'driver']), [
      'members',
      'definedIn',
      'server',
      'share',
      'formerShares',
      'ppd',
      'comment',
      'location',
      'aliases',
      'default',
      'shared',
      'accepting',
      'enabled',
      'options',
      'banner',
      'access',
      'datatype',
      'spooling',
      'errorPolicy',
      'volume',
      'testPrint',
      'extra',
      'name',
    ]);
  });

  it('of an object inside an entry are its own', () => {
    assert.deepEqual(keys(['printers', 'P', 'testPrint', 'expect']).slice(0, 3), [
      'outcome',
      'withinSeconds',
      'bytes',
    ]);
    assert.deepEqual(keys(['ports', 'A', 'device']).slice(0, 3), [
      'uri',
      'acceptsSourcePorts',
      'certificate',
    ]);
    assert.deepEqual(keys(['servers', 'S', 'fileVersions']), ['win32spl.dll']);
  });

  describe('of a new printer', () => {
    for (const [what, ports, siblings, text] of [
      ['are a free name', '', ['Printer', 'Printer2'], '"$' + '{1:Printer3}": { "port": "$' + '{2:LPR1}"'],
      ['are the one port', '"A": {}', [], '"$' + '{1:Printer}": { "port": "$' + '{2:A}"'],
      [
        'are a choice of ports, first one without a printer',
        '"A": {}, "B,1": {}',
        ['P'],
        '"port": "$' + '{2|B\\,1,A|}"',
      ],
    ] as const)
      it(what, () => {
        const own = siteOf(`{"version":1,"ports":{${ports}},"printers":{"P":{"port":"A"}}}`);
        const expected = expectedAt(['printers']);
        assert.ok(expected);
        const place = { expected, siblings: new Set(siblings), typed: '', hasColon: false };
        const found = keySuggestions(own, place).find(({ label }) => label === 'New printer');
        assert.ok(found?.text.includes(text), found?.text);
      });
  });

  it('of a section begin with names that are referred to', () => {
    assert.deepEqual(keys(['ports']).slice(0, 2), ['B', 'New LPR port']);
  });

  it('are written alone where a colon follows', () => {
    const expected = expectedAt(['ports', 'A']);
    assert.ok(expected);
    const [first] = keySuggestions(site, { expected, siblings: new Set(), typed: '', hasColon: true });
    assert.equal(first?.text, '"monitor"');
    assert.deepEqual(keys(['ports'], [], true), ['B']);
  });

  it('are none where no object belongs', () => assert.deepEqual(keys(['ports', 'A', 'monitor']), []));

  function keys(path: Path, siblings: string[] = [], hasColon = false): string[] {
    const expected = expectedAt(path);
    assert.ok(expected);
    const place = { expected, siblings: new Set(siblings), typed: '', hasColon };
    return keySuggestions(site, place).map(({ label }) => label);
  }
});
