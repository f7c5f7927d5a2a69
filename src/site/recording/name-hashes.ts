/**
 * Names of thousands of entries, looked up by numbers and without regard to case, as long as no two are the same. It takes a
 * fraction of the time of a map: no copy in lower case is made.
 */
export class NameHashes<E> {
  readonly #hashes: number[];
  readonly #entries: E[];
  #count = 0;
  /** Where the names stand, counted from 1; each at the first free place from the one that its hash chooses. */
  #places = new Int32Array();
  /** A hash is shifted by so much to choose a place. */
  #shift = 0;

  /** @param count of names, about: lists that grow are garbage again and again */
  constructor(count: number) {
    this.#hashes = new Array(count);
    this.#entries = new Array(count);
  }

  add(name: string, entry: E): void {
    this.#hashes[this.#count] = hashOf(name);
    this.#entries[this.#count] = entry;
    this.#count += 1;
  }

  /**
   * After the last was added: whether each name is certainly another one; only then may one be looked for. False where two are the
   * same, where two others have the same number, which is seldom, and where names were chosen so that they crowd.
   */
  areDifferent(): boolean {
    const length = this.#count;
    // Twice as many places as names, or more.
    this.#shift = Math.clz32(length) - 1;
    this.#places = new Int32Array(2 ** (32 - this.#shift));
    // Counted by hand: an iterator would make an object for each of thousands.
    for (let at = 0; at < length; at += 1) {
      const place = this.#placeOf(this.#hashes[at] as number);
      if (place === undefined || this.#places[place] !== 0) return false;
      this.#places[place] = at + 1;
    }
    return true;
  }

  /** The only entry that can have the name: something of it has the same number. */
  find(name: string): E | undefined {
    const place = this.#placeOf(hashOf(name));
    return place === undefined ? undefined : this.#entries[(this.#places[place] as number) - 1];
  }

  /** The place of the name with that hash, or else a free one. */
  #placeOf(hash: number): number | undefined {
    const places = this.#places;
    let place = hash >>> this.#shift;
    for (let tried = 0; tried < maxTried; tried += 1) {
      const at = places[place] as number;
      if (at === 0 || this.#hashes[at - 1] === hash) return place;
      place = place + 1 === places.length ? 0 : place + 1;
    }
    return undefined;
  }
}

const maxTried = 64;

/** FNV-1a, of 32 bits, over letters in lower case. */
function hashOf(text: string, isLowerCase = false): number {
  let hash = fnvOffset;
  let all = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    all |= code;
    hash = Math.imul(hash ^ (code | caseBit), fnvPrime);
  }
  // Only where other letters than those of ASCII occur, a copy is made.
  return all < 128 || isLowerCase ? hash : hashOf(text.toLowerCase(), true);
}

/** What an ASCII letter has in lower case and not in upper. A few marks become one by it, too, which is seldom seen in names. */
const caseBit = 0x20;
const fnvOffset = 0x81_1c_9d_c5 | 0;
const fnvPrime = 0x01_00_01_93;
