/** A configuration that follows its text edit by edit: where it is sure of the rest, it reads only the entries that an edit touched. */
import type { Config, Entry, IgnoreComment, SectionName } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { Located, Span } from '../model/span.ts';
import { type PlacedConfig, readPlacedConfig } from './read-config.ts';
import { ChunkedText, copyOf, type TextChange } from './text/chunked-text.ts';

/** Entries of one section that make room for others; nothing has happened to the config yet. */
export interface RereadEntries {
  readonly section: SectionName;
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
  /** Where the text was read again from, up to `shift.from` as it was. */
  readonly from: number;
  /** What stands at or after `from` in the text as it was moves by `by`. */
  readonly shift: Shift;
}

export interface Shift {
  readonly from: number;
  readonly by: number;
}

interface Section {
  readonly name: SectionName;
  /** Offsets of its braces. */
  start: number;
  end: number;
  /** In the order of the text. */
  entries: Entry[];
}

interface Reading {
  config: Config;
  sections: Section[];
}

interface Plan extends RereadEntries {
  readonly into: Section;
  /** Where in the section's entries the removed ones stand. */
  readonly at: number;
  readonly problems: readonly Problem[];
}

export class LiveConfig {
  readonly #text: ChunkedText;
  /** The last reading of a text without a syntax error: what edits are applied to. */
  #good: Reading | undefined;
  /** What of the text has changed since then. */
  #pending: TextChange | undefined;
  #plan: Plan | undefined;

  /** The text is not read yet: `adopt` takes its first reading. */
  constructor(text: string) {
    this.#text = new ChunkedText(text);
  }

  get text(): string {
    return this.#text.toString();
  }

  get length(): number {
    return this.#text.length;
  }

  /** The last config without a syntax error, where there was one. */
  get good(): Config | undefined {
    return this.#good?.config;
  }

  /**
   * Takes the edits into the text, each in offsets of the text that the one before it left. Answers what they do to
   * the good config, to be done by `commit`; undefined where only reading everything can show it: then `adopt` takes the result.
   */
  edit(changes: readonly TextChange[]): RereadEntries | undefined {
    for (const change of changes) {
      this.#text.replace(change);
      this.#pending = this.#pending ? joined(this.#pending, change) : change;
    }
    this.#plan = this.#good && this.#pending && planReread(this.#good, this.#text, this.#pending);
    return this.#plan;
  }

  /** Exchanges the entries of the last edit and moves what stands after them. */
  commit(): Config {
    const plan = this.#plan;
    const reading = this.#good;
    if (!plan || !reading) throw new Error('there is no edit to commit');
    carryOut(plan, reading);
    this.#pending = undefined;
    this.#plan = undefined;
    return reading.config;
  }

  /** A reading of the whole text as it is now. One with a syntax error is not built upon. */
  adopt({ config, sections }: PlacedConfig): void {
    const names = new Set(sections.map(({ name }) => name));
    if (config.problems.some(({ code }) => code === 'syntax') || names.size < sections.length) {
      // After a repeated section nobody knows which entries are whose; a broken text may soon be whole again.
      if (names.size < sections.length) this.#good = undefined;
      return;
    }
    this.#pending = undefined;
    this.#good = {
      config,
      sections: sections.map(({ name, start, end }) => ({
        name,
        start,
        end,
        entries: [...config[name].values()],
      })),
    };
  }
}

/** Two edits, one after the other, as one that covers both; its new text is not needed, only how long it is. */
function joined(first: TextChange, second: TextChange): TextChange {
  const firstEnd = first.start + first.newText.length;
  const start = Math.min(first.start, second.start);
  const middleEnd = Math.max(firstEnd, second.end);
  const newLength = middleEnd - start + second.newText.length - (second.end - second.start);
  return { start, end: first.end + (middleEnd - firstEnd), newText: ' '.repeat(newLength) };
}

/** About a hundred entries. What is larger is not read while somebody waits for the next letter to appear. */
const maxRegionLength = 65_536;

/** Keeps a name that no file has in the place of the next entry, to see whether reading arrives there. */
const LANDMARK = '\uffff';

function planReread({ config, sections }: Reading, text: ChunkedText, change: TextChange): Plan | undefined {
  const into = sections.find(({ start, end }) => change.start > start && change.end < end);
  // Entries of one name, or that are none: which one counts is for the whole section to say.
  if (!into || config.problems.some(({ path }) => path[0] === into.name && path.length <= 2))
    return undefined;
  const { entries } = into;
  const before = lastBefore(entries, change.start);
  let next = before + 1;
  while (next < entries.length && (entries[next] as Entry).start < change.end) next += 1;
  const at = Math.max(before, 0);
  const from = before < 0 ? into.start + 1 : (entries[before] as Entry).start;
  const nextEntry = entries[next];
  const to = nextEntry ? nextEntry.start : into.end - 1;
  const by = change.newText.length - (change.end - change.start);
  if (to + by - from > maxRegionLength) return undefined;
  if (config.ignores.some((comment) => isTouched(comment, from, to))) return undefined;
  const region = text.slice(from, to + by);
  if (region.includes('platen-ignore-')) return undefined;
  const read = readRegion(into.name, region, nextEntry !== undefined);
  if (!read) return undefined;
  const removed = entries.slice(at, next);
  const lead = from - read.leadLength;
  const leaving = new Set<Entry>(removed);
  for (const entry of read.entries) {
    moveEntry(entry, lead);
    const duplicate = config[into.name].get(entry.id);
    if (duplicate && !leaving.has(duplicate)) return undefined;
  }
  return {
    section: into.name,
    removed,
    added: read.entries,
    shift: { from: to, by },
    into,
    at,
    from,
    problems: read.problems.map((problem) => movedProblem(problem, { from: 0, by: lead })),
  };
}

