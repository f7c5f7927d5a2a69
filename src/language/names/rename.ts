/** Renames what is named at an offset, everywhere: keys, references, hosts and shares in UNC paths and device URIs of all files of a folder. */
import { applyTextEdits } from '../../format/edit/edit-text.ts';
import type { TextEdit } from '../../format/edit/text-edit.ts';
import { writeContent } from '../../format/text/string-content.ts';
import type { Entry } from '../../model/config.ts';
import type { Span } from '../../model/span.ts';
import { type FolderFile, type FolderPlace, fileName, type OtherFile } from '../folder/folder-files.ts';
import { changedMeaning } from '../folder/folder-meaning.ts';
import {
  distinct,
  type FileNamed,
  type FileReading,
  type FolderMention,
  type FolderSymbol,
  folderSymbolAt,
  isHostSection,
  isOutsideSection,
  mentionsInFolder,
  readFile,
  sameElsewhere,
} from '../folder/folder-symbol.ts';
import { mayHold } from '../folder/may-hold.ts';
import type { Named } from '../folder/network-names.ts';
import { type Reading, readText } from '../reading.ts';
import type { Mention } from './mentions.ts';
import { definitionOf, isSameName } from './symbol-at.ts';

export type Renaming =
  | { readonly ok: true; readonly changes: readonly FileEdits[] }
  /** `why` is a sentence. */
  | { readonly ok: false; readonly why: string };

export interface FileEdits {
  readonly file: FolderFile;
  readonly edits: readonly TextEdit[];
}

export interface Renamable {
  readonly span: Span;
  readonly name: string;
}

/** The name that a rename at the place would replace; undefined where there is none. */
export function renamableAt(place: FolderPlace): Renamable | undefined {
  const symbol = folderSymbolAt(place);
  if (!symbol || symbol.named.by === 'short' || isLost(place.file.reading)) return undefined;
  return symbol.origin;
}

/** Refuses where any name of the folder would mean something else afterwards. */
export function rename(place: FolderPlace, newName: string): Renaming {
  if (isLost(place.file.reading)) return refuse('Fix the syntax first: parts of the file cannot be read.');
  const symbol = folderSymbolAt(place);
  if (!symbol) return refuse('There is no name here that can be renamed.');
  const { named, folder } = symbol;
  if (named.by === 'short')
    return refuse(`"${named.name}" is short for a full name; rename that where it is defined.`);
  const described = [symbol, ...sameElsewhere(symbol, folder)];
  const why =
    problemOf(newName) ?? unreadOf(symbol, place.others, newName) ?? conflictOf(symbol, described, newName);
  if (why) return refuse(why);
  const targets = distinct(described.flatMap((one) => targetsOf(one, folder)));
  const changes = editsByFile(folder, targets, newName);
  const after = folder.map((one) => readAfter(one, changes));
  const keyed = described.filter((one) => one.named.by === 'key');
  const idAfter = (source: FileReading, entry: Entry): string =>
    keyed.some((one) => one.source === source && one.named.entry === entry) ? newName : entry.id;
  const elsewhere = changedMeaning(folder, after, idAfter);
  if (!elsewhere) return { ok: true, changes };
  const where = elsewhere === place.file ? 'the file' : fileName(elsewhere.uri);
  return refuse(`"${newName}" cannot be used here: other names of ${where} would mean something else.`);
}

/** What takes the name along: all that spell it in full, and a short form where it can stand for this name alone. */
function targetsOf(one: FileNamed, folder: readonly FileReading[]): FolderMention[] {
  const all = mentionsInFolder(one, folder);
  const label = firstLabel(definitionOf(all, one.named)?.name ?? one.named.name);
  const isOnly =
    all.filter(({ isDefinition, name }) => isDefinition && firstLabel(name) === label).length === 1;
  return all.filter(
    (other) =>
      isSameName(other, one.named) || (isOnly && other.by === 'short' && firstLabel(other.name) === label),
  );
}

function firstLabel(name: string): string {
  return (name.split('.')[0] ?? name).toLowerCase();
}

