/** What an edit has changed, by name; places do not count. */
import { strict as assert } from 'node:assert';
import { changedProperties } from '../../src/site/changed-properties.ts';
import { portOf, serverOf, siteOf } from './site-of.ts';

describe('changed properties', () => {
  const port = (inside: string) => portOf(siteOf(`{ "ports": { "A": { ${inside} } } }`), 'A');
  const cases: [name: string, before: string, after: string, ...changed: string[]][] = [
    ['nothing but places', '"server": "S"', '   "server":   "S"'],
    ['a value', '"server": "S"', '"server": "T"', 'ports.server'],
    ['a property more', '', '"order": "data-first"', 'ports.order'],
    [
      'a URI as an object',
      '"device": "lpd://h/q"',
      '"device": { "uri": "lpd://h/q" }',
      'ports.device',
      'ports.inlineDevice',
    ],
    ['a fact of an object', '"device": { "model": "A" }', '"device": { "model": "B" }', 'ports.inlineDevice'],
  ];
  for (const [name, before, after, ...changed] of cases) {
    it(`tells ${name}`, () => {
      assert.deepEqual([...changedProperties('ports', [port(before)], [port(after)])].sort(), changed.sort());
    });
  }

  it('looks into versions of files', () => {
    const server = (version: string) =>
      serverOf(siteOf(`{ "servers": { "S": { "fileVersions": { "a.dll": "${version}" } } } }`), 'S');
    assert.deepEqual([...changedProperties('servers', [server('1')], [server('1')])], []);
    assert.deepEqual(
      [...changedProperties('servers', [server('1')], [server('2')])],
      ['servers.fileVersions'],
    );
  });

  it('takes everything for changed where entries come, go or are renamed', () => {
    for (const [removed, added] of [
      [[port('')], []],
      [[], [port('')]],
      [[port('')], [{ ...port(''), id: 'B' }]],
    ] as const) {
      const changed = changedProperties('ports', removed, added);
      assert.ok(changed.has('ports.id') && changed.has('ports.device') && !changed.has('ports.start'));
    }
  });
});
