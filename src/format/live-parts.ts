/**
 * A foreign text that follows its edits part by part: where a part can be read by itself, only the one that an edit touches is read again.
 * The counterpart of `LiveConfig`, which does it for our own format.
 */
import type { Config, Entry, SectionName } from '../model/config.ts';
import type { Edit } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import type { ConfigFormat } from './config-format.ts';
import { movedIgnore, movedProblem, type Shift } from './live-config.ts';
import { sectionNames } from './sections.ts';
import { ChunkedText, copyOf, type TextChange } from './text/chunked-text.ts';

/** How the text of a format is a row of parts that mean the same wherever they stand. */
export interface IndependentParts {
  /** Where one begins; global and multi-line. */
  readonly start: RegExp;
  /** Whether reading this part by itself gives what reading all of the text gives for it, where it takes the place of the other. */
  isIndependent(part: string, other: string): boolean;
  /** Reads a part by itself, where that is not what reading a whole text of it is. */
  read?(part: string): Config;
  /** Whether an edit of an entry changes nothing outside of the part that holds it, nor depends on what is there. */
  readonly holdEntries?: boolean;
}

/** Entries of one section that make room for others. */
export interface SectionExchange {
  readonly section: SectionName;
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
}

/** Where a part stands in the text. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface ReadPart {
  readonly exchanges: readonly SectionExchange[];
  /** What stands at or after `from` in the text as it was moves by `by`. */
  readonly shift: Shift;
  readonly config: Config;
}

/** About a hundred queues. What is larger is not read while somebody waits for the next letter to appear. */
const maxPartLength = 65_536;

/** With more, what is said of one may rest on how many came before it. */
const maxProblems = 500;

export class LiveParts {
  readonly #format: ConfigFormat;
  readonly #parts: IndependentParts | undefined;
  readonly #text: ChunkedText;
  #config: Config | undefined;
  /** The entries of the config, in the order of the text. */
  #entries: Record<SectionName, Entry[]> | undefined;

  constructor(format: ConfigFormat, text: string) {
    this.#format = format;
    this.#parts = format.parts;
    this.#text = new ChunkedText(text);
  }

  get text(): string {
    return this.#text.toString();
  }

  get length(): number {
    return this.#text.length;
  }

  /** A reading of the whole text as it is now; its entries and maps are this object's from now on. */
  adopt(config: Config): void {
    this.#config = config;
    this.#entries = undefined;
  }

  /** Takes an edit into the text. Undefined where only reading everything can show what it does: then `adopt` takes the result. */
  edit(change: TextChange): ReadPart | undefined {
    const place = this.#config && this.#parts && this.#partAround(change, this.#parts.start);
    const before = place && this.#text.slice(place.from, place.to);
    this.#text.replace(change);
    const read = place && before !== undefined ? this.#readPart(place, before, change) : undefined;
    if (!read) this.#config = undefined;
    return read;
  }

  /** The part that holds all the entries that the edits are about; undefined where only the whole text shows what they come to. */
  partOf(edits: readonly Edit[]): string | undefined {
    const config = this.#config;
    if (!this.#parts?.holdEntries || !config || config.hasRepeatedNames || config.structureLost)
      return undefined;
    let part: Stretch | undefined;
    for (const { path } of edits) {
      const [section, id] = path;
      const { start } = config[section as SectionName]?.get(String(id)) ?? {};
      if (start === undefined) return undefined;
      part ??= this.#partAround({ start: start + 1, end: start + 1 }, this.#parts.start);
      if (!part || start < part.from || start >= part.to) return undefined;
    }
    return part && this.#text.slice(part.from, part.to);
  }

  /** Looks near the edit first: parts are short, and a keystroke is to leave next to nothing behind to be collected. */
  #partAround(change: Span, start: RegExp): Stretch | undefined {
    for (let reach = 4096; reach < maxPartLength; reach *= 4) {
      const part = this.#partWithin(change, start, reach);
      if (part) return part;
    }
    return this.#partWithin(change, start, maxPartLength);
  }

  #partWithin(change: Span, start: RegExp, reach: number): Stretch | undefined {
    const low = Math.max(0, change.start - reach);
    const high = Math.min(this.#text.length, change.end + reach);
    // The character before shows whether a line begins where the stretch does.
    const begin = Math.max(0, low - 1);
    const around = this.#text.slice(begin, high);
    let from = -1;
    for (const match of around.matchAll(start)) {
      const at = begin + match.index;
      if (at < low) continue;
      // At the very start of a part, the edit is the end of the one before.
      if (at < change.start) from = at;
      else if (at >= change.end) return from === -1 ? undefined : { from, to: at };
    }
    return from === -1 || high < this.#text.length ? undefined : { from, to: high };
  }

