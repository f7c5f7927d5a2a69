/** A text in pieces, so that one more character in megabytes costs the copy of one piece. */

/** Small enough to be copied at once, large enough that a file has few. */
const CHUNK_LENGTH = 16_384;

export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export class ChunkedText {
  #chunks: string[];
  #length: number;

  constructor(text: string) {
    this.#chunks = split(text);
    this.#length = text.length;
  }

  get length(): number {
    return this.#length;
  }

  /** Offsets outside the text are taken as its ends. */
  replace({ start, end, newText }: TextChange): void {
    const first = this.#find(start);
    const last = this.#find(end);
    const head = (this.#chunks[first.index] ?? '').slice(0, first.offset);
    const tail = (this.#chunks[last.index] ?? '').slice(last.offset);
    this.#chunks.splice(first.index, last.index - first.index + 1, ...split(head + newText + tail));
    this.#length = this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  }

  slice(start: number, end: number): string {
    const first = this.#find(start);
    const last = this.#find(end);
    if (first.index === last.index) return (this.#chunks[first.index] ?? '').slice(first.offset, last.offset);
    const pieces = this.#chunks.slice(first.index, last.index + 1);
    pieces[0] = (pieces[0] ?? '').slice(first.offset);
    pieces[pieces.length - 1] = (pieces.at(-1) ?? '').slice(0, last.offset);
    return pieces.join('');
  }

  toString(): string {
    return this.#chunks.join('');
  }

  #find(offset: number): { index: number; offset: number } {
    let left = Math.max(0, Math.min(offset, this.#length));
    let index = 0;
    for (; index < this.#chunks.length - 1; index += 1) {
      const { length } = this.#chunks[index] ?? '';
      if (left <= length) break;
      left -= length;
    }
    return { index, offset: left };
  }
}

/** Pieces of about one length, each a copy: a slice would keep the whole text in memory. */
function split(text: string): string[] {
  if (text.length <= 2 * CHUNK_LENGTH) return [copyOf(text)];
  const chunks: string[] = [];
  for (let start = 0; start < text.length; start += CHUNK_LENGTH)
    chunks.push(copyOf(text.slice(start, start + CHUNK_LENGTH)));
  return chunks;
}

/** V8 keeps a slice as a view of what it was taken from; joined to something and read, it becomes a text of its own. */
export function copyOf(text: string): string {
  const joined = ` ${text}`;
  // Reading one character makes V8 write the joined text out.
  return joined.charCodeAt(0) === 32 ? joined.slice(1) : text;
}
