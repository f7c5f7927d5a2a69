/** What of an entry no property holds, put together when somebody asks: imports and exports do, rules never. */
import type { ForeignValues } from '../model/format/field.ts';

export class LazyForeignValues implements ReadonlyMap<string, ForeignValues> {
  #make: (() => ReadonlyMap<string, ForeignValues>) | undefined;
  #made: ReadonlyMap<string, ForeignValues> | undefined;

  /** @param make the values, with offsets that count from the start of their entry */
  constructor(make: () => ReadonlyMap<string, ForeignValues>) {
    this.#make = make;
  }

  get size(): number {
    return this.#values().size;
  }

  get(format: string): ForeignValues | undefined {
    return this.#values().get(format);
  }

  has(format: string): boolean {
    return this.#values().has(format);
  }

  forEach(take: Parameters<ReadonlyMap<string, ForeignValues>['forEach']>[0]): void {
    this.#values().forEach(take);
  }

  entries(): MapIterator<[string, ForeignValues]> {
    return this.#values().entries();
  }

  keys(): MapIterator<string> {
    return this.#values().keys();
  }

  values(): MapIterator<ForeignValues> {
    return this.#values().values();
  }

  [Symbol.iterator](): MapIterator<[string, ForeignValues]> {
    return this.entries();
  }

  #values(): ReadonlyMap<string, ForeignValues> {
    if (!this.#made) {
      this.#made = this.#make?.() ?? new Map();
      this.#make = undefined;
    }
    return this.#made;
  }
}

/** Whether the value is a map, made already or not. */
export function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return value instanceof Map || value instanceof LazyForeignValues;
}
