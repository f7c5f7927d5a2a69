/** Words of a PostScript program (PostScript Language Reference, third edition, §3.2): names, numbers, strings, procedures and comments. */

export interface PostScriptToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'number' | 'string' | 'procedure' | 'comment';
  readonly text: string;
}

/** Procedures inside procedures, and brackets inside strings. */
const maxDepth = 1000;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$|^\d{1,2}#[0-9a-zA-Z]+$/;
const regular = /[^\s\0()<>[\]{}/%]/y;

/** Of each procedure the whole, so that a definition is one thing; offsets are those of ISO 8859-1. */
export function* postScriptTokens(text: string): Generator<PostScriptToken> {
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (/[\s\0\x04]/.test(character)) {
      at += 1;
      continue;
    }
    const start = at;
    at = endOfToken(text, at, character);
    yield {
      start,
      end: at,
      kind: kindOf(character, text.slice(start, Math.min(at, start + 40))),
      text: text.slice(start, at),
    };
  }
}

function kindOf(character: string, text: string): PostScriptToken['kind'] {
  if (character === '%') return 'comment';
  if (character === '(' || (character === '<' && !text.startsWith('<<'))) return 'string';
  if (character === '{') return 'procedure';
  return number.test(text) ? 'number' : 'name';
}

function endOfToken(text: string, start: number, character: string): number {
  switch (character) {
    case '%':
      return endOfLine(text, start);
    case '(':
      return endOfString(text, start);
    case '<': {
      if (text.startsWith('<<', start)) return start + 2;
      const close = text[start + 1] === '~' ? '~>' : '>';
      const end = text.indexOf(close, start + 1);
      return end < 0 ? text.length : end + close.length;
    }
    case '>':
      return text.startsWith('>>', start) ? start + 2 : start + 1;
    case '{':
      return endOfProcedure(text, start);
    case '[':
    case ']':
    case '}':
    case ')':
      return start + 1;
    default:
      return endOfName(text, character === '/' ? start + 1 : start);
  }
}

function endOfLine(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function endOfName(text: string, start: number): number {
  let end = start;
  for (;;) {
    regular.lastIndex = end;
    if (!regular.test(text)) return Math.max(end, start);
    end += 1;
  }
}

/** Brackets in pairs belong to the string, and so does what a backslash escapes. */
function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function endOfProcedure(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const character = text[at] as string;
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === '(') {
      at = endOfString(text, at);
      continue;
    } else if (character === '%') {
      at = endOfLine(text, at);
      continue;
    }
    at += 1;
    if (depth === 0 || depth > maxDepth) return at;
  }
  return text.length;
}
