/** Renames what is named at an offset, everywhere: keys, references, hosts and shares in UNC paths and device URIs. */
import { applyTextEdits } from '../format/edit-text.ts';
import { writeContent } from '../format/string-content.ts';
import type { TextEdit } from '../format/text-edit.ts';
import type { Span } from '../model/span.ts';
import type { Mention } from './mentions.ts';
import { readText } from './reading.ts';
import { definitionOf, isSameName, symbolAt } from './symbol-at.ts';

export type Renaming =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  /** `why` is a sentence. */
  | { readonly ok: false; readonly why: string };

export interface Renamable {
  readonly span: Span;
  readonly name: string;
}

/** The name that a rename at the offset would replace; undefined where there is none. */
export function renamableAt(text: string, offset: number): Renamable | undefined {
  const mention = symbolAt(text, offset);
  if (!mention || mention.by === 'short' || readText(text).site.config.structureLost) return undefined;
  return { span: mention.span, name: mention.name };
}

/** Refuses where any name of the file would mean something else afterwards. */
export function rename(text: string, offset: number, newName: string): Renaming {
  const { site } = readText(text);
  if (site.config.structureLost) return refuse('Mend the syntax first: parts of the file cannot be read.');
  const mention = symbolAt(text, offset);
  if (!mention) return refuse('There is no name here that can be renamed.');
  if (mention.by === 'short')
    return refuse(`"${mention.name}" is short for a full name; rename that where it is defined.`);
  const why = problemOf(newName) ?? conflictOf(text, mention, newName);
  if (why) return refuse(why);
  const targets = targetsOf(text, mention);
  const edits = targets.map(({ span, syntax }) => ({
    ...span,
    newText: writeContent(writeName(newName, syntax)),
  }));
  return meansTheSame(text, edits, { mention, newName })
    ? { ok: true, edits }
    : refuse(`"${newName}" cannot be used here: other names of the file would mean something else.`);
}

/** What takes the name along: all that spell it in full, and a short form where it can stand for this name alone. */
function targetsOf(text: string, mention: Mention): Mention[] {
  const own = readText(text).mentions.filter(({ entry }) => entry === mention.entry);
  const label = firstLabel(definitionOf(text, mention).name);
  const isOnly =
    own.filter(({ isDefinition, name }) => isDefinition && firstLabel(name) === label).length === 1;
  return own.filter(
    (other) =>
      isSameName(other, mention) || (isOnly && other.by === 'short' && firstLabel(other.name) === label),
  );
}

function firstLabel(name: string): string {
  return (name.split('.')[0] ?? name).toLowerCase();
}

/** What no system takes as a name, and no editor shows. */
const maxNameLength = 255;

function problemOf(newName: string): string | undefined {
  if (newName.trim() === '') return 'A name cannot be empty.';
  if (newName.length > maxNameLength) return `A name has at most ${maxNameLength} characters.`;
  return /[\u0000-\u001f\u007f]/.test(newName) ? 'A name cannot hold control characters.' : undefined;
}

function conflictOf(text: string, { entry, by }: Mention, newName: string): string | undefined {
  const { site } = readText(text);
  const isHost = entry.section === 'servers' || entry.section === 'clusters';
  if (isHost) {
    const wanted = newName.toLowerCase();
    const other = readText(text).mentions.find(
      (mention) =>
        mention.isDefinition &&
        mention.entry !== entry &&
        (mention.entry.section === 'servers' || mention.entry.section === 'clusters') &&
        mention.name.toLowerCase() === wanted,
    );
    return other && `"${newName}" is the server or cluster "${other.entry.id}" already.`;
  }
  if (by !== 'key') return undefined;
  const taken = site.config[entry.section].get(newName);
  return taken && taken !== entry
    ? `There is an entry "${newName}" in "${entry.section}" already.`
    : undefined;
}

/** The last part of a URI's path is percent-encoded; the name of a virtual printer may hold anything but a bare "%". */
function writeName(name: string, syntax: Mention['syntax']): string {
  if (syntax === 'virtual-uri') return name.replaceAll('%', '%25');
  return syntax === 'uri' ? encodeURI(name).replace(/[?#/]/g, encodeURIComponent) : name;
}

/** Every name still names what it named before, and no new one came to mean something. */
function meansTheSame(
  text: string,
  edits: readonly TextEdit[],
  { mention, newName }: { mention: Mention; newName: string },
): boolean {
  const idAfter = (entry: Mention['entry']): string =>
    entry === mention.entry && mention.by === 'key' ? newName : entry.id;
  const before = readText(text).mentions;
  const after = readText(applyTextEdits(text, edits)).mentions;
  return (
    before.length === after.length &&
    before.every((one, index) => {
      const other = after[index];
      return (
        other?.isDefinition === one.isDefinition &&
        other.entry.section === one.entry.section &&
        other.entry.id === idAfter(one.entry)
      );
    })
  );
}

function refuse(why: string): Renaming {
  return { ok: false, why };
}
