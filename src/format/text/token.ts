/** Tokens and their errors, as numbers: jsonc-parser's, with which the tests compare the scanner. */

export const Token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  nullWord: 7,
  trueWord: 8,
  falseWord: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blank: 15,
  unknown: 16,
  end: 17,
} as const;

export const TokenError = {
  none: 0,
  unclosedComment: 1,
  unclosedString: 2,
  unfinishedNumber: 3,
  invalidUnicode: 4,
  invalidEscape: 5,
  invalidCharacter: 6,
} as const;
