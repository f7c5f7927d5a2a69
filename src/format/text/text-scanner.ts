/**
 * The one scanner of the format: tokens with their places, errors and values, with or without blanks and comments.
 * Reads a file of megabytes several times faster than one that keeps every token's text.
 */
import { Token, TokenError } from './token.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
const TAB = 9;
const QUOTE = 34;
const STAR = 42;
const MINUS = 45;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const BACKSLASH = 92;

export class TextScanner {
  readonly text: string;
  token: number = Token.unknown;
  /** Of the current token. */
  start = 0;
  end = 0;
  error: number = TokenError.none;
  readonly #withTrivia: boolean;
  /** Where it is not what stands in the text. */
  #value: string | undefined;

  /** @param withTrivia also yields blanks, line breaks and comments */
  constructor(text: string, withTrivia = false) {
    this.text = text;
    this.#withTrivia = withTrivia;
  }

  /** Goes to the token after `end`. */
  scan(): number {
    const { text } = this;
    const at = this.#withTrivia ? this.end : skipTrivia(text, this.end);
    this.start = at;
    this.error = TokenError.none;
    this.#value = undefined;
    if (at >= text.length) {
      this.start = text.length;
      return this.#found(Token.end, text.length);
    }
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = plainStringEnd(text, at);
      return end === -1 ? this.#scanString(at + 1) : this.#found(Token.string, end);
    }
    const mark = marks[code] ?? 0;
    if (mark !== 0) return this.#found(mark, at + 1);
    if (isDigit(code) || (code === MINUS && isDigit(text.charCodeAt(at + 1)))) return this.#scanNumber(at);
    return (this.#withTrivia ? this.#scanTrivia(at, code) : undefined) ?? this.#scanWord(at, code);
  }

  /** What a string says, or anything else as it is written. */
  value(): string {
    if (this.#value !== undefined) return this.#value;
    return this.token === Token.string
      ? this.text.slice(this.start + 1, this.end - 1)
      : this.text.slice(this.start, this.end);
  }

  #found(token: number, end: number): number {
    this.token = token;
    this.end = end;
    return token;
  }

  /** A string with escapes, or with errors, of which the last counts. One without an end goes to the end of its line. */
  #scanString(from: number): number {
    const { text } = this;
    let value = '';
    let kept = from;
    let at = from;
    for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
      if (code === BACKSLASH) {
        value += text.slice(kept, at) + this.#unescape(at + 1);
        at = this.end;
        kept = at;
      } else if (at >= text.length || code === LINE_FEED || code === CARRIAGE_RETURN) {
        this.error = TokenError.unclosedString;
        break;
      } else {
        if (code < BLANK) this.error = TokenError.invalidCharacter;
        at += 1;
      }
    }
    this.#value = value + text.slice(kept, at);
    return this.#found(Token.string, text.charCodeAt(at) === QUOTE ? at + 1 : at);
  }

  /** What the escape says whose backslash stands before `at`; `end` is behind it then. */
  #unescape(at: number): string {
    const letter = this.text.charAt(at);
    this.end = at + letter.length;
    if (letter === 'u') {
      const digits = this.#match(hexDigits, this.end)[0];
      this.end += digits.length;
      if (digits.length === 4) return String.fromCharCode(Number.parseInt(digits, 16));
      this.error = TokenError.invalidUnicode;
      return '';
    }
    const meant = escapes.get(letter);
    // At the end of the text, the string will turn out to be unclosed.
    if (meant === undefined) this.error = TokenError.invalidEscape;
    return meant ?? '';
  }

  #scanNumber(at: number): number {
    const [whole, mantissa = '', exponent = ''] = this.#match(number, at);
    if (mantissa.endsWith('.')) {
      this.error = TokenError.unfinishedNumber;
      return this.#found(Token.number, at + mantissa.length);
    }
    if (exponent !== '' && !isDigit(whole.charCodeAt(whole.length - 1))) {
      this.error = TokenError.unfinishedNumber;
      this.#value = mantissa;
    }
    return this.#found(Token.number, at + whole.length);
  }

  #scanTrivia(at: number, code: number): number | undefined {
    const { text } = this;
    if (code === LINE_FEED || code === CARRIAGE_RETURN)
      return this.#found(Token.lineBreak, text.startsWith('\r\n', at) ? at + 2 : at + 1);
    if (code === BLANK || code === TAB)
      return this.#found(Token.blank, at + this.#match(blanks, at)[0].length);
    const end = code === SLASH ? commentEnd(text, at) : at;
    if (end === at) return undefined;
    if (text.charCodeAt(at + 1) !== STAR) return this.#found(Token.lineComment, end);
    if (end < at + 4 || !text.endsWith('*/', end)) this.error = TokenError.unclosedComment;
    return this.#found(Token.blockComment, end);
  }

  /** A word, or a character that means nothing. */
  #scanWord(at: number, code: number): number {
    const word = code === MINUS ? '-' : this.#match(anyWord, at)[0] || '/';
    return this.#found(keywords.get(word) ?? Token.unknown, at + word.length);
  }

  /** The patterns match at any place, if only nothing. */
  #match(pattern: RegExp, at: number): RegExpExecArray {
    pattern.lastIndex = at;
    return pattern.exec(this.text) as RegExpExecArray;
  }
}

const hexDigits = /[0-9a-fA-F]{0,4}/y;
const number = /(-?(?:0|[1-9]\d*)(?:\.\d*)?)([eE][+-]?\d*)?/y;
const blanks = /[ \t]*/y;
const anyWord = /[^ \t\n\r{}[\]":,/]*/y;
const escapes = new Map(
  Object.entries({ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }),
);
const keywords = new Map<string, number>([
  ['true', Token.trueWord],
  ['false', Token.falseWord],
  ['null', Token.nullWord],
]);

const marks = new Uint8Array(128);
for (const [mark, token] of [
  ['{', Token.openBrace],
  ['}', Token.closeBrace],
  ['[', Token.openBracket],
  [']', Token.closeBracket],
  [',', Token.comma],
  [':', Token.colon],
] as const) {
  marks[mark.charCodeAt(0)] = token;
}

/** The offset of the first character at or after `at` that is no blank, line break or comment. */
export function skipTrivia(text: string, at: number): number {
  let position = at;
  for (;;) {
    const code = text.charCodeAt(position);
    if (code === BLANK || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB) position += 1;
    else if (code !== SLASH) return position;
    else {
      const end = commentEnd(text, position);
      if (end === position) return position;
      position = end;
    }
  }
}

/** A comment that never ends goes to the end of the text; a slash that opens no comment is left where it is. */
export function commentEnd(text: string, at: number): number {
  const code = text.charCodeAt(at + 1);
  if (code === STAR) {
    const close = text.indexOf('*/', at + 2);
    return close === -1 ? text.length : close + 2;
  }
  if (code !== SLASH) return at;
  let end = at + 2;
  while (end < text.length && text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== CARRIAGE_RETURN)
    end += 1;
  return end;
}

/** The offset after the closing quote of the string that opens at `at`; -1 where it has escapes or control characters, or no end. */
export function plainStringEnd(text: string, at: number): number {
  const { length } = text;
  for (let position = at + 1; position < length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === QUOTE) return position + 1;
    if (code < BLANK || code === BACKSLASH) return -1;
  }
  return -1;
}

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
