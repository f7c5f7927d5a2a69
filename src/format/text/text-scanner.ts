/** A scanner for the tokens that well-formed configurations are made of; whatever is unusual it leaves to jsonc-parser's, so that both see the same. */
import { scanTokens, Token, TokenError, type TokenScanner } from './token.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
const TAB = 9;
const QUOTE = 34;
const STAR = 42;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const BACKSLASH = 92;

/** Yields no blanks, line breaks or comments. Reads a file of megabytes several times faster than one that keeps every token's text. */
export class TextScanner {
  readonly text: string;
  token: number = Token.unknown;
  /** Of the current token. */
  start = 0;
  end = 0;
  error: number = TokenError.none;
  #odd: TokenScanner | undefined;
  #oddValue: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the token after `end`. */
  scan(): number {
    const at = skipTrivia(this.text, this.end);
    this.start = at;
    this.error = TokenError.none;
    this.#oddValue = undefined;
    if (at >= this.text.length) {
      this.start = this.text.length;
      this.end = this.text.length;
      return this.#found(Token.end);
    }
    const code = this.text.charCodeAt(at);
    if (code === QUOTE) return this.#scanString(at);
    const mark = marks[code];
    if (mark !== undefined && mark !== 0) {
      this.end = at + 1;
      return this.#found(mark);
    }
    return code > ZERO && code <= NINE ? this.#scanNumber(at) : this.#scanOdd(at);
  }

  /** What a string says, or a number as it is written. */
  value(): string {
    if (this.#oddValue !== undefined) return this.#oddValue;
    return this.token === Token.string
      ? this.text.slice(this.start + 1, this.end - 1)
      : this.text.slice(this.start, this.end);
  }

  #found(token: number): number {
    this.token = token;
    return token;
  }

  #scanString(at: number): number {
    const end = plainStringEnd(this.text, at);
    if (end === -1) return this.#scanOdd(at);
    this.end = end;
    return this.#found(Token.string);
  }

  #scanNumber(at: number): number {
    const { text } = this;
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    const next = text.charCodeAt(end) | 32;
    // A fraction or an exponent ("." and "e").
    if (next === 46 || next === 101) return this.#scanOdd(at);
    this.end = end;
    return this.#found(Token.number);
  }

  #scanOdd(at: number): number {
    this.#odd ??= scanTokens(this.text, true);
    this.#odd.setPosition(at);
    const token = this.#odd.scan();
    this.end = Math.min(at + this.#odd.getTokenLength(), this.text.length);
    this.error = this.#odd.getTokenError();
    this.#oddValue = this.#odd.getTokenValue();
    return this.#found(token);
  }
}

const marks = new Uint8Array(65536);
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
