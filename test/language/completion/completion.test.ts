/** What is offered at a cursor, and what the text is after the choice. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import { readTree } from '../../../src/format/text/tree.ts';
import { type CompletionItem, completions } from '../../../src/language/completion/completion.ts';
import { readText } from '../../../src/language/reading.ts';
import { readMarkedCursor } from '../marked-cursor.ts';
import { drawHoles } from './draw-holes.ts';

const site = (place: string): string => `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } },
  "devices": { "strict lpd": { "uri": "lpd://10.20.0.11/raw" } },
  "ports": { "LPR1": { "device": "strict lpd", "server": "PRINTVS" }, "FREE": { "device": "virtual:lab" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT" } },
  "virtualPrinters": { "lab": { "kind": "lpd" } },
  ${place}
}`;

describe('completion', () => {
  const afterwards: Record<string, [marked: string, label: string, after: string]> = {
    'writes a section': ['{ "po|" }', 'ports', '{ "ports": {\n\t<1>\n} }'],
    'writes the version': ['{ | }', 'version', '{ "version": 1 }'],
    'writes a property with its value to fill in': [
      '{"ports":{"A":{ "dev|" }}}',
      'device',
      '{"ports":{"A":{ "device": "<1>" }}}',
    ],
    'writes a default': [
      '{"ports":{"A":{ | }}}',
      'order',
      '{"ports":{"A":{ "order": "<1:control-first>" }}}',
    ],
    'writes a list for a property that takes one': [
      '{"printers":{"A":{ | }}}',
      'formerShares',
      '{"printers":{"A":{ "formerShares": ["<1>"] }}}',
    ],
    'writes an object for a property that takes one': [
      '{"printers":{"A":{ | }}}',
      'volume',
      '{"printers":{"A":{ "volume": { <1> } }}}',
    ],
    'writes quotes around a bare word': ['{ ver| }', 'version', '{ "version": 1 }'],
    'replaces a key and leaves its value': ['{ "po|": {} }', 'ports', '{ "ports": {} }'],
    'adds the comma that is missing before': [
      '{"ports":{"A":{"monitor":"lpr" |}}}',
      'server',
      '{"ports":{"A":{"monitor":"lpr", "server": "<1>"}}}',
    ],
    'adds the comma that is missing behind': [
      '{"ports":{"A":{| "monitor":"lpr"}}}',
      'server',
      '{"ports":{"A":{"server": "<1>", "monitor":"lpr"}}}',
    ],
    'writes a word in the place of a half-typed one': [
      '{"ports":{"A":{"monitor":"l|"}}}',
      'lpr',
      '{"ports":{"A":{"monitor":"lpr"}}}',
    ],
    'closes a string that was left open': [
      '{"ports":{"A":{"monitor":"l|, "server":"S"}}}',
      'lpr',
      '{"ports":{"A":{"monitor":"lpr", "server":"S"}}}',
    ],
    'writes the list around an item that stands alone': [
      '{"virtualPrinters":{"A":{"faults":"s|"}}}',
      'slow',
      '{"virtualPrinters":{"A":{"faults":["slow"]}}}',
    ],
    'writes a new entry under the typed name': [
      '{"ports":{ "LPR_X|" }}',
      'New raw port',
      '{"ports":{ "LPR_X": { "device": "socket://<2:HOST>:<3:9100>" } }}',
    ],
    'writes an entry that others name already': [
      '{"ports":{ | },"printers":{"P":{"port":"RAW9"}}}',
      'RAW9',
      '{"ports":{ "RAW9": { "monitor": "lpr", "device": "lpd://<2:HOST>/<3:raw>" } },"printers":{"P":{"port":"RAW9"}}}',
    ],
    'writes a rule into an ignore comment': [
      '{ // platen-ignore-next-line lpr|\n}',
      'lpr-source-ports-default',
      '{ // platen-ignore-next-line lpr-source-ports-default\n}',
    ],
  };
  for (const [name, [marked, label, after]] of Object.entries(afterwards)) {
    it(name, () => {
      const { text, offset } = readMarkedCursor(marked);
      assert.equal(drawHoles(choose(text, offset, label)), after);
    });
  }

  const offered: Record<string, [marked: string, labels: string[]]> = {
    'of properties leaves out those that are there': ['{"connections":{"A":{ "from": "B", | }}}', ['path']],
    'of ports puts those without a printer first': [
      site('"x": 1').replace('"ACCT" }', '"ACCT" }, "New": { "port": "|" }'),
      ['FREE', 'LPR1', '[ ]'],
    ],
    'of a pool leaves out the ports it has': [
      site('"x": 1').replace('"port": "LPR1"', '"port": ["LPR1", "|"]'),
      ['FREE'],
    ],
    'of nodes offers servers': [site('"x": 1').replace('["PRINT01"]', '["|"]'), ['PRINT01']],
    'of a server offers servers and clusters': [
      site('"x": 1').replace('"server": "PRINTVS"', '"server": "|"'),
      ['PRINT01', 'PRINTVS'],
    ],
    'of paths offers the shares of the file': [
      site('"connections": { "c": { "path": "|" } }'),
      ['\\\\PRINTVS\\ACCT'],
    ],
    'of paths keeps to the slashes that are typed': [
      site('"connections": { "c": { "path": "//|" } }'),
      ['//PRINTVS/ACCT'],
    ],
    'of a device offers devices, URI templates and virtual printers': [
      site('"x": 1').replace('"device": "strict lpd"', '"monitor": "raw", "device": "|"'),
      [
        'socket://HOST:9100',
        'strict lpd',
        'lpd://HOST/QUEUE',
        'ipp://HOST/ipp/print',
        'ipps://HOST/ipp/print',
        'dlc://ADDRESS',
        'usb://MAKER/MODEL',
        'file:///PATH',
        'virtual:lab',
        '{ }',
      ],
    ],
    'of source ports offers the words and a range': [
      '{"ports":{"A":{"sourcePorts":"|"}}}',
      ['rfc1179', 'reserved', 'unprivileged', 'MIN-MAX'],
    ],
    'of TIME_WAIT offers the default of the system': [
      '{"servers":{"A":{"system":"windows-2000","timeWaitSeconds": |}}}',
      ['240'],
    ],
    'of a file version offers the fixed one': [
      '{"servers":{"A":{"fileVersions":{"win32spl.dll":"|"}}}}',
      ['5.2.3790.54'],
    ],
    'in an empty text offers a whole configuration': ['|', ['New configuration']],
    'offers nothing in a comment': ['{ // lpr|\n}', []],
    'offers nothing in the reason of an ignore comment': [
      '{ // platen-ignore-next-line lpr-source-ports-default -- lpr|\n}',
      [],
    ],
    'offers nothing where nothing can stand': ['{"ports":{"A":{"monitor":{"x": |}}}}', []],
  };
  for (const [name, [marked, labels]] of Object.entries(offered)) {
    it(name, () => {
      const { text, offset } = readMarkedCursor(marked);
      assert.deepEqual(
        sorted(text, offset).map(({ label }) => label),
        labels,
      );
    });
  }

  it('says what a property is, its default and what is in force', () => {
    const { text, offset } = readMarkedCursor('{"ports":{"A":{"device":"lpd://h/q", |}}}');
    const monitor = find(text, offset, 'monitor');
    assert.equal(monitor.detail, 'one word of a list');
    assert.match(monitor.documentation ?? '', /^The port monitor/);
    assert.match(monitor.documentation ?? '', /When absent: what the scheme/);
    assert.match(monitor.documentation ?? '', /In force now: `lpr`: what lpd: says/);
  });

  it('says how many jobs an hour source ports would carry', () => {
    const { text, offset } = readMarkedCursor(
      '{"servers":{"S":{"system":"windows-2000"}},"ports":{"A":{"device":"lpd://h/q","server":"S","sourcePorts":"|"}}}',
    );
    assert.match(
      find(text, offset, 'rfc1179').documentation ?? '',
      /11 ports x 3600 s \/ 240 s TIME_WAIT = 165 jobs an hour/,
    );
  });

  it('puts first, in an ignore comment, what is reported below it', () => {
    const { text, offset } = readMarkedCursor(
      '{ // platen-ignore-next-line |\n "ports": { "A": { "device": "lpd://h/q", "sourcePorts": "9-1" } } }',
    );
    assert.equal(sorted(text, offset)[0]?.label, 'lpr-source-ports-invalid');
  });

  it('escapes names inside snippets', () => {
    const { text, offset } = readMarkedCursor('{"ports":{ | },"printers":{"P":{"port":"a$1}\\\\b"}}}');
    const [first] = sorted(text, offset);
    assert.ok(first?.newText.startsWith('"a\\$1\\}\\\\\\\\b": {'), first?.newText);
  });

  it('is cut short, and says so, where a file has thousands of names', () => {
    const ports = Array.from({ length: 3000 }, (_, index) => `"P${index}":{}`).join();
    const { text, offset } = readMarkedCursor(`{"ports":{${ports}},"printers":{"A":{"port":"P299|"}}}`);
    const found = completions(readText(text), offset);
    assert.ok(found.isIncomplete);
    assert.deepEqual(found.items.map(({ label }) => label).slice(0, 3), ['P299', 'P2990', 'P2991']);
  });

  it('leaves text that can be read, wherever it fills in a whole one', () => {
    for (const marked of [
      '|',
      '{ | }',
      '{"ports":{ | }}',
      '{"printers":{"P":{ | }}}',
      '{"devices":{"D": | }}',
    ]) {
      const { text, offset } = readMarkedCursor(marked);
      for (const { label } of completions(readText(text), offset).items) {
        const after = drawHoles(choose(text, offset, label)).replace(/<\d+:?([^>]*)>/g, '$1');
        const problems = readTree(after).problems.filter(({ found }) => found !== '}');
        assert.deepEqual(problems, [], after);
      }
    }
  });
});

function sorted(text: string, offset: number): CompletionItem[] {
  return [...completions(readText(text), offset).items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

function find(text: string, offset: number, label: string): CompletionItem {
  const item = completions(readText(text), offset).items.find((candidate) => candidate.label === label);
  assert.ok(item, label);
  return item;
}

/** The text after the choice, with its placeholders as they are. */
function choose(text: string, offset: number, label: string): string {
  const { replace, newText, additionalEdits } = find(text, offset, label);
  return applyTextEdits(text, [...additionalEdits, { ...replace, newText }]);
}
