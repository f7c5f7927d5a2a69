/** Values of entries that never change, one for each, made when first asked for. */
import type { Entry } from '../../model/config.ts';

/**
 * Looked up by where the entries stand: a map of thousands of objects, which gives each a number of its own first, costs more than
 * many of the values.
 */
export class EntryValues<E extends Entry, V> {
  readonly #entries: (E | undefined)[];
  readonly #values: (V | undefined)[];
  /** Of entries whose place another one has. */
  readonly #others = new Map<E, V>();
  readonly #make: (entry: E) => V;
  readonly #lastPlace: number;

  /** @param count of entries, about: of more, some are looked up in a map */
  constructor(count: number, make: (entry: E) => V) {
    // A power of two, twice as many places as entries or more: they suffice where an entry takes 128 letters or fewer.
    const places = 2 ** (33 - Math.clz32(count));
    this.#lastPlace = places - 1;
    this.#entries = new Array(places).fill(undefined);
    this.#values = new Array(places).fill(undefined);
    this.#make = make;
  }

  of(entry: E): V {
    // In the order of the text, as they are asked for; most take 64 letters or more.
    const place = (entry.start >>> 6) & this.#lastPlace;
    const there = this.#entries[place];
    if (there === entry) return this.#values[place] as V;
    if (this.#others.has(entry)) return this.#others.get(entry) as V;
    const value = this.#make(entry);
    if (there === undefined) {
      this.#entries[place] = entry;
      this.#values[place] = value;
    } else this.#others.set(entry, value);
    return value;
  }
}
