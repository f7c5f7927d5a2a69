/** The comments of a text, in order. */
import type { Span } from '../../model/span.ts';
import { commentEnd } from './text-scanner.ts';

export interface Comment extends Span {
  readonly kind: 'line' | 'block';
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const STAR = 42;
const SLASH = 47;
const BACKSLASH = 92;

export function readComments(text: string): Comment[] {
  return [...commentsIn(text)];
}

/** The comment that holds the offset. The end of one that is not closed counts as inside, because that is where somebody writes on. */
export function commentAt(text: string, offset: number): Comment | undefined {
  for (const comment of commentsIn(text)) {
    if (comment.start >= offset) return undefined;
    const isOpen = comment.kind === 'line' || !text.endsWith('*/', comment.end);
    if (comment.end > offset || (isOpen && comment.end === offset)) return comment;
  }
  return undefined;
}

function* commentsIn(text: string): Iterable<Comment> {
  for (let next = commentFrom(text, 0); next; next = commentFrom(text, next.end)) yield next;
}

/** The next comment. Not in the generator: what is alive across a `yield` is slow, and this looks at every character. */
function commentFrom(text: string, from: number): Comment | undefined {
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at);
    const end = code === QUOTE ? stringEnd(text, at) : code === SLASH ? commentEnd(text, at) : at;
    if (code === SLASH && end > at)
      return { kind: text.charCodeAt(at + 1) === STAR ? 'block' : 'line', start: at, end };
    at = Math.max(end, at + 1);
  }
  return undefined;
}

/** A string that is not closed ends with its line. */
function stringEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === QUOTE) return end + 1;
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return end;
    end += code === BACKSLASH ? 2 : 1;
  }
  return text.length;
}
