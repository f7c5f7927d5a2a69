/** The numbers of tokens and errors are those of jsonc-parser, with which the scanner is compared. */
import { strict as assert } from 'node:assert';
import { createScanner } from 'jsonc-parser';
import { Token, TokenError } from '../../../src/format/text/token.ts';

describe('token', () => {
  for (const [text, name] of [
    ['{', 'openBrace'],
    ['}', 'closeBrace'],
    ['[', 'openBracket'],
    [']', 'closeBracket'],
    [',', 'comma'],
    [':', 'colon'],
    ['null', 'nullWord'],
    ['true', 'trueWord'],
    ['false', 'falseWord'],
    ['"a"', 'string'],
    ['-1.5e3', 'number'],
    ['// a', 'lineComment'],
    ['/* a */', 'blockComment'],
    ['\n', 'lineBreak'],
    [' \t', 'blank'],
    ['word', 'unknown'],
    ['', 'end'],
  ] as const) {
    it(`${JSON.stringify(text)} is ${name}`, () =>
      assert.equal<number>(createScanner(text).scan(), Token[name]));
  }

  for (const [text, name] of [
    ['"a"', 'none'],
    ['/* a', 'unclosedComment'],
    ['"a', 'unclosedString'],
    ['1e', 'unfinishedNumber'],
    ['"\\u00"', 'invalidUnicode'],
    ['"\\x"', 'invalidEscape'],
    ['"\u0001"', 'invalidCharacter'],
  ] as const) {
    it(`${JSON.stringify(text)} has the error ${name}`, () => {
      const scanner = createScanner(text);
      scanner.scan();
      assert.equal<number>(scanner.getTokenError(), TokenError[name]);
    });
  }
});
