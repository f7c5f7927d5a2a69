/** Records who looked at what while they look: a change then reaches exactly those whose results rest on what changed. */

/** Whose result rests on what it looked at. */
export interface Reader {
  /** Nobody asks for its result any more. */
  readonly isGone: boolean;
  /** Something that it looked at has changed. */
  invalidate(): void;
}

/** Who is looking, and what is to be done once all changes are known. */
export class Tracker {
  /** False where nothing will ever change: then nobody is recorded. */
  readonly isOn: boolean;
  /** Undefined for those who look once and keep nothing. */
  reader: Reader | undefined;
  /** How many looks were recorded. */
  count = 0;
  #waiting: (() => void)[] = [];

  constructor(isOn: boolean) {
    this.isOn = isOn;
  }

  /** @param what the index that is looked at, by its name */
  record(readers: Readers, _what: string): void {
    if (!this.reader) return;
    this.count += 1;
    readers.add(this.reader);
  }

  /** What is looked at meanwhile is looked at by this one. */
  readAs<K, T>(reader: Reader, look: (at: K) => T, at: K): T {
    if (!this.isOn) return look(at);
    const before = this.reader;
    this.reader = reader;
    try {
      return look(at);
    } finally {
      this.reader = before;
    }
  }

  /** What must not look around before everything that changed is known to have changed. */
  defer(task: () => void): void {
    this.#waiting.push(task);
  }

  /** What one of them changes may make more. */
  runDeferred(): void {
    for (let tasks = this.#waiting; tasks.length > 0; tasks = this.#waiting) {
      this.#waiting = [];
      for (const task of tasks) task();
    }
  }
}

/** Those who looked at one thing. Mostly that is one, which needs no list: a large file has tens of thousands of such things. */
export class Readers {
  #first: Reader | undefined;
  #others: Reader[] | undefined;
  #last: Reader | undefined;

  add(reader: Reader): void {
    // One entry is analysed after the other: doubles stand together.
    if (this.#last === reader) return;
    this.#last = reader;
    if (!this.#first) this.#first = reader;
    else if (this.#others) this.#push(this.#others, reader);
    else this.#others = [reader];
  }

  get isUnused(): boolean {
    return (this.#first?.isGone ?? true) && (this.#others?.every(({ isGone }) => isGone) ?? true);
  }

  /** Whoever looks again is recorded again. */
  invalidate(): void {
    const [first, others = []] = [this.#first, this.#others];
    this.#first = this.#others = this.#last = undefined;
    if (first && !first.isGone) first.invalidate();
    for (const reader of others) if (!reader.isGone) reader.invalidate();
  }

  /** Each power of two is time to forget those that are gone. */
  #push(others: Reader[], reader: Reader): void {
    const isTime = others.length >= 32 && (others.length & (others.length - 1)) === 0;
    const kept = isTime ? [...new Set(others)].filter(({ isGone }) => !isGone) : others;
    kept.push(reader);
    this.#others = kept;
  }
}

/** Those who looked something up by a key, also in vain. */
export class Lookups<K> {
  readonly #readers = new Map<K, Readers>();
  readonly #tracker: Tracker;
  readonly #what: string;
  #limit = minLimit;
  // One rule after the other asks the same.
  #lastKey: K | undefined;
  #lastReader: Reader | undefined;

  constructor(tracker: Tracker, what: string) {
    this.#tracker = tracker;
    this.#what = what;
  }

  record(key: K): void {
    const { reader } = this.#tracker;
    if (!reader || (reader === this.#lastReader && key === this.#lastKey)) return;
    this.#lastReader = reader;
    this.#lastKey = key;
    let readers = this.#readers.get(key);
    if (!readers) {
      if (this.#readers.size >= this.#limit) this.#forgetUnused();
      readers = new Readers();
      this.#readers.set(key, readers);
    }
    this.#tracker.record(readers, this.#what);
  }

  invalidate(key: K): void {
    const readers = this.#readers.get(key);
    if (!readers) return;
    this.#lastReader = undefined;
    this.#readers.delete(key);
    readers.invalidate();
  }

  /** Each letter of a name that is being typed is looked up in vain. */
  #forgetUnused(): void {
    for (const [key, readers] of this.#readers) if (readers.isUnused) this.#readers.delete(key);
    this.#limit = Math.max(minLimit, this.#readers.size * 2);
  }
}

/** So many take no room worth the time to look through them while a large file is analysed. */
const minLimit = 65_536;
