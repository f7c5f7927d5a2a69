/** JUnit XML: what Jenkins and GitLab read of it, and that nothing a file holds can break it. */
import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import { createCommandLineRig } from '../command-line-rig.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Throws where the text is not well-formed XML 1.0. */
function parse(xml: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const hostile = [
  '<script>&amp;]]>',
  'a"b\'c',
  '\\u0000\\u0001\\u001b[31m',
  '\\ud800 alone',
  '\\uffff\\ufffe',
  '\\u202eesrever',
  '\ud83d\ude00',
  '--><!--',
  'lpd://user:s3cret@host/x',
];

describe('JUnit report', () => {
  it('has a suite for each file and a case for each printer, with counts and times', async () => {
    await using rig = await createCommandLineRig({
      'a/printers.jsonc': `{ "version": 1, "ports": { "V": { "device": "virtual:v" } }, "virtualPrinters": { "v": { "kind": "raw" } },
  "printers": { "good": { "port": "V", "testPrint": {} },
    "bad": { "port": "V", "testPrint": { "expect": { "outcome": "printed" } } }, "lost": { "port": "V", "testPrint": { "file": "gone" } } } }`,
    });
    const { out } = await rig.run(['test', '--format', 'junit']);
    const root = parse(out);
    const { time, ...counts } = root.attributes;
    assert.deepEqual(
      [root.name, counts],
      ['testsuites', { name: 'platen test', tests: '3', failures: '1', errors: '1', skipped: '0' }],
    );
    assert.ok(Number(time) > 0);
    const [suite] = root.children;
    assert.deepEqual(
      [suite?.name, suite?.attributes.name, suite?.attributes.tests],
      ['testsuite', 'a/printers.jsonc', '3'],
    );
    const cases = suite?.children ?? [];
    assert.deepEqual(
      cases.map(({ name, attributes: { classname, name: printer, file, line } }) => [
        name,
        classname,
        printer,
        file,
        line,
      ]),
      [
        ['testcase', 'a/printers.jsonc', 'good', 'a/printers.jsonc', '2'],
        ['testcase', 'a/printers.jsonc', 'bad', 'a/printers.jsonc', '3'],
        ['testcase', 'a/printers.jsonc', 'lost', 'a/printers.jsonc', '3'],
      ],
    );
    assert.ok(cases.every(({ attributes }) => Number(attributes.time) >= 0));
    const [good, bad, lost] = cases;
    assert.deepEqual(good?.children, []);
    const [failure, output] = bad?.children ?? [];
    assert.deepEqual(
      [failure?.name, { ...failure?.attributes }, failure?.text],
      [
        'failure',
        { message: 'Expected outcome printed, but got sent.', type: 'missed' },
        'a/printers.jsonc:3:65: Expected outcome printed, but got sent.',
      ],
    );
    assert.deepEqual([output?.name, /^TRACE$/m.test(output?.text ?? '')], ['system-out', true]);
    assert.deepEqual(
      lost?.children.map(({ name }) => name),
      ['error'],
    );
  });

  it('stays well-formed and gives nothing away, whatever printers and values are called', async () => {
    const printers = hostile.map((name) => {
      const key = JSON.stringify(name).replaceAll('\\\\', '\\');
      return `${key}: { "port": "V", "testPrint": { "file": ${key} } }, ${key.slice(0, -1)} 2": { "port": "V", "testPrint": { "expect": { "outcome": "printed" } } }`;
    });
    await using rig = await createCommandLineRig({
      'printers.jsonc': `{ "version": 1, "ports": { "V": { "device": "virtual:v" } }, "virtualPrinters": { "v": { "kind": "raw" } },
  "printers": { ${printers.join(', ')} } }`,
    });
    const { exitCode, out, notes } = await rig.run(['test', '--format', 'junit']);
    assert.equal(exitCode, 4, notes);
    const cases = parse(out).children[0]?.children ?? [];
    assert.equal(cases.length, hostile.length * 2);
    assert.deepEqual(
      cases.filter((_, index) => index % 2 === 0).map(({ attributes }) => attributes.name),
      [
        '<script>&amp;]]>',
        'a"b\'c',
        '\ufffd\ufffd\ufffd[31m',
        '\ufffd alone',
        '\ufffd\ufffd',
        '\ufffdesrever',
        '\ud83d\ude00',
        '--><!--',
        'lpd://user:...@host/x',
      ],
    );
    assert.ok(!out.includes('s3cret') && !notes.includes('s3cret'));
  });
});
