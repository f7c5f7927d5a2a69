/**
 * A foreign text that follows its edits part by part: where a part can be read by itself, only the one that an edit touches is read again.
 * The counterpart of `LiveConfig`, which does it for our own format.
 */
import type { Config, Entry, SectionName } from '../model/config.ts';
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
}

/** Entries of one section that make room for others. */
export interface SectionExchange {
  readonly section: SectionName;
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
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

  #partAround(change: TextChange, start: RegExp): { readonly from: number; readonly to: number } | undefined {
    const low = Math.max(0, change.start - maxPartLength);
    const high = Math.min(this.#text.length, change.end + maxPartLength);
    const around = this.#text.slice(low, high);
    let from = -1;
    let to = -1;
    for (const match of around.matchAll(start)) {
      const at = low + match.index;
      // At the very start of a part, the edit is the end of the one before.
      if (at < change.start) from = at;
      else if (at >= change.end) {
        to = at;
        break;
      }
    }
    if (to === -1 && high === this.#text.length) to = high;
    return from === -1 || to === -1 ? undefined : { from, to };
  }

  #readPart(
    { from, to }: { readonly from: number; readonly to: number },
    before: string,
    { start, end, newText }: TextChange,
  ): ReadPart | undefined {
    const by = newText.length - (end - start);
    const config = this.#config as Config;
    const after = copyOf(this.#text.slice(from, to + by));
    const parts = this.#parts as IndependentParts;
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

  #exchanges(
    config: Config,
    read: Config,
    { from, to }: { readonly from: number; readonly to: number },
  ): SectionExchange[] | undefined {
    const exchanges: SectionExchange[] = [];
    const known = this.#sorted(config);
    for (const section of sectionNames) {
      // The server that the whole file is about is no matter of a part.
      if (section === 'servers') continue;
      const added: Entry[] = [...read[section].values()];
      const removed: Entry[] = known[section].filter(({ start }) => start >= from && start < to);
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
    for (const section of sectionNames)
      for (const entry of known[section]) if (entry.start >= shift.from) move(entry, shift.by);
    for (const { section, removed, added } of exchanges) {
      const list = known[section];
      const at = removed.length > 0 ? list.indexOf(removed[0] as Entry) : list.findIndex(isAfter(added));
      list.splice(at === -1 ? list.length : at, removed.length, ...added);
      // This class alone changes the maps of the config it was given.
      const entries = config[section] as ReadonlyMap<string, Entry> as Map<string, Entry>;
      const isSame = removed.length === added.length && removed.every(({ id }, n) => id === added[n]?.id);
      if (!isSame) entries.clear();
      for (const entry of isSame ? added : list) entries.set(entry.id, entry);
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

function isAfter(added: readonly Entry[]): (entry: Entry) => boolean {
  const start = added[0]?.start ?? 0;
  return (entry) => entry.start > start;
}

function move(entry: Entry, by: number): void {
  (entry as { start: number }).start += by;
}
