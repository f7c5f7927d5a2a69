/** Passwords of a configuration on every way out: none is ever seen, however it is written and whoever shows it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { completions } from '../../src/language/completion/completion.ts';
import { signature } from '../../src/language/completion/signature.ts';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { hover } from '../../src/language/hover/hover.ts';
import { inlayHintKinds, inlayHints } from '../../src/language/inlay-hints.ts';
import { workspaceSymbols } from '../../src/language/names/workspace-symbols.ts';
import { documentSymbols } from '../../src/language/outline/document-symbols.ts';
import { type Reading, readText } from '../../src/language/reading.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { plainText } from '../../src/vscode/plain-text.ts';
import { secretSpellings } from '../knowledge/secret-spellings.ts';
import { createCommandLineRig } from './command-line-rig.ts';

/** The value wherever a device, a path or a name may stand, beside things that are reported on the same lines. */
function configWith(value: string): string {
  const text = JSON.stringify(value);
  return `{
  "version": 1,
  "servers": { "S": { "system": "windows-server-2008", "timeWaitSeconds": "x" } },
  "devices": {
    "D": { "uri": ${text}, "acceptsSourcePorts": "731-721", "password": ${text} }
  },
  "ports": {
    "A": { "monitor": "lpr", "server": "S", "device": ${text}, "sourcePorts": "731-721" }, // was ${value.replace(/\n/g, ' ')}
    "B": { "monitor": "lpr", "server": "S", "device": { "uri": ${text}, "oops": 1 }, "sourcePorts": "731-721" },
    "C": { "monitor": "lpr", "server": "S", "device": "D", "sourcePorts": "731-721" },
    ${text}: { "monitor": "lpr", "server": "S", "device": "lpd://10.0.0.9/q", "sourcePorts": "731-721" }
  },
  "printers": {
    "P": { "port": "A", "share": "x" }, "Q": { "port": ["B", ${text}, "gone"] }, "R": { "port": "C" }
  },
  "connections": { "N": { "path": ${text}, "from": "S" } }
}
`;
}

/** Name, and all that comes out of it. */
type WayOut = readonly [name: string, show: (text: string, value: string) => unknown];

const inEditor: readonly WayOut[] = [
  [
    'findings',
    (text) =>
      diagnose(text, defaultSettings).findings.map(({ message, related, fixes }) => [
        message,
        related.map((place) => place.message),
        fixes.map(({ title }) => title),
      ]),
  ],
  ['hovers', (text) => everywhere(text, (reading, offset) => hover(reading, offset)?.markdown)],
  [
    'suggestions',
    (text) =>
      everywhere(text, (reading, offset) =>
        completions(reading, offset).items.map(({ detail, documentation }) => [detail, documentation]),
      ),
  ],
  ['signature', (text) => everywhere(text, (reading, offset) => signature(reading, offset))],
  [
    'outline',
    (text) =>
      documentSymbols(readText(text)).map(({ children }) =>
        children.map(({ name, detail }) => [name, detail]),
      ),
  ],
  [
    'workspace symbols',
    (text) => workspaceSymbols(readText(text), '').map(({ name, detail }) => [name, detail]),
  ],
  [
    'inlay hints',
    (text) => inlayHints(readText(text), { span: { start: 0, end: text.length }, kinds: inlayHintKinds }),
  ],
  ['notifications', (_, value) => [plainText(`Printing to ${value}`), plainText(`"${value}": Not sent.`)]],
];

const commands: readonly string[][] = [
  ...['text', 'json', 'sarif', 'github', 'gnu'].map((form) => ['lint', '--format', form]),
  ['fix', '--dry-run'],
  ['fix', '--dry-run', '--unsafe'],
  ...['P', 'Q', 'R'].map((printer) => [
    'print',
    printer,
    '--config',
    'printers.jsonc',
    '--virtual',
    '--trace',
    'trace',
  ]),
  ['print', 'P', '--config', 'printers.jsonc', '--format', 'json', '--virtual'],
  ['simulate', 'printers.jsonc', '--incident', 'q249017'],
];

describe('secrets', () => {
  assert.ok(secretSpellings.length >= 15);
  for (const { name, value, secrets } of secretSpellings) {
    const hidesIn = (text: string, what: string) => {
      for (const secret of secrets) assert.ok(!text.includes(secret), `${what}: ${around(text, secret)}`);
    };
    it(`${name}: in no part of the editor`, () => {
      const text = configWith(value);
      for (const [what, show] of inEditor) hidesIn(JSON.stringify(show(text, value)), what);
    });

    it(`${name}: in no output of the command line`, async () => {
      await using rig = await createCommandLineRig({ 'printers.jsonc': configWith(value) });
      for (const words of commands) {
        const { out, notes } = await rig.run(words);
        hidesIn(out + notes, words.join(' '));
        if (words.includes('--trace'))
          hidesIn(await readFile(rig.path('trace'), 'utf8').catch(() => ''), 'trace');
      }
      for (const words of [['print', 'P', '--config', value], ['lint', value], ['explain', value], [value]]) {
        const { out, notes, exitCode } = await rig.run(words);
        assert.notEqual(exitCode, 0);
        hidesIn(out + notes, words[0] ?? '');
      }
    });
  }

  it('leaves the mark under the place, also behind a hidden secret', async () => {
    await using rig = await createCommandLineRig({
      'printers.jsonc': `{ "ports": { "A": { "device": "ipp://bob:a-rather-long-s3cret@10.0.0.1/ipp", "oops": 1 } } }\n`,
    });
    const { out } = await rig.run(['lint']);
    const lines = out.split('\n');
    const marks = lines.flatMap((line, index) => {
      const mark = /\^+/.exec(line);
      return mark ? [lines[index - 1]?.slice(mark.index, mark.index + mark[0].length)] : [];
    });
    assert.deepEqual(marks.sort(), ['"ipp://bob:...@10.0.0.1/ipp"', '"oops"']);
  });
});

function everywhere(text: string, ask: (reading: Reading, offset: number) => unknown): unknown[] {
  const reading = readText(text);
  const offsets = [...text.matchAll(/(?<=")\w/g)].map(({ index }) => index);
  return [...new Set(offsets.map((offset) => JSON.stringify(ask(reading, offset))))];
}

function around(text: string, secret: string): string {
  const at = text.indexOf(secret);
  return text.slice(Math.max(0, at - 60), at + 30);
}
