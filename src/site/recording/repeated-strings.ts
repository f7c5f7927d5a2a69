/** A cheap first look at thousands of names: whether any two may be the same. */

/** Takes strings one by one and keeps a number of each: no table of them is made. */
export class RepeatedStrings {
  readonly #hashes: number[] = [];

  add(text: string): void {
    let hash = fnvOffset;
    for (let place = 0; place < text.length; place += 1)
      hash = Math.imul(hash ^ text.charCodeAt(place), fnvPrime);
    this.#hashes.push(hash);
  }

  /** False where no two were the same; true where two were, or where two others have the same number, which is seldom. */
  mayBeAny(): boolean {
    const sorted = Int32Array.from(this.#hashes).sort();
    for (let place = 1; place < sorted.length; place += 1)
      if (sorted[place] === sorted[place - 1]) return true;
    return false;
  }
}

/** FNV-1a, of 32 bits. */
const fnvOffset = 0x81_1c_9d_c5 | 0;
const fnvPrime = 0x01_00_01_93;
