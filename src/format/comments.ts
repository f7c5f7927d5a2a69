/** The comments of a text, in order. */
import type { Span } from '../model/span.ts';
import { scanTokens, Token } from './token.ts';

export interface Comment extends Span {
  readonly kind: 'line' | 'block';
}

export function readComments(text: string): Comment[] {
  const comments: Comment[] = [];
  const scanner = scanTokens(text, true);
  for (let token = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    if (token !== Token.lineComment && token !== Token.blockComment) continue;
    const start = scanner.getTokenOffset();
    const kind = token === Token.lineComment ? 'line' : 'block';
    comments.push({ kind, start, end: start + scanner.getTokenLength() });
  }
  return comments;
}
