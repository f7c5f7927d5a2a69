/** Texts with the cursor drawn in: `|` stands where it is. */
import { strict as assert } from 'node:assert';

export interface MarkedCursor {
  /** Without the mark. */
  readonly text: string;
  readonly offset: number;
}

/** @param mark for texts that hold a `|` of their own */
export function readMarkedCursor(marked: string, mark = '|'): MarkedCursor {
  const parts = marked.split(mark);
  assert.equal(parts.length, 2, `one ${mark} in: ${marked}`);
  return { text: parts.join(''), offset: parts[0]?.length ?? 0 };
}

/** The text with a mark at the offset, or a pair of marks around the range: what a range covers, drawn. */
export function drawRange(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

/** Offsets at which features are tried: every `step`th, and both ends. */
export function someOffsets(text: string, step: number): number[] {
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset += step) offsets.push(offset);
  return [...offsets, text.length];
}

/** A range that an editor can show: inside the text, not backwards. */
export function expectInside(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
}
