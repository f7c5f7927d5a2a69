/** Counts the pages of a PWG raster (PWG 5102.4) as it arrives: each has a header, and as many rows as that says, compressed by runs. */
import type { PageCounter } from './page-counter.ts';

const syncLength = 4;
const headerLength = 1796;
/** Offsets in the page header (PWG 5102.4 §4.3). */
const heightAt = 376;
const bitsPerPixelAt = 388;
const bytesPerLineAt = 392;

type State = 'sync' | 'header' | 'line-repeat' | 'run' | 'broken';

export class PwgPageCounter implements PageCounter {
  #state: State = 'sync';
  /** What has come of the sync word or the header. */
  #fixed = new Uint8Array(headerLength);
  #fixedLength = 0;
  /** Bytes to pass over without looking at them: the pixels of a run. */
  #skipCount = 0;
  #pageCount = 0;
  #bytesPerPixel = 1;
  #bytesPerLine = 0;
  #rowsLeft = 0;
  #lineBytesLeft = 0;

  write(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length && this.#state !== 'broken') {
      if (this.#skipCount > 0) {
        const passed = Math.min(this.#skipCount, bytes.length - at);
        this.#skipCount -= passed;
        at += passed;
      } else if (this.#state === 'sync') at += this.#fill(bytes.subarray(at), syncLength);
      else if (this.#state === 'header') at += this.#fill(bytes.subarray(at), headerLength);
      else {
        this.#takeControl(bytes[at] ?? 0);
        at += 1;
      }
    }
  }

  end(): number | undefined {
    const isWhole = this.#state === 'header' && this.#fixedLength === 0 && this.#skipCount === 0;
    return isWhole && this.#pageCount > 0 ? this.#pageCount : undefined;
  }

  #fill(bytes: Uint8Array, length: number): number {
    const taken = bytes.subarray(0, length - this.#fixedLength);
    this.#fixed.set(taken, this.#fixedLength);
    this.#fixedLength += taken.length;
    if (this.#fixedLength < length) return taken.length;
    this.#fixedLength = 0;
    if (this.#state === 'header') this.#beginPage();
    else this.#state = String.fromCharCode(...this.#fixed.subarray(0, 4)) === 'RaS2' ? 'header' : 'broken';
    return taken.length;
  }

  #beginPage(): void {
    const view = new DataView(this.#fixed.buffer);
    this.#rowsLeft = view.getUint32(heightAt);
    this.#bytesPerLine = view.getUint32(bytesPerLineAt);
    // Below a byte, runs count bytes of several pixels.
    this.#bytesPerPixel = Math.max(1, Math.ceil(view.getUint32(bitsPerPixelAt) / 8));
    const isSound = this.#rowsLeft > 0 && this.#bytesPerLine > 0;
    this.#state = isSound ? 'line-repeat' : 'broken';
  }

  #takeControl(byte: number): void {
    if (this.#state === 'line-repeat') {
      this.#rowsLeft -= byte + 1;
      this.#lineBytesLeft = this.#bytesPerLine;
      this.#state = this.#rowsLeft < 0 ? 'broken' : 'run';
      return;
    }
    // One pixel repeated, or 257 - n different ones; 128 is the rest of the line blank, as CUPS reads it.
    const pixels = byte <= 127 ? byte + 1 : 257 - byte;
    const runBytes = byte === 128 ? this.#lineBytesLeft : pixels * this.#bytesPerPixel;
    if (byte !== 128) this.#skipCount = byte < 128 ? this.#bytesPerPixel : runBytes;
    this.#lineBytesLeft -= runBytes;
    if (this.#lineBytesLeft > 0) return;
    if (this.#lineBytesLeft < 0) this.#state = 'broken';
    else if (this.#rowsLeft > 0) this.#state = 'line-repeat';
    else {
      this.#pageCount += 1;
      this.#state = 'header';
    }
  }
}
