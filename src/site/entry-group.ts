/** Entries by what they refer to, in the order of the file: filled when first asked for, then kept up as entries come and go. */
import type { Entry } from '../model/config.ts';

export class Group<K, E extends Entry> {
  readonly #groups = new Map<K, E[]>();
  #isFilled = false;

  get isFilled(): boolean {
    return this.#isFilled;
  }

  fill(entries: Iterable<E>, keysOf: (entry: E) => readonly K[]): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    for (const entry of entries) {
      for (const key of keysOf(entry)) {
        const group = this.#groups.get(key);
        if (group) group.push(entry);
        else this.#groups.set(key, [entry]);
      }
    }
  }

  of(key: K): readonly E[] {
    return this.#groups.get(key) ?? [];
  }

  clear(): void {
    this.#groups.clear();
    this.#isFilled = false;
  }

  /** Answers where it was. Without keys every group is searched: for those that are few. */
  remove(entry: E, keys: Iterable<K> = [...this.#groups.keys()]): K[] {
    const found: K[] = [];
    for (const key of keys) {
      const group = this.of(key);
      if (!group.includes(entry)) continue;
      found.push(key);
      const left = group.filter((other) => other !== entry);
      if (left.length > 0) this.#groups.set(key, left);
      else this.#groups.delete(key);
    }
    return found;
  }

  /** Does nothing as long as nobody has asked. */
  add(entry: E, keys: Iterable<K>): void {
    if (!this.#isFilled) return;
    for (const key of keys)
      this.#groups.set(
        key,
        [...this.of(key), entry].sort((a, b) => a.start - b.start),
      );
  }
}
