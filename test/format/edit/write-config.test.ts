/** A configuration written down: reading it gives the same again, whatever names it has. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { root } from '../../../build/root.ts';
import { configText } from '../../../src/format/edit/write-config.ts';
import { readConfig } from '../../../src/format/read-config.ts';
import { sectionNames } from '../../../src/format/sections.ts';

describe('written configuration', () => {
  for (const path of globSync('examples/**/*.jsonc', { cwd: root, ignore: ['**/.platenrc.jsonc'] })) {
    it(`says what ${path} says`, () => expectSame(readFileSync(`${root}/${path}`, 'utf8')));
  }

  const texts: readonly [what: string, text: string][] = [
    ['nothing', '{}'],
    ['yes and no', '{"printers": {"P": {"default": true, "shared": false}}}'],
    ['names of objects', '{"printers": {"__proto__": {"options": {"__proto__": "x", "Media": "A4"}}}}'],
    ['names with quotes and lines', '{"printers": {"a\\"b\\nc\\u2028": {"comment": "//\\u0007"}}}'],
    [
      'lists of one and several',
      '{"printers": {"P": {"port": ["A"], "aliases": ["a"]}, "Q": {"port": ["A", "B"]}}}',
    ],
    [
      'what other formats hold',
      '{"ports": {"A": {"extra": {"cups": {"Type": "4", "Attribute": ["a", "b"]}}}}}',
    ],
    ['a device inside a port', '{"ports": {"A": {"device": {"uri": "lpd://h/q", "snmp": {"index": 2}}}}}'],
  ];
  for (const [what, text] of texts) it(`holds ${what}`, () => expectSame(text));

  it('has comments above its entries, each on a line of its own', () => {
    const config = readConfig('{"servers": {"A": {}}}');
    const text = configText(config, { header: ['From\nhere.'], commentsOf: () => ['one', 'two */ \u2028'] });
    assert.equal(
      text,
      '// From here.\n{\n  "version": 1,\n  "servers": {\n    // one\n    // two */  \n    "A": {}\n  }\n}\n',
    );
  });
});

function expectSame(text: string): void {
  const before = readConfig(text);
  const written = configText(before);
  const after = readConfig(written);
  assert.deepEqual(after.problems, []);
  for (const section of sectionNames)
    assert.deepEqual(withoutPlaces([...after[section]]), withoutPlaces([...before[section]]));
  assert.equal(configText(after), written);
}

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, item) => {
      if (['start', 'end', 'keyEnd'].includes(key)) return undefined;
      return item instanceof Map ? [...item] : item;
    }),
  );
}
