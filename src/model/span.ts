/** Places in a text: half-open ranges of UTF-16 offsets, as editors count them. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A value together with where it stands. Offsets count from the start of the entry that holds it,
 * so that an edit further up moves an entry by changing one number.
 */
export interface Located<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** What has a place of its own: an entry of the configuration. */
interface Placed {
  readonly start: number;
  readonly keyEnd: number;
}

/** Where a value of an entry stands in the whole text; where nothing is written, the entry's key. */
export function placeOf(entry: Placed, located?: { readonly start: number; readonly end: number }): Span {
  if (!located) return { start: entry.start, end: entry.start + entry.keyEnd };
  return { start: entry.start + located.start, end: entry.start + located.end };
}
