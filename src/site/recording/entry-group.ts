/** Entries by what they refer to, in the order of the file: filled when first asked for, then kept up as entries come and go. */
import type { Entry } from '../../model/config.ts';
import { Lookups, type Reader, type Tracker } from './dependencies.ts';
import { NameHashes } from './name-hashes.ts';

/** Where an entry belongs: in one group, in several, each named once, or in none. Most belong in one, and need no list for that. */
export type Keys = string | readonly string[] | undefined;

/** A map or a list: an iterator would make an object for each of thousands. */
export interface Entries<E> {
  /** Of a map. */
  readonly size?: number;
  forEach(take: (entry: E) => void): void;
}

export interface GroupOptions {
  /** Keys are kept in lower case, and asked for so. */
  readonly ignoresCase?: boolean;
}

export class Group<E extends Entry> {
  /** An entry that is alone in its group needs no list until somebody asks for one: most are. */
  readonly #groups = new Map<string, E | readonly E[]>();
  /** Those whose keys rest on other entries. */
  readonly #members = new Map<E, Member<E>>();
  readonly #lookups: Lookups<string>;
  readonly #tracker: Tracker;
  readonly #all: () => Entries<E>;
  readonly #keysOf: (entry: E) => Keys;
  /** As they are written. */
  readonly #namesOf: (entry: E) => Keys;
  readonly #ignoresCase: boolean;
  readonly #moveLater: (member: Member<E>) => void;
  /** For the next entry whose keys are looked for. */
  #next: Member<E> | undefined;
  // One rule after the other asks the same.
  #lastKey: string | undefined;
  #lastList: readonly E[] | undefined;
  #isFilled = false;
  #isAnyCrowded = false;
  /** Instead of groups, where nothing will change and no two names are the same. */
  #hashes: NameHashes<E> | undefined;
  #mayRepeat: boolean | undefined;

  constructor(
    tracker: Tracker,
    what: string,
    all: () => Entries<E>,
    keysOf: (entry: E) => Keys,
    { ignoresCase = false }: GroupOptions = {},
  ) {
    this.#tracker = tracker;
    this.#lookups = new Lookups(tracker, what);
    this.#all = all;
    this.#namesOf = keysOf;
    this.#keysOf = ignoresCase ? (entry) => inLowerCase(keysOf(entry)) : keysOf;
    this.#ignoresCase = ignoresCase;
    this.#moveLater = (member) => tracker.defer(() => this.#move(member));
  }

  of(key: string): readonly E[] {
    if (this.#ignoresCase && !this.#mayNamesRepeat()) {
      const only = this.#hashes?.find(key);
      return only && listOf(this.#keysOf(only)).includes(key) ? [only] : none;
    }
    this.#look(key);
    // Of hosts known by an address there are mostly none, and tens of thousands of addresses to look for.
    if (this.#groups.size === 0) return none;
    if (!this.#lastList || key !== this.#lastKey) {
      this.#lastList = this.#listOf(key);
      this.#lastKey = key;
    }
    return this.#lastList;
  }

  /** Whether there are such. */
  isCrowded(name: string): boolean {
    return this.crowd(name).length > 1;
  }

  /** Those in the group of a name, without regard to case, where they are two or more: of a group that ignores case. */
  crowd(name: string): readonly E[] {
    // Nearly no file has such names, and each of thousands is asked about.
    if (!this.#tracker.reader && !this.#mayBeCrowded()) return none;
    const group = this.of(name.toLowerCase());
    return group.length > 1 ? group : none;
  }

  #mayBeCrowded(): boolean {
    return this.#isFilled ? this.#isAnyCrowded : this.#mayNamesRepeat();
  }

  /** What is kept up has to be filled; of what is asked about once there is less to do. */
  #mayNamesRepeat(): boolean {
    this.#mayRepeat ??= this.#tracker.isOn || !this.#hashNames();
    return this.#mayRepeat;
  }

  /** Whether they are all different, and can be looked up so. */
  #hashNames(): boolean {
    const all = this.#all();
    const hashes = new NameHashes<E>(all.size ?? 0);
    all.forEach((entry) => {
      const names = this.#namesOf(entry);
      if (typeof names === 'object') for (const one of names) hashes.add(one, entry);
      else if (names !== undefined) hashes.add(names, entry);
    });
    if (hashes.areDifferent()) this.#hashes = hashes;
    return this.#hashes !== undefined;
  }

