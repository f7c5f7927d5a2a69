/** A cheap first look at thousands of names: whether any two may be the same, without regard to case. */

/** Takes strings one by one and keeps a number of each: no table of them is made, and no copy in lower case. */
export class RepeatedStrings {
  readonly #hashes: number[] = [];

  add(text: string): void {
    this.#hashes.push(hashOf(text));
  }

  /** False where no two were the same; true where two were, or where two others have the same number, which is seldom. */
  mayBeAny(): boolean {
    const sorted = Int32Array.from(this.#hashes).sort();
    for (let place = 1; place < sorted.length; place += 1)
      if (sorted[place] === sorted[place - 1]) return true;
    return false;
  }
}

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
