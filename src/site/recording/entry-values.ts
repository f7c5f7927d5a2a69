/** Values of entries that never change, one for each, made when first asked for. */
import type { Entry } from '../../model/config.ts';

/** Looked up by the numbers of the entries: a map of thousands of objects would cost more than many of the values. */
export class EntryValues<E extends Entry, V> {
  readonly #entries: (E | undefined)[];
  readonly #values: (V | undefined)[];
  readonly #make: (entry: E) => V;

  /** @param count of entries; more of them are in each other's way, and their values are made more often */
  constructor(count: number, make: (entry: E) => V) {
    const places = Math.max(count, 1);
    this.#entries = new Array(places).fill(undefined);
    this.#values = new Array(places).fill(undefined);
    this.#make = make;
  }

  of(entry: E): V {
    const place = entry.number % this.#entries.length;
    if (this.#entries[place] === entry) return this.#values[place] as V;
    const value = this.#make(entry);
    this.#entries[place] = entry;
    this.#values[place] = value;
    return value;
  }
}
