/** Our names for the scanner's numbers are those of the scanner that is installed. */
import { strict as assert } from 'node:assert';
import { scanTokens, Token, TokenError } from '../../../src/format/text/token.ts';

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
    it(`${JSON.stringify(text)} is ${name}`, () => assert.equal(scanTokens(text, true).scan(), Token[name]));
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
      const scanner = scanTokens(text, true);
      scanner.scan();
      assert.equal(scanner.getTokenError(), TokenError[name]);
    });
  }
});
