/** The lists of property names inside the grammar, from the table of fields; the rest of the grammar is written by hand. */

import { sectionNames, sections } from '../../src/format/sections.ts';
import type { FieldTable, FieldType } from '../../src/model/format/field.ts';

/** Properties whose values the grammar has rules of their own for. */
const ownRules = new Set(['sourcePorts', 'fileVersions']);

export function grammarProperties(current: string): string {
  const words = new Set<string>();
  const others = new Set<string>();
  for (const name of sectionNames) collect(sections[name].fields, words, others);
  // A name that takes words in one place and something else in another is coloured as words where they are known.
  for (const name of words) others.delete(name);
  return replaceNames(replaceNames(current, 'word-property', [...words]), 'property', [...others]);
}

function collect(fields: FieldTable, words: Set<string>, others: Set<string>): void {
  for (const [name, { type }] of Object.entries(fields)) {
    if (!ownRules.has(name)) (takesWords(type) ? words : others).add(name);
    if ('fields' in type) collect(type.fields, words, others);
  }
}

function takesWords(type: FieldType): boolean {
  return 'words' in type && type.words !== undefined;
}

/** The `begin` of a rule of the repository: `(")(NAMES)(")\s*(:)`. */
function replaceNames(grammar: string, rule: string, names: readonly string[]): string {
  const start = grammar.indexOf(`"${rule}": {`);
  const begin = /"begin": "\(\\"\)\(([^)]*)\)/.exec(grammar.slice(start));
  if (start === -1 || !begin?.[1]) return grammar;
  const at = start + begin.index + begin[0].indexOf(begin[1]);
  return grammar.slice(0, at) + names.join('|') + grammar.slice(at + begin[1].length);
}
