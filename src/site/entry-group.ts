/** Entries by what they refer to, in the order of the file: filled when first asked for, then kept up as entries come and go. */
import type { Entry } from '../model/config.ts';

/** Where an entry belongs: in one group, in several, or in none. Most belong in one, and need no list for that. */
export type Keys<K> = K | readonly K[] | undefined;

export class Group<K extends string | symbol, E extends Entry> {
  /** An entry that is alone in its group needs no list until somebody asks for one: most are. */
  readonly #groups = new Map<K, E | readonly E[]>();
  #isFilled = false;
  /** How many groups have two or more. */
  #crowdedCount = 0;

  /** Whether any group has two or more. */
  get isAnyCrowded(): boolean {
    return this.#crowdedCount > 0;
  }

  get isFilled(): boolean {
    return this.#isFilled;
  }

  fill(entries: Iterable<E>, keysOf: (entry: E) => Keys<K>): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    for (const entry of entries) {
      const keys = keysOf(entry);
      if (typeof keys === 'object') for (const key of keys) this.#put(key, entry);
      else if (keys !== undefined) this.#put(keys, entry);
    }
  }

  of(key: K): readonly E[] {
    const group = this.#groups.get(key);
    if (group === undefined) return none;
    if (isList(group)) return group;
    const alone = [group];
    this.#groups.set(key, alone);
    return alone;
  }

  /** Whether two or more are in the group. */
  isCrowded(key: K): boolean {
    const group = this.#groups.get(key);
    return group !== undefined && isList(group) && group.length > 1;
  }

  clear(): void {
    this.#groups.clear();
    this.#isFilled = false;
    this.#crowdedCount = 0;
  }

  /** Answers where it was. Without keys every group is searched: for those that are few. */
  remove(entry: E, keys: Keys<K> = [...this.#groups.keys()]): K[] {
    const found: K[] = [];
    for (const key of listOf(keys)) {
      const group = this.of(key);
      if (!group.includes(entry)) continue;
      found.push(key);
      const left = group.filter((other) => other !== entry);
      if (group.length > 1 && left.length < 2) this.#crowdedCount -= 1;
      if (left.length > 0) this.#groups.set(key, left);
      else this.#groups.delete(key);
    }
    return found;
  }

  /** Does nothing as long as nobody has asked. */
  add(entry: E, keys: Keys<K>): void {
    if (!this.#isFilled) return;
    for (const key of listOf(keys)) {
      const group = [...this.of(key), entry].sort((a, b) => a.start - b.start);
      if (group.length === 2) this.#crowdedCount += 1;
      this.#groups.set(key, group);
    }
  }

  #put(key: K, entry: E): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, entry);
    else if (isList(group)) {
      if (group.length === 1) this.#crowdedCount += 1;
      (group as E[]).push(entry);
    } else {
      this.#crowdedCount += 1;
      this.#groups.set(key, [group, entry]);
    }
  }
}

function isList<E extends Entry>(group: E | readonly E[]): group is readonly E[] {
  return Array.isArray(group);
}

const none: readonly never[] = [];

function listOf<K extends string | symbol>(keys: Keys<K>): readonly K[] {
  if (typeof keys === 'object') return keys;
  return keys === undefined ? none : [keys];
}
