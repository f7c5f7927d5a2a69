/** What a property of the format is, in Markdown and in words: the same in hover and completion. */
import type { Field, FieldType } from '../../model/format/field.ts';
import { code } from './markdown-code.ts';

/** Its meaning, type and default; without the name. */
export function fieldText(field: Field): string {
  const lines = [field.summary, `Type: ${typeText(field.type)}.`];
  if (field.whenAbsent !== undefined) lines.push(`When absent: ${field.whenAbsent}.`);
  return lines.join('\n\n');
}

/** One of its words with its meaning; undefined where none is written down. */
export function wordNote({ type }: Field, word: string): string | undefined {
  const notes = 'notes' in type ? type.notes : undefined;
  return notes && Object.hasOwn(notes, word) ? notes[word] : undefined;
}

/** The words that can stand there; undefined where anything can. */
export function wordsOf({ type }: Field): readonly string[] | undefined {
  return 'words' in type ? type.words : undefined;
}

/** `a whole number from 0 to 3600`, for the side of a list. */
export function shortType(type: FieldType): string {
  switch (type.kind) {
    case 'string':
      return type.form ? type.form.form : 'a string';
    case 'word':
      return 'one word of a list';
    case 'number':
      return `${type.integer ? 'a whole number' : 'a number'} from ${type.min} to ${type.max}`;
    case 'boolean':
      return 'true or false';
    case 'strings':
      return 'a list of strings';
    case 'string-or-strings':
      return 'a string or a list of strings';
    case 'strings-by-name':
      return 'an object of strings';
    case 'values-by-format':
      return 'an object for each format';
    case 'object':
      return 'an object';
    case 'string-or-object':
      return 'a string or an object';
    default:
      return type satisfies never;
  }
}

/** A list longer than this is what completion is for. */
const maxWords = 12;

function typeText(type: FieldType): string {
  const words = 'words' in type ? type.words : undefined;
  if (!words) return shortType(type);
  const shown = words.slice(0, maxWords).map(code).join(', ');
  const more = words.length > maxWords ? ` and ${words.length - maxWords} more` : '';
  const others = 'others' in type && type.others ? `, or ${type.others.form}` : '';
  const list = type.kind === 'string-or-strings' ? ', or a list of these' : '';
  return `${type.kind === 'strings' ? 'a list of' : 'one of'} ${shown}${more}${others}${list}`;
}