  /** Does nothing as long as nobody has asked. */
  exchange(removed: readonly E[], added: readonly E[]): void {
    if (!this.#isFilled) return;
    for (const entry of removed) {
      const member = this.#members.get(entry);
      if (member) member.isGone = true;
      this.#members.delete(entry);
      for (const key of listOf(member ? member.keys : this.#keysOf(entry))) this.#remove(entry, key);
    }
    for (const entry of added) this.#tracker.defer(() => this.#add(entry, this.#findKeys(entry)));
  }

  #look(key: string): void {
    if (!this.#isFilled) this.#fill();
    this.#lookups.record(key);
  }

  /** By itself: V8 makes room for what a callback captures at each call of the function around it. */
  #fill(): void {
    this.#isFilled = true;
    this.#all().forEach((entry) => {
      const keys = this.#findKeys(entry);
      if (typeof keys === 'object') for (const one of keys) this.#put(one, entry);
      else if (keys !== undefined) this.#put(keys, entry);
    });
  }

  #findKeys(entry: E): Keys {
    const tracker = this.#tracker;
    if (!tracker.isOn) return this.#keysOf(entry);
    this.#next ??= new Member(entry, this.#moveLater);
    const member = this.#next;
    member.entry = entry;
    const before = tracker.count;
    const keys = tracker.readAs(member, this.#keysOf, entry);
    // Most keys rest on their entry alone: then the next entry takes this member.
    if (tracker.count === before) return keys;
    this.#next = undefined;
    member.keys = keys;
    this.#members.set(entry, member);
    return keys;
  }

  /** What others say of the entry has changed. */
  #move(member: Member<E>): void {
    if (member.isGone) return;
    const { entry } = member;
    const before = listOf(member.keys);
    member.keys = this.#tracker.readAs(member, this.#keysOf, entry);
    const after = listOf(member.keys);
    for (const key of before) if (!after.includes(key)) this.#remove(entry, key);
    const added = after.filter((key) => !before.includes(key));
    this.#add(entry, added);
  }

  #add(entry: E, keys: Keys): void {
    this.#lastList = undefined;
    for (const key of listOf(keys)) {
      const group = [...this.#listOf(key), entry].sort((a, b) => a.start - b.start);
      this.#groups.set(key, group);
      this.#isAnyCrowded ||= group.length > 1;
      this.#lookups.invalidate(key);
    }
  }

  #remove(entry: E, key: string): void {
    this.#lastList = undefined;
    const left = this.#listOf(key).filter((other) => other !== entry);
    if (left.length > 0) this.#groups.set(key, left);
    else this.#groups.delete(key);
    this.#lookups.invalidate(key);
  }

  #listOf(key: string): readonly E[] {
    const group = this.#groups.get(key);
    if (group === undefined) return none;
    return isList(group) ? group : [group];
  }

  #put(key: string, entry: E): void {
    const group = this.#groups.get(key);
    if (group === undefined) {
      this.#groups.set(key, entry);
      return;
    }
    this.#isAnyCrowded = true;
    if (isList(group)) (group as E[]).push(entry);
    else this.#groups.set(key, [group, entry]);
  }
}

/** An entry in its groups: what says where it belongs may change. */
class Member<E extends Entry> implements Reader {
  isGone = false;
  keys: Keys;
  entry: E;
  readonly #moveLater: (member: Member<E>) => void;

  constructor(entry: E, moveLater: (member: Member<E>) => void) {
    this.entry = entry;
    this.#moveLater = moveLater;
  }

  invalidate(): void {
    this.#moveLater(this);
  }
}

function isList<E extends Entry>(group: E | readonly E[]): group is readonly E[] {
  return Array.isArray(group);
}

const none: readonly never[] = [];

/** Each once. */
export function inLowerCase(names: Keys): Keys {
  if (typeof names !== 'object') return names?.toLowerCase();
  const keys = names.map((name) => name.toLowerCase());
  return keys.filter((key, place) => keys.indexOf(key) === place);
}

export function listOf(keys: Keys): readonly string[] {
  if (typeof keys === 'object') return keys;
  return keys === undefined ? none : [keys];
}
