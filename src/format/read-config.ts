/** Text to config: reads the tree, checks every property against the table and keeps each value with its place. Never throws. */
import type { Config, Entry, SectionName, Sections } from '../model/config.ts';
import { FORMAT_VERSION } from '../model/format/fields.ts';
import type { Path } from '../model/json-value.ts';
import type { Problem } from '../model/problem.ts';
import { type Located, placeOf, type Span } from '../model/span.ts';
import { type PlainKey, PlainObjectReader } from './plain-object.ts';
import { readRecord, whatStands } from './read-record.ts';
import { type DraftRecord, entryShapes } from './record-shape.ts';
import { sectionNames, sections } from './sections.ts';
import { readIgnoreComments } from './text/ignore-comments.ts';
import { type MemberListener, readTree, type TreeKey, type TreeMember, type TreeNode } from './text/tree.ts';

export function readConfig(text: string): Config {
  return readPlacedConfig(text).config;
}

/** A config, and where in the text its sections are. */
export interface PlacedConfig {
  readonly config: Config;
  /** From brace to brace, in the order of the text, repeated sections repeatedly. */
  readonly sections: readonly SectionPlace[];
}

export interface SectionPlace extends Span {
  readonly name: SectionName;
}

export function readPlacedConfig(text: string): PlacedConfig {
  // Where the structure is lost, properties seem to stand where nobody put them: only the syntax is worth a word.
  const formProblems: Problem[] = [];
  const root: Root = { version: undefined, entries: noEntries() };
  const places: SectionPlace[] = [];
  const tree = readTree(text, configListener(text, root, places, formProblems));
  if (tree.root && tree.root.kind !== 'object')
    formProblems.push(wrongType(tree.root, [], 'an object: { "version": 1, ... }'));
  const problems: Problem[] = tree.problems.map((problem) => ({
    code: 'syntax',
    span: problem.span,
    path: [],
    found: problem.found,
    expected: [problem.expected],
    ...(problem.related && { related: problem.related }),
  }));
  if (!tree.structureLost) problems.push(...formProblems);
  const { structureLost } = tree;
  return {
    config: {
      version: root.version,
      // Each record has the shape of its section.
      ...(root.entries as unknown as Sections),
      problems,
      structureLost,
      ignores: readIgnoreComments(text),
      foreign: undefined,
      directives: [],
      hasRepeatedNames: false,
    },
    sections: places,
  };
}

interface Root {
  version: Located<number> | undefined;
  readonly entries: Readonly<Record<SectionName, Map<string, Entry>>>;
}

function noEntries(): Root['entries'] {
  const entries = sectionNames.map((name) => [name, new Map<string, Entry>()]);
  return Object.fromEntries(entries);
}

function configListener(
  text: string,
  root: Root,
  places: SectionPlace[],
  problems: Problem[],
): MemberListener {
  const seenSections = new Map<string, Span>();
  // Entries that were kept are found in their section; these are the others that a later one may repeat.
  let seenEntries = new Map<string, Span>();
  let name: SectionName | undefined;
  const plain = new PlainObjectReader(text);
  return {
    openSection(section) {
      const first = seenSections.get(section.key);
      if (first) problems.push(duplicate(section, [section.key], first));
      else seenSections.set(section.key, keySpan(section));
      seenEntries = new Map();
      name = isSectionName(section.key) ? section.key : undefined;
    },
    takeEntry(section, entry, start) {
      if (name === undefined) return -1;
      const shape = entryShapes[name];
      const { key, keyStart, keyEnd } = entry;
      const next: PlainKey = { key, keyStart, keyEnd, start };
      let taken = -1;
      // Most are followed by others that are as plain, down to the end of the section.
      do {
        const record = plain.read(shape, next.start, next.keyStart);
        if (!record) break;
        taken = plain.end;
        if (admit(section, name, next)) keep(name, next, taken, record);
      } while (plain.nextKey(next));
      return taken;
    },
    closeEntry(section, entry) {
      if (name === undefined) return;
      const record = admit(section, name, entry) ? readEntry(name, entry, problems) : undefined;
      if (record && entry.value) keep(name, entry, entry.value.end, record);
      else if (!seenEntries.has(entry.key)) seenEntries.set(entry.key, keySpan(entry));
    },
    closeSection(section) {
      if (section.key === 'version') root.version = readVersion(section, problems);
      else if (name !== undefined) {
        const { value } = section;
        if (value?.kind === 'object') places.push({ name, start: value.start, end: value.end });
        else if (value) problems.push(wrongType(value, [name], 'an object of named entries'));
      } else if (section.key !== '$schema') problems.push(unknownSection(section));
    },
  };

  /** Whether the entry has a name; one that is taken counts all the same. */
  function admit(section: TreeMember, of: SectionName, entry: TreeKey): boolean {
    const kept = root.entries[of].get(entry.key);
    const seen = seenEntries.size > 0 ? seenEntries.get(entry.key) : undefined;
    const first = seen ?? (kept && kept.start > section.keyStart ? placeOf(kept) : undefined);
    if (first) {
      problems.push(duplicate(entry, [of, entry.key], first));
      seenEntries.set(entry.key, first);
    }
    const hasName = entry.key.trim() !== '';
    if (!hasName) problems.push(emptyKey(entry, of));
    return hasName;
  }

  function keep(section: SectionName, member: TreeKey, end: number, record: DraftRecord): void {
    record.id = member.key;
    record.start = member.keyStart;
    record.keyEnd = member.keyEnd - member.keyStart;
    record.end = end - member.keyStart;
    root.entries[section].set(member.key, record as DraftRecord & Entry);
  }
}

function emptyKey(entry: TreeKey, section: SectionName): Problem {
  return {
    code: 'key-empty',
    span: keySpan(entry),
    path: [section, entry.key],
    found: entry.key,
    expected: ['a name'],
  };
}

function unknownSection(section: TreeMember): Problem {
  return {
    code: 'property-unknown',
    span: keySpan(section),
    path: [section.key],
    found: section.key,
    expected: ['version', ...sectionNames],
  };
}

function keySpan({ keyStart, keyEnd }: TreeKey): Span {
  return { start: keyStart, end: keyEnd };
}

function isSectionName(key: string): key is SectionName {
  return Object.hasOwn(sections, key);
}

function readVersion(member: TreeMember, problems: Problem[]): Located<number> | undefined {
  const node = member.value;
  if (!node) return undefined;
  if (node.value !== FORMAT_VERSION) {
    problems.push({
      code: 'version-unknown',
      span: { start: node.start, end: node.end },
      path: ['version'],
      found: whatStands(node),
      expected: [String(FORMAT_VERSION)],
    });
  }
  return typeof node.value === 'number' ? { value: node.value, start: node.start, end: node.end } : undefined;
}

function readEntry(section: SectionName, member: TreeMember, problems: Problem[]): DraftRecord | undefined {
  const node = member.value;
  if (!node) return undefined;
  const path = [section, member.key];
  if (node.kind === 'object')
    return readRecord(node, entryShapes[section], path, { base: member.keyStart, problems });
  problems.push(wrongType(node, path, 'an object'));
  return undefined;
}

/** JSON readers take the last of two equal keys; so do we, and say so. */
function duplicate(member: TreeKey, path: Path, first: Span): Problem {
  return {
    code: 'key-duplicate',
    span: keySpan(member),
    path,
    found: member.key,
    expected: ['one of each'],
    related: first,
  };
}

function wrongType(node: TreeNode, path: Path, expected: string): Problem {
  return {
    code: 'value-type',
    span: { start: node.start, end: node.end },
    path,
    found: whatStands(node),
    expected: [expected],
  };
}
