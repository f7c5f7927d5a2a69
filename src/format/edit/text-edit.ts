/** A change of a text, in the terms of every editor. */

/** Replaces the text from `start` to `end` (UTF-16 offsets) by `newText`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}
