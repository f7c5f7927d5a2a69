/** Which edits of a foreign text are followed part by part, and which make everything be read again. */
import { strict as assert } from 'node:assert';
import { LiveParts } from '../../src/format/live-parts.ts';
import { cupsPrinters } from '../../src/interchange/cups-printers/cups-printers.ts';
import { windowsReg } from '../../src/interchange/windows-reg/windows-reg.ts';

const conf = `# Printer configuration file for CUPS v2.4.7
<Printer a>
DeviceURI lpd://10.20.0.11/a
Info First
</Printer>
<Printer b>
DeviceURI lpd://10.20.0.12/b
</Printer>

<Class c>
Printer a
</Class>
`;

describe('live parts', () => {
  const followed: [what: string, from: string, to: string, removed: string, added: string][] = [
    ['a letter in a value', 'First', 'Firsts', 'ports.a printers.a', 'ports.a printers.a'],
    ['another name', 'Printer b', 'Printer bb', 'ports.b printers.b', 'ports.bb printers.bb'],
    ['the name of the first', 'Printer a>', 'Printer aa>', 'ports.a printers.a', 'ports.aa printers.aa'],
    ['the name of the last', 'Class c', 'Class cc', 'printers.c', 'printers.cc'],
    ['a port less', 'DeviceURI lpd://10.20.0.12/b\n', '', 'ports.b printers.b', 'printers.b'],
    ['a letter in a directive', 'Info', 'Infox', 'ports.a printers.a', 'ports.a printers.a'],
    ['a member', 'Printer a\n</C', 'Printer b\n</C', 'printers.c', 'printers.c'],
  ];
  for (const [what, from, to, removed, added] of followed) {
    it(`follow ${what}`, () => {
      const live = liveParts();
      const read = live.edit(change(conf, from, to));
      assert.ok(read);
      assert.equal(names(read.exchanges, 'removed'), removed);
      assert.equal(names(read.exchanges, 'added'), added);
      assert.equal(live.text, conf.replace(from, to));
      const { ports, printers, problems } = cupsPrinters.read(live.text);
      assert.deepEqual(read.config.problems, problems);
      assert.deepEqual([...read.config.ports], [...ports]);
      assert.deepEqual(plain([...read.config.printers]), plain([...printers]));
    });
  }

  it('do not follow the end of a line that goes before a block', () => {
    const at = conf.indexOf('\n<Printer b');
    assert.equal(liveParts().edit({ start: at, end: at + 1, newText: '' }), undefined);
  });

  const unfollowed: [what: string, from: string, to: string][] = [
    ['the end of a block', '</Printer>\n<Printer b', '</Printr>\n<Printer b'],
    ['a new block', '</Printer>\n\n', '</Printer>\n<Printer d>\n</Printer>\n'],
    ['a name that is taken', 'Printer b>', 'Printer a>'],
    ['what stands before the first block', '# Printer', '# A Printer'],
    ['a comment that ignores', 'Info First', '# platen-ignore-file x'],
    ['what goes over two blocks', '</Printer>\n<Printer b>', ''],
  ];
  for (const [what, from, to] of unfollowed) {
    it(`do not follow ${what}`, () => {
      const live = liveParts();
      assert.equal(live.edit(change(conf, from, to)), undefined);
      assert.equal(live.text, conf.replace(from, to));
      // Nor anything after it, until all was read.
      assert.equal(live.edit({ start: 0, end: 0, newText: '' }), undefined);
    });
  }

  for (const [what, length, isFollowed] of [
    ['a block of many lines', 20_000, true],
    ['a block of more lines than are read for a keystroke', 80_000, false],
  ] as const) {
    it(`${isFollowed ? '' : 'do not '}follow ${what}`, () => {
      const text = conf.replace('Info First\n', 'Option x y\n'.repeat(length / 11));
      const live = new LiveParts(cupsPrinters, text);
      live.adopt(cupsPrinters.read(text));
      const end = text.lastIndexOf('Option');
      assert.equal(live.edit({ start: end, end, newText: 'Info z\n' }) !== undefined, isFollowed);
    });
  }

  it('hold the entries that edits are about, one part for all of them', () => {
    const live = liveParts();
    const partOf = (...paths: string[][]) => live.partOf(paths.map((path) => ({ kind: 'remove', path })));
    const second = conf.slice(conf.indexOf('<Printer b>'), conf.indexOf('<Class'));
    assert.equal(partOf(['printers', 'b', 'comment'], ['ports', 'b', 'device']), second);
    assert.equal(partOf(['printers', 'c', 'members']), conf.slice(conf.indexOf('<Class')));
    for (const paths of [
      [
        ['printers', 'a'],
        ['ports', 'b'],
      ],
      [['printers', 'z']],
      [['version']],
      [],
    ])
      assert.equal(partOf(...paths), undefined, JSON.stringify(paths));
    live.edit(change(conf, '</Printer>\n<Printer b', ''));
    assert.equal(partOf(['printers', 'b', 'comment']), undefined);
  });

  it('follow what is about no printer in a registry export', () => {
    const text =
      'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\A]\r\n"b"="c"\r\n\r\n' +
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Print\\Printers\\lab]\r\n"Name"="lab"\r\n"Port"="LPT1:"\r\n';
    const live = new LiveParts(windowsReg, text);
    live.adopt(windowsReg.read(text));
    const read = live.edit(change(text, '"c"', '"cc"'));
    assert.deepEqual(read?.exchanges, []);
    assert.deepEqual(
      plain([...(read?.config.printers ?? [])]),
      plain([...windowsReg.read(live.text).printers]),
    );
    assert.equal(live.edit(change(live.text, '"Name"="lab"', '"Name"="hall"')), undefined);
  });
});

function liveParts(): LiveParts {
  const live = new LiveParts(cupsPrinters, conf);
  live.adopt(cupsPrinters.read(conf));
  return live;
}

function change(text: string, from: string, to: string) {
  const start = text.indexOf(from);
  assert.notEqual(start, -1);
  return { start, end: start + from.length, newText: to };
}

type Exchanges = NonNullable<ReturnType<LiveParts['edit']>>['exchanges'];

function names(exchanges: Exchanges, which: 'removed' | 'added'): string {
  return exchanges.flatMap((one) => one[which].map(({ section, id }) => `${section}.${id}`)).join(' ');
}

/** What is read when it is asked for, is asked for here. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, item) => (isIterable(item) ? [...item] : item)));
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
