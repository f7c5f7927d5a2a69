/** Which edits are followed entry by entry, and which make everything be read again. */
import { strict as assert } from 'node:assert';
import { LiveConfig } from '../../src/format/live-config.ts';
import { readConfig, readPlacedConfig } from '../../src/format/read-config.ts';

const text = `{
  "version": 1,
  "servers": {
    "S": { "aliases": ["s"] }, // the first
    "T": {}
  },
  // platen-ignore-next-line port-device-missing -- why
  "ports": {
    "A": { "device": "lpd://h/q", "server": "S" },
    "B": { "server": "T" }
  },
  "printers": {
    "P": { "port": "A" }
  }
}
`;

describe('live config', () => {
  // The edit puts the second text in the place of the first.
  const followed: [name: string, from: string, to: string, removed: string, added: string][] = [
    ['a letter in a value', 'lpd://h/q', 'lpd://h/qq', 'A', 'A'],
    ['a letter in a key', 'B":', 'BC":', 'B', 'BC'],
    ['a property that does not exist', '"server": "T"', '"srever": "T"', 'B', 'B'],
    ['a new entry', '    "B": {', '    "N": {},\n    "B": {', 'A B', 'A N B'],
    ['an entry taken away', ',\n    "B": { "server": "T" }', '', 'A B', 'A'],
    ['a comment in a gap', '"lpd://h/q", "server"', '"lpd://h/q", /* } */ "server"', 'A', 'A'],
    ['two entries for one', '"S": { "aliases": ["s"] }, // the first\n    "T"', '"U"', 'S T', 'U'],
    ['the only entry', '"P": { "port": "A" }', '', 'P', ''],
    ['what stands before the first entry', '\n    "P"', ' /* here */\n    "P"', 'P', 'P'],
  ];
  for (const [name, from, to, removed, added] of followed) {
    it(`follows ${name}`, () => {
      const live = liveConfig();
      const start = text.indexOf(from);
      const reread = live.edit([{ start, end: start + from.length, newText: to }]);
      assert.ok(reread);
      assert.deepEqual(ids(reread.removed), removed.split(' ').filter(Boolean));
      assert.deepEqual(ids(reread.added), added.split(' ').filter(Boolean));
      const expected = readConfig(text.replace(from, () => to));
      const config = live.commit();
      assert.deepEqual(config, expected);
      assert.deepEqual([...config.ports.keys()], [...expected.ports.keys()]);
      assert.equal(
        live.text,
        text.replace(from, () => to),
      );
    });
  }

  it('reads at most 64 KB again, so that nobody who types waits for it', () => {
    const entry = (name: string, length: number) => `"${name}": { "name": "${'x'.repeat(length)}" }, `;
    // From the touched entry to the next: 65,535 characters, which two edits make one more each.
    const touched = entry('A', 65_535 - entry('A', 0).length);
    const whole = `{ "ports": { ${touched}"B": {} } }`;
    const live = new LiveConfig(whole);
    live.adopt(readPlacedConfig(whole));
    const at = whole.indexOf('xxx');
    const letter = { start: at, end: at, newText: 'y' };
    assert.ok(live.edit([letter]));
    assert.equal(live.commit().ports.get('A')?.name?.value.length, touched.length - entry('A', 0).length + 1);
    assert.equal(live.edit([letter]), undefined);
  });

  const unsure: [name: string, from: string, to: string][] = [
    ['an unclosed string', '"lpd://h/q"', '"lpd://h/q'],
    ['an unclosed brace', '"server": "T" }', '"server": "T"'],
    ['a section that ends early', '"B": {', '}, "devices": { "B": {'],
    ['a comment over the next entry', '"server": "S" },', '"server": "S" }, /*'],
    ['a line comment before the brace that closes', '"B": { "server": "T" }\n  }', '"B": {} // }'],
    ['a name that is there already', '"B":', '"A":'],
    ['an entry that is no object', '{ "port": "A" }', '1'],
    ['the name of a section', '"ports"', '"prots"'],
    ['something outside sections', '"version": 1', '"version": 2'],
    ['an ignore comment', '// the first', '// platen-ignore-next-line x'],
    ['the line that an ignore comment speaks of', '"ports": {\n', '"ports": {'],
    ['a missing comma', '"server": "S" },', '"server": "S" }'],
  ];
  for (const [name, from, to] of unsure) {
    it(`is not sure about ${name}`, () => {
      const live = liveConfig();
      const start = text.indexOf(from);
      assert.ok(start > 0);
      assert.equal(live.edit([{ start, end: start + from.length, newText: to }]), undefined);
      assert.equal(
        live.text,
        text.replace(from, () => to),
      );
    });
  }

  it('goes on from the last sound text, over several edits', () => {
    const live = liveConfig();
    const at = text.indexOf('"B"');
    assert.equal(live.edit([{ start: at, end: at, newText: '"' }]), undefined);
    live.adopt(readPlacedConfig(live.text));
    assert.equal(live.edit([{ start: at + 1, end: at + 1, newText: 'N' }]), undefined);
    live.adopt(readPlacedConfig(live.text));
    const reread = live.edit([{ start: at + 2, end: at + 2, newText: '": {}, ' }]);
    assert.deepEqual(reread && ids(reread.added), ['A', 'N']);
    assert.deepEqual(live.commit(), readConfig(text.replace('"B"', '"N": {}, "B"')));
  });

  it('does not commit what was not planned', () => {
    assert.throws(() => liveConfig().commit(), /no edit/);
  });
});

function liveConfig(): LiveConfig {
  const live = new LiveConfig(text);
  live.adopt(readPlacedConfig(text));
  return live;
}

function ids(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}
