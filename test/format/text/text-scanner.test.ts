/** The scanner sees what jsonc-parser's sees, token by token, in well-formed texts and in any other. */
import { agree } from './agree-on-tokens.ts';

describe('text scanner', () => {
  for (const text of [
    '',
    ' \t\r\n',
    '{"a": [1, -2, 3.5, 1e9, 01, 12345678901], "b": true, "c": false, "d": null}',
    '"a\\u0041" "a\\x" "a\tb" "a',
    '"a\n"b\r"c',
    '// a\n/* b */ 1 /* c',
    '1 /',
    '1 /*',
    '/*/ 1',
    '1.',
    '1.e5',
    '1.5.2',
    '-0.5E-',
    '1e',
    '1e+5',
    '-',
    '-a',
    '"\\',
    '"\\u12',
    '"\\u12x\\u00e4\\/\\n"',
    '"\u0001\\x"',
    '"\\\n"',
    '/**/ /**',
    ' \t\r\n\r \n',
    'word "a"word/1',
    '\ufeff{}',
  ]) {
    it(`agrees on ${JSON.stringify(text)}`, () => agree(text));
  }
});