/** Each in the order of its text. */
function editsByFile(
  folder: readonly FileReading[],
  targets: readonly FolderMention[],
  newName: string,
): FileEdits[] {
  return folder.flatMap(({ file }) => {
    const edits = targets
      .filter((target) => target.file === file)
      .map(({ span, syntax }) => ({ ...span, newText: writeContent(writeName(newName, syntax)) }))
      .sort((a, b) => a.start - b.start);
    return edits.length > 0 ? [{ file, edits }] : [];
  });
}

function readAfter(one: FileReading, changes: readonly FileEdits[]): FileReading {
  const change = changes.find(({ file }) => file === one.file);
  if (!change) return one;
  return readFile({ uri: one.file.uri, reading: readText(applyTextEdits(one.reading.text, change.edits)) });
}

/** What no system takes as a name, and no editor shows. */
const maxNameLength = 255;

function problemOf(newName: string): string | undefined {
  if (newName.trim() === '') return 'A name cannot be empty.';
  if (newName.length > maxNameLength) return `A name has at most ${maxNameLength} characters.`;
  return /[\u0000-\u001f\u007f]/.test(newName) ? 'A name cannot hold control characters.' : undefined;
}

/** A file that may use the name, or the new one, where it is not certain: only what could hold one of them. */
function unreadOf(
  { named, folder }: FolderSymbol,
  others: readonly OtherFile[],
  newName: string,
): string | undefined {
  if (!isOutsideSection(named.entry.section)) return undefined;
  // A host may stand there in short.
  const isHost = isHostSection(named.entry.section);
  const names = [named.name, newName].map((name) => (isHost ? firstLabel(name) : name));
  const isHeldBy = (content: string | Uint8Array) => names.some((name) => mayHold(content, name));
  const unread = others.find(({ text, bytes }) => text === undefined && (!bytes || isHeldBy(bytes)));
  if (unread)
    return `${fileName(unread.uri)} cannot be read, or is more than is read of a folder; it may use the name.`;
  const lost = folder.find(({ reading }) => reading.site.config.structureLost && isHeldBy(reading.text));
  return lost && `Fix the syntax of ${fileName(lost.file.uri)} first: parts of it cannot be read.`;
}

function conflictOf(
  symbol: FolderSymbol,
  described: readonly FileNamed[],
  newName: string,
): string | undefined {
  const { named, source, folder } = symbol;
  const other = takenInFile(source, named, newName);
  if (other) return other;
  const renamed = { source, named: { ...named, name: newName } };
  const taken = sameElsewhere(renamed, folder).find((one) => !described.some((own) => isSameEntry(own, one)));
  return taken && `"${newName}" is "${taken.named.entry.id}" of ${fileName(taken.source.file.uri)} already.`;
}

function takenInFile({ reading }: FileReading, { entry, by }: Named, newName: string): string | undefined {
  const { section } = entry;
  if (isHostSection(section)) {
    const wanted = newName.toLowerCase();
    const other = reading.mentions.find(
      (mention) =>
        mention.isDefinition &&
        mention.entry !== entry &&
        isHostSection(mention.entry.section) &&
        mention.name.toLowerCase() === wanted,
    );
    return other && `"${newName}" is the server or cluster "${other.entry.id}" already.`;
  }
  const taken = by === 'key' ? reading.site.config[section].get(newName) : undefined;
  return taken && taken !== entry ? `There is an entry "${newName}" in "${section}" already.` : undefined;
}

function isSameEntry(one: FileNamed, other: FileNamed): boolean {
  return one.source === other.source && one.named.entry === other.named.entry;
}

/** The last part of a URI's path is percent-encoded; the name of a virtual printer may hold anything but a bare "%". */
function writeName(name: string, syntax: Mention['syntax']): string {
  if (syntax === 'virtual-uri') return name.replaceAll('%', '%25');
  return syntax === 'uri' ? encodeURI(name).replace(/[?#/]/g, encodeURIComponent) : name;
}

function isLost({ site }: Reading): boolean {
  return site.config.structureLost;
}

function refuse(why: string): Renaming {
  return { ok: false, why };
}
