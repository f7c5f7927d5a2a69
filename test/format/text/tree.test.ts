/** Text to tree: what is read, what is said about what cannot be, and where. */
import { strict as assert } from 'node:assert';
import { readTree, type TreeNode } from '../../../src/format/text/tree.ts';

describe('tree', () => {
  it('reads every kind of value with its place', () => {
    const text = '{"a": [1, "b", true, null, {}]}';
    const { root, problems, structureLost } = readTree(text);
    assert.deepEqual(outline(text, root), { a: ['1', '"b"', 'true', 'null', {}] });
    assert.deepEqual(problems, []);
    assert.equal(structureLost, false);
  });

  it('reads comments and trailing commas as nothing', () => {
    assert.deepEqual(readTree('// a\n{ /* b */ "a": [1,], // c\n}\n/* d */').problems, []);
  });

  it('keeps both of two equal keys', () => {
    assert.deepEqual(
      readTree('{"a": 1, "a": 2}').root?.members.map(({ value }) => value?.value),
      [1, 2],
    );
  });

  it('reads escapes in strings', () => {
    assert.equal(readTree(String.raw`"\\\\PRINT01\\\u0041"`).root?.value, String.raw`\\PRINT01\A`);
  });

  // What was found where, and what was expected there.
  const problems: [text: string, ...expected: string[]][] = [
    ['', 'an empty file: a configuration such as { "version": 1, "printers": {} }'],
    [' // nothing', 'an empty file: a configuration such as { "version": 1, "printers": {} }'],
    ['{"a": 1 "b": 2}', '"b": a comma before this'],
    ['[1 2]', '2: a comma before this'],
    ['{"a" 1}', '"a": a colon and a value after the property name'],
    ['{"a": }', '"a": a value after the colon'],
    ['{"a"}', '"a": a colon and a value after the property name'],
    ['{a: 1}', 'a: a property name in double quotes'],
    ['{true: 1}', 'true: a property name in double quotes'],
    ['{1: 1}', '1: a property name in double quotes'],
    ['{,}', ',: a property name in double quotes'],
    ['{"a": 1,,}', ',: a property name in double quotes'],
    ['[,]', ',: a value'],
    ['{"a": b}', 'b: a value'],
    ['{"a" = 1}', '"a": a colon and a value after the property name'],
    ['{"a":: 1, "b": 2}', ':: a value'],
    ['{"a": 1; "b": 2}', ';: a comma before this'],
    ['{"a": 0x1E, "b": 030}', 'x1E: a comma before this', '30: a comma before this'],
    ['{a 1, "b": 2}', 'a: a property name in double quotes'],
    ['{/ not a comment\n"a": 1}', '/: a property name in double quotes'],
    [
      '# one\n{ # it isn\'t\n"a": [1, # "two": {\r2] # three',
      '#: a comment to begin with //',
      '#: a comment to begin with //',
      '#: a comment to begin with //',
      '#: a comment to begin with //',
      'the end of the file: } to close what opens here',
    ],
    [
      "{'a': 'b c', “d”: “e”}",
      "'a': a property name in double quotes",
      "'b: a string in double quotes",
      '“d”: a property name in double quotes',
      '“e”: a string in double quotes',
    ],
    ["['a' 'b', 1]", "'a': a string in double quotes"],
    ['"a": 1}', '"a": a { before the first property'],
    ['a: 1', 'a: a value'],
    ['{} {}', '{: the end of the file'],
    ['{"a": 1', 'the end of the file: } to close what opens here'],
    ['[1', 'the end of the file: ] to close what opens here'],
    ['{"a": [1}', '}: ]'],
    ['{"a": {"b": 1]', ']: }'],
    ['{"a": "b}', '"b}: a closing " on the same line', 'the end of the file: } to close what opens here'],
    ['["\\P"]', '"\\P": an escape such as \\\\ or \\" (a backslash is written twice)'],
    ['["\\u00"]', '"\\u00": \\u with four hexadecimal digits'],
    ['["a\tb"]', '"a\tb": no control characters in a string (write \\t or \\n)'],
    ['{} /* a', 'a comment that never ends: */ to end the comment'],
  ];
  for (const [text, ...expected] of problems) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        readTree(text).problems.map(({ found, expected: what }) => `${found}: ${what}`),
        expected,
      );
    });
  }

  for (const [text, isLost] of [
    ['{"a": 1 "b": 2}', false],
    ['{"a": }', false],
    ['"a": 1}', true],
    ['{"a": {', true],
    ['{"a": [1}', true],
    ['{"a": 1]', true],
    ['/* a', true],
    ['{"a": "b', true],
    [`${'['.repeat(65)}${']'.repeat(65)}`, true],
    [`${'['.repeat(64)}${']'.repeat(64)}`, false],
  ] as const) {
    it(`knows whether the structure is lost: ${text.slice(0, 20)} (${text.length})`, () => {
      assert.equal(readTree(text).structureLost, isLost);
    });
  }

  it('says no more than a hundred things about one file', () => {
    assert.equal(readTree(`[${'1 '.repeat(1000)}]`).problems.length, 100);
  });
});

function outline(text: string, node: TreeNode | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'list') return node.items.map((item) => outline(text, item));
  if (node.kind !== 'object') return text.slice(node.start, node.end);
  return Object.fromEntries(node.members.map(({ key, value }) => [key, outline(text, value)]));
}
