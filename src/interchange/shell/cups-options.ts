/** The options of lpadmin and its like, as they read them: letters that take the rest of their argument or the next one (CUPS systemv/lpadmin.c). */
import type { Span } from '../../model/span.ts';
import type { TextValue } from '../scripts/script-value.ts';

/** An argument of a command; `value` is undefined where it depends on the run. */
export interface Word {
  readonly value: TextValue | undefined;
  readonly span: Span;
  /** Not in quotes: the shell looks into it. */
  readonly isBare: boolean;
}

export interface Option {
  readonly letter: string;
  /** Of the letter's own argument. */
  readonly span: Span;
  /** Undefined for one without a value, or with one that depends on the run. */
  readonly value: TextValue | undefined;
  readonly isBare: boolean;
  /** The argument is this letter and nothing else. */
  readonly isAlone: boolean;
}

export interface Options {
  readonly options: readonly Option[];
  readonly names: readonly Word[];
  /** False where an argument depends on the run that may be an option. */
  readonly isUnderstood: boolean;
}

/** @param withValue the letters that take a value */
export function readOptions(words: readonly Word[], withValue: string): Options {
  const options: Option[] = [];
  const names: Word[] = [];
  let isUnderstood = true;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    const { value, span } = word;
    if (!value) {
      isUnderstood = false;
      continue;
    }
    if (!/^-[^-]/.test(value.text)) {
      // --hold, --release
      if (!value.text.startsWith('--')) names.push(word);
      continue;
    }
    for (let at = 1; at < value.text.length; at += 1) {
      const letter = value.text.charAt(at);
      const isAlone = value.text.length === 2;
      if (!withValue.includes(letter)) {
        options.push({ letter, span, value: undefined, isBare: true, isAlone });
        continue;
      }
      const rest = value.text.slice(at + 1);
      const given = rest === '' ? words[index + 1] : { ...word, value: restOf(value, at + 1) };
      if (rest === '') index += 1;
      options.push({ letter, span, value: given?.value, isBare: given?.isBare ?? true, isAlone });
      break;
    }
  }
  return { options, names, isUnderstood };
}

/** What stands behind a letter in its own argument: where that is written as it is, a literal of its own. */
function restOf(value: TextValue, from: number): TextValue {
  const { span, text } = value;
  const isPlain = value.isLiteral && span.end - span.start === text.length;
  return {
    ...value,
    text: text.slice(from),
    span: isPlain ? { start: span.start + from, end: span.end } : span,
    isLiteral: isPlain,
  };
}
