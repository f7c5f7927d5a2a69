/** Comments that steer findings in formats whose comments are lines: `# platen-ignore-next-line <rule> -- reason`. */
import type { IgnoreComment } from '../model/config.ts';

/** @param mark what begins a comment: "#", ";" */
export function readLineIgnores(text: string, mark: string): IgnoreComment[] {
  // Most files have none; then nothing is looked at a second time.
  if (!text.includes('platen-ignore-')) return [];
  const escaped = mark.replace(/[^\w]/g, '\\$&');
  const pattern = new RegExp(`^[ \\t]*${escaped}+[ \\t]*platen-ignore-(next-line|file)\\b([^\\n]*)$`, 'gm');
  return [...text.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].replace(/\r$/, '').length;
    const tail = (match[2] ?? '').split('--')[0] ?? '';
    const tailStart = match.index + match[0].length - (match[2] ?? '').length;
    const rules = [...tail.matchAll(/[^\s,:]+/g)].map((word) => {
      const start = tailStart + word.index;
      return { id: word[0], span: { start, end: start + word[0].length } };
    });
    const start = match.index + match[0].indexOf(mark);
    return {
      span: { start, end },
      scope: match[1] === 'file' ? 'file' : 'next-line',
      rules,
      line: nextMeantLine(text, match.index + match[0].length + 1, mark),
    };
  });
}

/** The next line that is neither blank nor a comment. */
function nextMeantLine(text: string, from: number, mark: string): { start: number; end: number } {
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end).trim();
    if (line !== '' && !line.startsWith(mark)) return { start, end };
    start = end + 1;
  }
  return { start: text.length, end: text.length };
}
