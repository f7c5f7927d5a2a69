/** Whether a file that has the name of one of CUPS's holds lines of it, and is not, say, a job of Upstart for the same program. */
import { readConfLines } from './conf-lines.ts';
import { splitTemplate } from './template-lines.ts';

/** Enough of a file to see what it is. */
const beginning = 20_000;

/** @returns also true where it holds no line at all, one that begins as all directives of CUPS are written, or lies in CUPS's own folder */
export function isOfCups(path: string, text: string, knows: (name: string) => boolean): boolean {
  if (/(^|\/)cups\/[^/]*$/.test(path)) return true;
  const { lines } = splitTemplate(text, readConfLines(text, 0, beginning));
  return lines.length === 0 || lines.some(({ name }) => /^[A-Z]/.test(name.value) || knows(name.value));
}
