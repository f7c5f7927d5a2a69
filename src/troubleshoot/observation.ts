/** What evidence says: a line of it with its place, and an observation, which is such a line understood by a table. */

/** What wrote a line; `text` where that could not be recognised, and `account` is everything somebody reports in words. */
export type LineKind =
  | 'log'
  | 'access'
  | 'page'
  | 'event'
  | 'record'
  | 'registry'
  | 'config'
  | 'finding'
  | 'output'
  | 'message'
  | 'words'
  | 'account'
  | 'text';

export interface Place {
  /** Of the file or paste, as the caller named it. */
  readonly evidence: string;
  /** From 1; undefined where it is about the whole. */
  readonly line?: number;
}

/** One line, or one record on a line of its own, without the prefix that programs put before it. */
export interface EvidenceLine {
  readonly kind: LineKind;
  readonly text: string;
  readonly place: Place;
  /** As written. */
  readonly time?: string;
  /** What it is about: a job, a client, a printer. */
  readonly subject?: string;
  /** Made of lines that were read one by one before: what they said already is not said once more. */
  readonly isSummary?: boolean;
}

export interface Observation {
  /** Of the row of a table that recognised it, or `question=value` for an answer. */
  readonly id: string;
  readonly kind: LineKind | 'answer';
  readonly means: string;
  readonly subject?: string;
  /** What the row captured. */
  readonly value?: string;
  readonly time?: string;
  /** The first line that shows it, shortened. */
  readonly text: string;
  readonly place: Place;
  readonly count: number;
}
