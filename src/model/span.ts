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
