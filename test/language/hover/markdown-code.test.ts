/** Names as code in Markdown. */
import { strict as assert } from 'node:assert';
import { code, codeList } from '../../../src/language/hover/markdown-code.ts';

describe('code in Markdown', () => {
  const cases: Record<string, [text: string, expected: string]> = {
    'stands between backticks': ['LPR1', '`LPR1`'],
    'is no markup': ['[x](command:y) <b>', '`[x](command:y) <b>`'],
    'survives backticks': ['a``b', '``` a``b ```'],
    'stays on one line': ['a\n# b\u0000c\u202ed', '`a # b\ufffdc\ufffdd`'],
    'holds no secret': ['ipp://bob:s3cret@host/', '`ipp://bob:...@host/`'],
    'shows what is blank': [' ', '`   `'],
    'is cut where it is long': ['x'.repeat(1000), `\`${'x'.repeat(120)}...\``],
  };
  for (const [name, [text, expected]] of Object.entries(cases))
    it(name, () => assert.equal(code(text), expected));

  it('lists some and counts the rest', () => {
    assert.equal(codeList(['a', 'b']), '`a`, `b`');
    assert.equal(codeList(['a', 'b', 'c'], 2), '`a`, `b` and 1 more');
  });
});
