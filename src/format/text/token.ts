/** The scanner's token and error numbers under our own names: jsonc-parser declares them as const enums, which isolated modules cannot read. */
import { createScanner } from 'jsonc-parser';

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

export interface TokenScanner {
  scan(): number;
  getTokenOffset(): number;
  getTokenLength(): number;
  getTokenValue(): string;
  getTokenError(): number;
  setPosition(offset: number): void;
}

/** @param withTrivia also yields blanks, line breaks and comments */
export function scanTokens(text: string, withTrivia = false): TokenScanner {
  return createScanner(text, !withTrivia) as unknown as TokenScanner;
}
