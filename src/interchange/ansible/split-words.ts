/** Splits a command that no shell reads into its words, by the rules of Python's shlex, as Ansible does. */
import { literal, type TextValue } from '../scripts/script-value.ts';
import { FILLED_IN } from '../shell/shell-values.ts';

const part = /[^\s"'\\]+|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*'/y;

/**
 * @param base where the text begins in the file. What is in open quotes is left out.
 * @param fill gives a word that is filled in, by its place in the text; by default none is known
 */
export function splitWords(
  text: string,
  base: number,
  fill: (start: number, end: number) => TextValue | undefined = () => undefined,
): (TextValue | undefined)[] {
  const words: (TextValue | undefined)[] = [];
  for (let at = 0; at < text.length; ) {
    const blank = /\s*/y;
    blank.lastIndex = at;
    at += blank.exec(text)?.[0].length ?? 0;
    const start = at;
    let word = '';
    for (;;) {
      part.lastIndex = at;
      const piece = part.exec(text)?.[0];
      if (piece === undefined) break;
      at += piece.length;
      if (piece.startsWith('"')) word += piece.slice(1, -1).replace(/\\(["\\])/g, '$1');
      else if (piece.startsWith("'")) word += piece.slice(1, -1);
      else word += piece.replace(/^\\/, '');
    }
    if (at === start) break;
    words.push(
      word.includes(FILLED_IN) ? fill(start, at) : literal(word, { start: base + start, end: base + at }),
    );
  }
  return words;
}