/** An ignore comment inside what is read again, or one that may be about a line there. */
function isTouched({ span, line }: IgnoreComment, from: number, to: number): boolean {
  return span.end <= from ? line.end >= from : span.start < to;
}

/** The index of the last entry that begins before the offset; -1 where none does. */
function lastBefore(entries: readonly Entry[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Region {
  readonly leadLength: number;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a part of a section as a file of its own. Undefined where anything is wrong with its syntax, or where it does
 * not end as it did before: between two entries, ready for the key or brace that follows.
 */
function readRegion(section: SectionName, region: string, isFollowed: boolean): Region | undefined {
  const lead = `{"${section}":{`;
  const landing = lead.length + region.length;
  const text = copyOf(`${lead}${region}${isFollowed ? `"${LANDMARK}":{}` : ''}}}`);
  const { config, sections } = readPlacedConfig(text);
  const [place] = sections;
  const isWhole = sections.length === 1 && place?.start === lead.length - 1 && place.end === text.length - 1;
  if (!isWhole || config.problems.some(({ code, path }) => code === 'syntax' || path.length <= 2))
    return undefined;
  const entries: Entry[] = [...config[section].values()];
  if (isFollowed) {
    const landmark = entries.pop();
    if (landmark?.id !== LANDMARK || landmark.start !== landing) return undefined;
  }
  return { leadLength: lead.length, entries, problems: config.problems };
}

function carryOut(plan: Plan, reading: Reading): void {
  const { into, at, removed, added, shift, from } = plan;
  const { config } = reading;
  const entries: Map<string, Entry> = mutable(config, into.name);
  into.entries.splice(at, removed.length, ...added);
  moveEntries(reading.sections, plan);
  const isSameNames =
    removed.length === added.length && removed.every(({ id }, index) => id === added[index]?.id);
  if (isSameNames) for (const entry of added) entries.set(entry.id, entry);
  else {
    // The order of a map is the order in which its names came.
    entries.clear();
    for (const entry of into.entries) entries.set(entry.id, entry);
  }
  const kept = config.problems.filter(({ span }) => span.start < from || span.start >= shift.from);
  const index = kept.findIndex(({ span }) => span.start >= shift.from);
  const place = index === -1 ? kept.length : index;
  reading.config = {
    ...config,
    version: config.version && movedValue(config.version, shift),
    problems: [
      ...kept.slice(0, place),
      ...plan.problems,
      ...kept.slice(place).map((problem) => movedProblem(problem, shift)),
    ],
    ignores: config.ignores.map((comment) => movedIgnore(comment, shift)),
  };
}

/** This class made the maps of the config, and nobody else changes them. */
function mutable(config: Config, section: SectionName): Map<string, Entry> {
  return config[section] as ReadonlyMap<string, Entry> as Map<string, Entry>;
}

function moveEntries(sections: readonly Section[], { into, at, added, shift: { by } }: Plan): void {
  const first = sections.indexOf(into);
  for (let index = first; index < sections.length; index += 1) {
    const section = sections[index] as Section;
    const { entries } = section;
    for (let place = section === into ? at + added.length : 0; place < entries.length; place += 1)
      moveEntry(entries[place] as Entry, by);
    if (section !== into) section.start += by;
    section.end += by;
  }
}

/** Those who hold an entry beyond an edit are the recording of this very text, and nobody else: readings of it end with the edit. */
function moveEntry(entry: Entry, by: number): void {
  (entry as { start: number }).start += by;
}

export function movedSpan(span: Span, { from, by }: Shift): Span {
  if (span.end < from || by === 0) return span;
  return {
    start: span.start >= from ? span.start + by : span.start,
    end: span.end >= from ? span.end + by : span.end,
  };
}

function movedValue<T>(located: Located<T>, shift: Shift): Located<T> {
  return { ...located, ...movedSpan(located, shift) };
}

export function movedProblem(problem: Problem, shift: Shift): Problem {
  const { span, related } = problem;
  return {
    ...problem,
    span: movedSpan(span, shift),
    ...(related && { related: movedSpan(related, shift) }),
  };
}

export function movedIgnore(comment: IgnoreComment, shift: Shift): IgnoreComment {
  if (comment.line.end < shift.from) return comment;
  return {
    ...comment,
    span: movedSpan(comment.span, shift),
    rules: comment.rules.map(({ id, span }) => ({ id, span: movedSpan(span, shift) })),
    line: movedSpan(comment.line, shift),
  };
}
