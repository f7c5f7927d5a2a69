/** Bad input is data: whatever a text holds, reading, diagnosing, fixing and editing it never throw. */
import { strict as assert } from 'node:assert';
import { applyTextEdits, textEdits } from '../../src/format/edit/edit-text.ts';
import { readSettings } from '../../src/format/read-settings.ts';
import { readTree, type TreeNode } from '../../src/format/text/tree.ts';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { fixAll } from '../../src/language/fixes/fix-all.ts';
import { printerAt, printerLenses } from '../../src/language/printing/printer-lenses.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { planPrint } from '../../src/site/print-plan/plan-print.ts';
import { createSite } from '../../src/site/site.ts';
import { processorMs } from '../processor-time.ts';
import { ownExamples } from '../rules/own-examples.ts';
import { fixtureTexts } from './fixture-texts.ts';

/** With `PLATEN_PREFIXES=all` every one, of which most break off in the same word or blank as their neighbours. */
function prefixesOf(text: string, most = 120, parts = [0, 0.5, 1]): string[] {
  const lengths = new Set([text.length]);
  for (const { 0: token, index } of text.matchAll(
    /"(?:\\.|[^"\\])*"|\s+|\/\/[^\n]*|\/\*.*?\*\/|[\w.+-]+|./gs,
  )) {
    const { length } = token;
    const all = process.env.PLATEN_PREFIXES === 'all';
    const kept = all ? [...token].keys() : parts.map((part) => Math.round(part * (length - 1)));
    for (const offset of kept) lengths.add(index + offset);
  }
  // A list of hundreds of entries breaks off in the same ways again and again.
  const stride = process.env.PLATEN_PREFIXES === 'all' ? 1 : Math.ceil(lengths.size / most);
  return [...lengths].filter((_, at) => at % stride === 0).map((length) => text.slice(0, length));
}

/** Mutations of a text; `PLATEN_MUTATIONS=3` tries three times as many, which mostly break it in the same ways. */
const mutationFactor = Number(process.env.PLATEN_MUTATIONS ?? 1);

describe('any text', () => {
  const texts = fixtureTexts().filter(({ name }) => !name.includes('CRLF') || name.includes('windows'));

  for (const { name, text } of texts) {
    it(`prefixes of ${name} can be read`, () => {
      for (const prefix of prefixesOf(text)) expectRead(prefix);
    }).timeout(3_600_000);

    it(`some prefixes and mutations of ${name} can be fixed and edited`, () => {
      for (let length = 0; length <= text.length; length += 197) expectFixed(text.slice(0, length));
      for (const mutated of mutations(text, 25 * mutationFactor)) {
        expectRead(mutated);
        expectFixed(mutated);
      }
    });
  }

  it('prefixes of each example of each rule, and mutations of them, can be read', () => {
    // Examples of a rule begin alike: what several break off to is read once.
    const broken = new Set<string>();
    for (const text of [...ownExamples.values()].flatMap(({ bad, good }) => [...bad, ...good]))
      for (const part of [...prefixesOf(text, 20, [0.5]), ...mutations(text, 2 * mutationFactor)])
        broken.add(part);
    for (const text of broken) expectRead(text);
  }).timeout(3_600_000);

  for (const [name, text] of Object.entries({
    'deep lists': '['.repeat(100_000),
    'deep objects': '{"a":'.repeat(100_000),
    'many closers': '}'.repeat(100_000),
    'many commas': `{${','.repeat(100_000)}}`,
    'many colons': `{${':'.repeat(50_000)}}`,
    'one long string': `{"${'a'.repeat(1_000_000)}": 1}`,
    'many quotes': '"'.repeat(100_000),
    'many comments': '/* */'.repeat(50_000),
    'comments that never end': '/*'.repeat(50_000),
    'many ignore comments': '// platen-ignore-next-line a b c\n'.repeat(5_000),
    'NUL and control characters': '\u0000\u0001{"\u0007": \u0000}',
    'half a surrogate pair': '{"printers": {"\ud800": {"port": "\udc00"}}}',
    'a prototype as a name':
      '{"printers": {"__proto__": {"port": "constructor"}}, "__proto__": {"ports": {}}}',
    'a lone byte-order mark': '\ufeff',
    'a huge number': `{"version": ${'9'.repeat(10_000)}}`,
    nothing: '',
  })) {
    it(`${name} can be read in no time`, () => {
      assert.ok(processorMs(() => expectRead(text)) < 4000);
    });
  }
});

function expectRead(text: string): void {
  const tree = readTree(text);
  if (tree.root) expectInside(tree.root, text);
  const { config, findings } = diagnose(text, defaultSettings);
  for (const { span } of config.problems) expectSpan(span, text);
  for (const finding of findings) {
    expectSpan(finding.span, text);
    for (const { span } of finding.related) expectSpan(span, text);
  }
  if (text === '' || tree.structureLost) assert.ok(findings.length > 0, text);
  for (const { span } of printerLenses(config)) expectSpan(span, text);
  printerAt(config, text.length >> 1);
  const site = createSite(config);
  for (const printer of config.printers.keys()) planPrint(site, printer);
  readSettings(text, new Map([['printers', []]]));
}

function expectFixed(text: string): void {
  const before = diagnose(text, defaultSettings).findings;
  const { text: fixed } = fixAll(text, defaultSettings, { unsafe: true });
  assert.ok(diagnose(fixed, defaultSettings).findings.length <= before.length, text);
  for (const { fixes } of before) {
    for (const { edits } of fixes) {
      for (const edit of textEdits(text, edits)) expectSpan(edit, text);
      applyTextEdits(text, textEdits(text, edits));
    }
  }
}

function expectInside(node: TreeNode, text: string): void {
  expectSpan(node, text);
  for (const item of node.items) expectInside(item, text);
  for (const { keyStart, keyEnd, value } of node.members) {
    expectSpan({ start: keyStart, end: keyEnd }, text);
    if (value) expectInside(value, text);
  }
}

function expectSpan({ start, end }: { start: number; end: number }, text: string): void {
  assert.ok(
    start >= 0 && start <= end && end <= text.length,
    `${start}-${end} of ${text.length}:\n${text.slice(0, 2000)}`,
  );
}

/** Deletions, insertions, swaps and doublings at places drawn from a seed: always the same ones. */
function mutations(text: string, count: number): string[] {
  let state = 20261120;
  const draw = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % Math.max(1, limit);
  };
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '//',
    '/*',
    '*/',
    '\\',
    '\n',
    '1e999',
    'null',
    '\u0000',
    '-',
  ];
  return Array.from({ length: count }, () => {
    const at = draw(text.length);
    const length = draw(12);
    const piece = pieces[draw(pieces.length)] ?? '';
    const kind = draw(4);
    if (kind === 0) return text.slice(0, at) + text.slice(at + length);
    if (kind === 1) return text.slice(0, at) + piece + text.slice(at);
    if (kind === 2) return text.slice(0, at) + piece + text.slice(at + length);
    return text.slice(0, at + length) + text.slice(at);
  });
}
