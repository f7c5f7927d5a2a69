/** Timers in the order in which they are due; one that is cancelled leaves at once. */

export interface HeapTimer {
  readonly atMs: number;
  readonly run: () => void;
}

interface Entry extends HeapTimer {
  /** Among timers of one moment, those that were started first fire first. */
  readonly sequence: number;
  /** Place in the heap; -1 when it is not there any more. */
  index: number;
}

export class TimerHeap {
  readonly #entries: Entry[] = [];
  #startedCount = 0;

  get size(): number {
    return this.#entries.length;
  }

  /** The next that is due. */
  get first(): HeapTimer | undefined {
    return this.#entries[0];
  }

  /** Returns what takes it out again, if it is still there. */
  add(atMs: number, run: () => void): () => void {
    const entry: Entry = { atMs, run, sequence: this.#startedCount++, index: this.#entries.length };
    this.#entries.push(entry);
    this.#siftUp(entry);
    return () => this.#remove(entry);
  }

  takeFirst(): HeapTimer | undefined {
    const [first] = this.#entries;
    if (first) this.#remove(first);
    return first;
  }

  #remove(entry: Entry): void {
    if (entry.index === -1) return;
    const last = this.#entries.pop();
    if (last && last !== entry) {
      this.#place(last, entry.index);
      this.#siftUp(last);
      this.#siftDown(last);
    }
    entry.index = -1;
  }

  #place(entry: Entry, index: number): void {
    this.#entries[index] = entry;
    entry.index = index;
  }

  #siftUp(entry: Entry): void {
    while (entry.index > 0) {
      const parentIndex = (entry.index - 1) >> 1;
      const parent = this.#entries[parentIndex];
      if (!parent || isBefore(parent, entry)) return;
      const { index } = entry;
      this.#place(entry, parentIndex);
      this.#place(parent, index);
    }
  }

  #siftDown(entry: Entry): void {
    for (;;) {
      const left = this.#entries[2 * entry.index + 1];
      const right = this.#entries[2 * entry.index + 2];
      if (!left) return;
      const child = right && isBefore(right, left) ? right : left;
      if (isBefore(entry, child)) return;
      const { index } = entry;
      this.#place(entry, child.index);
      this.#place(child, index);
    }
  }
}

function isBefore(one: Entry, other: Entry): boolean {
  return one.atMs < other.atMs || (one.atMs === other.atMs && one.sequence < other.sequence);
}
