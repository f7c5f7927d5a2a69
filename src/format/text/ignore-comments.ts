/** Finds the comments that steer findings: `// platen-ignore-next-line <rule> -- reason` and `// platen-ignore-file <rule> -- reason`. */
import type { IgnoreComment } from '../../model/config.ts';
import type { Span } from '../../model/span.ts';
import { readComments } from './comments.ts';
import { TextScanner } from './text-scanner.ts';
import { Token } from './token.ts';

const marker = /platen-ignore-(next-line|file)\b/;

export function readIgnoreComments(text: string): IgnoreComment[] {
  // Most files have none; then nothing is looked at a second time.
  if (!text.includes('platen-ignore-')) return [];
  let next = { until: 0, line: { start: 0, end: 0 } };
  return readComments(text).flatMap((comment): IgnoreComment[] => {
    const read = readComment(text, comment);
    if (!read) return [];
    if (comment.end > next.until) next = nextLine(text, comment.end);
    return [{ ...read, line: next.line }];
  });
}

function readComment(text: string, comment: Span): Omit<IgnoreComment, 'line'> | undefined {
  const span = { start: comment.start, end: comment.end };
  const body = text.slice(span.start, span.end);
  const match = marker.exec(body);
  if (!match || !/^\/[/*]\s*$/.test(body.slice(0, match.index))) return undefined;
  const from = match.index + match[0].length;
  const reason = body.indexOf('--', from);
  const end = reason === -1 ? body.replace(/\*\/$/, '').length : reason;
  const rules = [...body.slice(from, end).matchAll(/[^\s,:]+/g)].map((word) => {
    const start = span.start + from + word.index;
    return { id: word[0], span: { start, end: start + word[0].length } };
  });
  const scope = match[1] === 'file' ? 'file' : 'next-line';
  return { span, scope, rules };
}

/** The line of what follows the next line break and all comments; all that end before `until` speak of it. */
function nextLine(text: string, from: number): { readonly until: number; readonly line: Span } {
  const scanner = new TextScanner(text, true);
  scanner.end = from;
  let lastBreak = text.length;
  for (let token = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    if (token === Token.lineBreak) lastBreak = scanner.start;
    else if (lastBreak < text.length && (token < Token.lineComment || token > Token.blank))
      return { until: lastBreak, line: lineAround(text, scanner.start) };
  }
  return { until: text.length, line: { start: text.length, end: text.length } };
}

function lineAround(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end === -1 ? text.length : end };
}
