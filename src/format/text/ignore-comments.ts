/** Finds the comments that steer findings: `// platen-ignore-next-line <rule> -- reason` and `// platen-ignore-file <rule> -- reason`. */
import type { IgnoreComment } from '../../model/config.ts';
import type { Span } from '../../model/span.ts';
import { TextScanner } from './text-scanner.ts';
import { Token } from './token.ts';

const marker = /platen-ignore-(next-line|file)\b/;

export function readIgnoreComments(text: string): IgnoreComment[] {
  // Most files have none; then nothing is scanned a second time.
  if (!text.includes('platen-ignore-')) return [];
  const found: Unplaced[] = [];
  // Several ignore comments can stand above one line: each waits for a line break, then for what follows it.
  let sameLine: Unplaced[] = [];
  let waiting: Unplaced[] = [];
  const scanner = new TextScanner(text, true);
  for (let token = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    const start = scanner.start;
    if (token === Token.lineComment || token === Token.blockComment) {
      const comment = readComment(text, { start, end: scanner.end });
      if (!comment) continue;
      found.push(comment);
      sameLine.push(comment);
    } else if (token === Token.lineBreak) {
      waiting.push(...sameLine);
      sameLine = [];
    } else if (token !== Token.blank && waiting.length > 0) {
      const line = lineAround(text, start);
      for (const comment of waiting) comment.line = line;
      waiting = [];
    }
  }
  return found;
}

interface Unplaced extends IgnoreComment {
  line: Span;
}

function readComment(text: string, span: Span): Unplaced | undefined {
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
  return { span, scope, rules, line: { start: text.length, end: text.length } };
}

function lineAround(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end === -1 ? text.length : end };
}
