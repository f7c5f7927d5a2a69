/** A configuration in the making, from the places of a foreign text. */
import { entryShapes } from '../format/record-shape.ts';
import { sectionNames } from '../format/sections.ts';
import type { Config, Entry, EntryOf, IgnoreComment, SectionName, Sections } from '../model/config.ts';
import type { Directive } from '../model/format/directive.ts';
import type { Problem } from '../model/problem.ts';
import type { Located, Span } from '../model/span.ts';
import { DirectiveProblems } from './directive-problems.ts';
import type { ForeignReading, NotCarried } from './foreign-format.ts';
import { LazyForeignValues } from './lazy-foreign-values.ts';

/** Where an entry stands: what names it, and all of it. Absolute offsets. */
export interface EntryPlace {
  readonly key: Span;
  readonly end: number;
}

type Values<S extends SectionName> = Partial<Omit<EntryOf<S>, keyof Entry>>;

export class ConfigDraft {
  readonly #foreign: string;
  readonly #entries = Object.fromEntries(
    sectionNames.map((name) => [name, new Map<string, Entry>()]),
  ) as Readonly<Record<SectionName, Map<string, Entry>>>;
  readonly #problems: Problem[] = [];
  readonly #worded = new DirectiveProblems();
  readonly #directives: Directive[] = [];
  readonly #notCarried: NotCarried[] = [];
  #ignores: readonly IgnoreComment[] = [];
  #hasRepeatedNames = false;
  structureLost = false;

  /** @param foreign the id of the format */
  constructor(foreign: string) {
    this.#foreign = foreign;
  }

  /**
   * Adds an entry; one of the same id that came before makes room.
   * @param values with absolute offsets, mostly after the start of the key; what several entries rest on may stand before them
   */
  add<S extends SectionName>(section: S, id: string, { key, end }: EntryPlace, values: Values<S>): void {
    const shape = entryShapes[section];
    const record = shape.copy(shape.empty);
    record.id = id;
    record.start = key.start;
    record.keyEnd = key.end - key.start;
    record.end = end - key.start;
    // Counted in thousands: a list of pairs for each would be thrown away at once.
    for (const name in values) record[name] = moved(values[name as keyof typeof values], key.start);
    const entries = this.#entries[section];
    const { size } = entries;
    entries.set(id, record as unknown as Entry);
    if (entries.size > size) return;
    // The order of a map is that in which its names came.
    this.#hasRepeatedNames = true;
    entries.delete(id);
    entries.set(id, record as unknown as Entry);
  }

  has(section: SectionName, id: string): boolean {
    return this.#entries[section].has(id);
  }

  problem(problem: Problem): void {
    this.#problems.push(this.#worded.add(problem));
  }

  /** @returns its path */
  directive(directive: Omit<Directive, 'path'>): Directive {
    const placed: Directive = { ...directive, path: ['directives', this.#directives.length] };
    this.#directives.push(placed);
    return placed;
  }

  notCarried(what: NotCarried): void {
    this.#notCarried.push(what);
  }

  ignores(comments: readonly IgnoreComment[]): void {
    this.#ignores = comments;
  }

  finish(): ForeignReading {
    const config: Config = {
      version: undefined,
      // Each record has the shape of its section.
      ...(this.#entries as unknown as Sections),
      problems: this.#problems,
      structureLost: this.structureLost,
      ignores: this.#ignores,
      foreign: this.#foreign,
      directives: this.#directives,
      hasRepeatedNames: this.#hasRepeatedNames,
    };
    return { config, notCarried: this.#notCarried };
  }
}

/** Located values, lists, maps and records of them, with offsets that count from the start of their entry. */
function moved(value: unknown, start: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, start));
  if (value instanceof Map) return new Map([...value].map(([name, item]) => [name, moved(item, start)]));
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof LazyForeignValues) return value;
  if (isLocated(value)) {
    const isPlain = typeof value.value !== 'object' && !('key' in value);
    if (isPlain) return { value: value.value, start: value.start - start, end: value.end - start };
    return { ...value, value: moved(value.value, start), start: value.start - start, end: value.end - start };
  }
  const record: Record<string, unknown> = {};
  for (const name in value) record[name] = moved(value[name as keyof typeof value], start);
  return record;
}

function isLocated(value: object): value is Located<unknown> {
  return 'value' in value && 'start' in value && 'end' in value;
}
