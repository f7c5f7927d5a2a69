/** Ignore comments: which are read, which rules they name, and which line they speak of. */
import { strict as assert } from 'node:assert';
import { readIgnoreComments } from '../../../src/format/text/ignore-comments.ts';

describe('ignore comments', () => {
  const cases: [text: string, ...expected: [scope: string, rules: string[], line: string][]][] = [
    ['// platen-ignore-next-line a\n{}', ['next-line', ['a'], '{}']],
    ['// platen-ignore-next-line a, b c -- d e\n{}', ['next-line', ['a', 'b', 'c'], '{}']],
    ['// platen-ignore-next-line: a\n{}', ['next-line', ['a'], '{}']],
    ['//platen-ignore-file a', ['file', ['a'], '']],
    ['/* platen-ignore-next-line a */\n{}', ['next-line', ['a'], '{}']],
    ['/* platen-ignore-next-line a -- why */ {\n"b": 1}', ['next-line', ['a'], '"b": 1}']],
    ['// platen-ignore-next-line\n{}', ['next-line', [], '{}']],
    ['// platen-ignore-next-line a\n\n  // more\n  {}\n', ['next-line', ['a'], '  {}']],
    [
      '// platen-ignore-next-line a\n// platen-ignore-next-line b\n{}',
      ['next-line', ['a'], '{}'],
      ['next-line', ['b'], '{}'],
    ],
    [
      '// platen-ignore-next-line a\n/* platen-ignore-next-line b */ "x"\n"y"',
      ['next-line', ['a'], '/* platen-ignore-next-line b */ "x"'],
      ['next-line', ['b'], '"y"'],
    ],
    ['{} // platen-ignore-next-line a', ['next-line', ['a'], '']],
    ['{\r\n// platen-ignore-next-line a\r\n"b": 1\r\n}', ['next-line', ['a'], '"b": 1\r']],
    ['// see platen-ignore-next-line a\n{}'],
    ['// platen-ignore-nextline a\n{}'],
    ['{ "// platen-ignore-file a": 1 }'],
    ['{}'],
  ];
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => {
      const found = readIgnoreComments(text).map(({ scope, rules, line }) => [
        scope,
        rules.map(({ id }) => id),
        text.slice(line.start, line.end),
      ]);
      assert.deepEqual(found, expected);
    });
  }

  it('know where each rule stands', () => {
    const text = '{ /* platen-ignore-file one,two */ }';
    const [comment] = readIgnoreComments(text);
    assert.deepEqual(
      comment?.rules.map(({ span }) => text.slice(span.start, span.end)),
      ['one', 'two'],
    );
  });
});