  #readPart(
    { from, to }: Stretch,
    before: string,
    { start, end, newText }: TextChange,
  ): ReadPart | undefined {
    const by = newText.length - (end - start);
    const config = this.#config as Config;
    const after = copyOf(this.#text.slice(from, to + by));
    const parts = this.#parts as IndependentParts;
    // Without the end of its last line, the part after it does not begin where a line does.
    if (to + by < this.#text.length && !after.endsWith('\n')) return undefined;
    if (!parts.isIndependent(before, after) || !parts.isIndependent(after, before)) return undefined;
    // Without the one that counts, the other one would.
    if (config.hasRepeatedNames || config.structureLost) return undefined;
    if (config.directives.some(({ span }) => span.end >= from && span.start <= to)) return undefined;
    if (config.ignores.some(({ span, line }) => Math.max(span.end, line.end) >= from && span.start <= to))
      return undefined;
    const read = this.#readAlone(after);
    if (read.directives.length + read.ignores.length > 0) return undefined;
    if (read.hasRepeatedNames || read.structureLost) return undefined;
    const others = config.problems.filter(({ span }) => span.end < from || span.start > to);
    const knownCount = config.problems.length - others.length;
    // What was found there, but not by reading the part alone, only reading the whole text finds again.
    if (knownCount > 0 && knownCount !== this.#readAlone(before).problems.length) return undefined;
    if (others.length + read.problems.length > maxProblems) return undefined;
    const exchanges = this.#exchanges(config, read, { from, to });
    if (!exchanges) return undefined;
    const shift = { from: to, by };
    const problems = [
      ...others.map((problem) => movedProblem(problem, shift)),
      ...read.problems.map((problem) => movedProblem(problem, { from: 0, by: from })),
    ].sort((a, b) => a.span.start - b.span.start);
    return this.#carryOut({ ...config, problems }, exchanges, shift);
  }

  #readAlone(part: string): Config {
    return this.#parts?.read?.(part) ?? this.#format.read(part);
  }

  #exchanges(config: Config, read: Config, { from, to }: Stretch): SectionExchange[] | undefined {
    const exchanges: SectionExchange[] = [];
    const known = this.#sorted(config);
    for (const section of sectionNames) {
      // The server that the whole file is about is no matter of a part.
      if (section === 'servers') continue;
      const added: Entry[] = [...read[section].values()];
      const removed = entriesWithin(known[section], from, to);
      for (const entry of added) {
        move(entry, from);
        const same = config[section].get(entry.id);
        if (same && !removed.includes(same)) return undefined;
      }
      if (added.length + removed.length > 0) exchanges.push({ section, removed, added });
    }
    return exchanges;
  }

  #carryOut(config: Config, exchanges: readonly SectionExchange[], shift: Shift): ReadPart {
    const known = this.#sorted(config);
    for (const section of sectionNames) moveAll(known[section], shift);
    for (const { section, removed, added } of exchanges) {
      const list = known[section];
      const at = removed.length > 0 ? list.indexOf(removed[0] as Entry) : list.findIndex(isAfter(added));
      list.splice(at === -1 ? list.length : at, removed.length, ...added);
      // This class alone changes the maps of the config it was given.
      const entries = config[section] as ReadonlyMap<string, Entry> as Map<string, Entry>;
      const isSame = removed.length === added.length && removed.every(({ id }, n) => id === added[n]?.id);
      if (isSame) for (const entry of added) entries.set(entry.id, entry);
      else exchangeKeys(entries, list, removed, added);
    }
    this.#config = {
      ...config,
      ignores: config.ignores.map((comment) => movedIgnore(comment, shift)),
    };
    return { exchanges, shift, config: this.#config };
  }

  #sorted(config: Config): Record<SectionName, Entry[]> {
    this.#entries ??= Object.fromEntries(
      sectionNames.map((section) => [section, [...config[section].values()]]),
    ) as unknown as Record<SectionName, Entry[]>;
    return this.#entries;
  }
}

/** @param list all that the map is to hold, in this order */
function exchangeKeys(
  entries: Map<string, Entry>,
  list: readonly Entry[],
  removed: readonly Entry[],
  added: readonly Entry[],
): void {
  for (const { id } of removed) entries.delete(id);
  if (added.length === 0) return;
  const from = list.indexOf(added[0] as Entry);
  // Filling a map anew leaves a megabyte behind; moving each of what follows to the end takes twice as long for an entry.
  const isNearEnd = (list.length - from) * 2 < list.length;
  if (!isNearEnd) entries.clear();
  for (let index = isNearEnd ? from : 0; index < list.length; index += 1) {
    const entry = list[index] as Entry;
    if (isNearEnd) entries.delete(entry.id);
    entries.set(entry.id, entry);
  }
}

function isAfter(added: readonly Entry[]): (entry: Entry) => boolean {
  const start = added[0]?.start ?? 0;
  return (entry) => entry.start > start;
}

// Both are counted by hand: before V8 has compiled a loop over a list, each of its thousands of steps makes an object.

function entriesWithin(entries: readonly Entry[], from: number, to: number): Entry[] {
  const within: Entry[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index] as Entry;
    if (entry.start >= from && entry.start < to) within.push(entry);
  }
  return within;
}

function moveAll(entries: readonly Entry[], { from, by }: Shift): void {
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index] as Entry;
    if (entry.start >= from) move(entry, by);
  }
}

function move(entry: Entry, by: number): void {
  (entry as { start: number }).start += by;
}
