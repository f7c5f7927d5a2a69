/** Values that are made when they are first asked for, and made anew once something that went into them has changed. */
import { type Reader, Readers, type Tracker } from './dependencies.ts';

/** What was made, where that is undefined: to look twice for each of thousands would cost more. */
const nothing = Symbol();

export class Memos<K, V> {
  readonly #memos = new Map<K, Memo<K, V>>();
  readonly #values = new Map<K, V | typeof nothing>();
  readonly #make: (key: K) => V;
  readonly #tracker: Tracker;
  readonly #what: string;
  // One rule after the other asks about the same entry.
  #lastKey: K | undefined;
  #last: Memo<K, V> | undefined;
  #lastValue: V | undefined;
  #isMade = false;

  constructor(tracker: Tracker, what: string, make: (key: K) => V) {
    this.#tracker = tracker;
    this.#what = what;
    this.#make = make;
  }

  of(key: K): V {
    if (!this.#tracker.isOn)
      return this.#isMade && key === this.#lastKey ? (this.#lastValue as V) : this.#valueOf(key);
    if (!this.#last || key !== this.#lastKey) {
      let memo = this.#memos.get(key);
      if (!memo) {
        memo = new Memo();
        this.#memos.set(key, memo);
      }
      this.#last = memo;
      this.#lastKey = key;
    }
    return this.#last.read(key, this.#make, this.#tracker, this.#what);
  }

  /** Where nothing will ever change there is nothing to keep but the values. */
  #valueOf(key: K): V {
    const kept = this.#values.get(key);
    let value: V;
    if (kept === undefined) {
      value = this.#make(key);
      this.#values.set(key, value === undefined ? nothing : value);
    } else value = kept === nothing ? (undefined as V) : kept;
    this.#lastKey = key;
    this.#lastValue = value;
    this.#isMade = true;
    return value;
  }

  /** For keys that nobody will ask about again. */
  delete(key: K): void {
    const memo = this.#memos.get(key);
    if (memo) memo.isGone = true;
    this.#memos.delete(key);
    this.#last = undefined;
  }
}

class Memo<K, V> implements Reader {
  isGone = false;
  #value: V | undefined;
  #isMade = false;
  /** Undefined where the value rests on its key alone: then it never changes. */
  #readers: Readers | undefined;

  read(key: K, make: (key: K) => V, tracker: Tracker, what: string): V {
    if (!this.#isMade) {
      const before = tracker.count;
      this.#value = tracker.readAs(this, make, key);
      if (tracker.count > before) this.#readers ??= new Readers();
      this.#isMade = true;
    }
    if (this.#readers) tracker.record(this.#readers, what);
    return this.#value as V;
  }

  invalidate(): void {
    this.#isMade = false;
    this.#value = undefined;
    this.#readers?.invalidate();
  }
}
