/** Finds the comments that steer findings: `// platen-ignore-next-line <rule> -- reason` and `// platen-ignore-file <rule> -- reason`. */
import type { IgnoreComment } from '../model/config.ts';
import type { Span } from '../model/span.ts';
import { scanTokens, Token } from './token.ts';

const marker = /platen-ignore-(next-line|file)\b/;

export function readIgnoreComments(text: string): IgnoreComment[] {
  // Most files have none; then nothing is scanned a second time.
  if (!text.includes('platen-ignore-')) return [];
  const found: IgnoreComment[] = [];
  const scanner = scanTokens(text, true);
  for (let token = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    if (token !== Token.lineComment && token !== Token.blockComment) continue;
    const start = scanner.getTokenOffset();
    const comment = readComment(text, { start, end: start + scanner.getTokenLength() });
    if (comment) found.push(comment);
  }
  return found;
}

function readComment(text: string, span: Span): IgnoreComment | undefined {
  const body = text.slice(span.start, span.end);
  const match = marker.exec(body);
  if (!match || !/^\/[/*]\s*$/.test(body.slice(0, match.index))) return undefined;
  const from = match.index + match[0].length;
  const reason = body.indexOf('--', from);
  const end = reason === -1 ? body.replace(/\*\/$/, '').length : reason;
  const rules = [...body.slice(from, end).matchAll(/[^\s,]+/g)].map((word) => {
    const start = span.start + from + word.index;
    return { id: word[0], span: { start, end: start + word[0].length } };
  });
  const scope = match[1] === 'file' ? 'file' : 'next-line';
  return { span, scope, rules, line: nextLine(text, span.end) };
}

/** The next line that holds more than comments and blanks, so that several ignore comments can stand above one line. */
function nextLine(text: string, from: number): Span {
  const scanner = scanTokens(text);
  const lineEnd = text.indexOf('\n', from);
  if (lineEnd === -1) return { start: text.length, end: text.length };
  scanner.setPosition(lineEnd + 1);
  if (scanner.scan() === Token.end) return { start: text.length, end: text.length };
  const token = scanner.getTokenOffset();
  const start = text.lastIndexOf('\n', token - 1) + 1;
  const end = text.indexOf('\n', token);
  return { start, end: end === -1 ? text.length : end };
}
