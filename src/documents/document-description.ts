/** What is known of a received document: what it is, its commands one by one, and the pages that can be drawn of it. */
import type { Picture } from './drawing/picture.ts';

/** A piece of a document that means something by itself: a command, an operator, a line, a run of text. */
export interface DocumentPart {
  /** Offsets in the document, in bytes. */
  readonly start: number;
  readonly end: number;
  /** As people who know the language call it: "^FO", "ESC @", "showpage". */
  readonly name: string;
  /** Undefined where it is not known what it means: then nothing is guessed. */
  readonly meaning: string | undefined;
  /** Parameters with their values, "x position: 50", or what it prints. */
  readonly details: readonly string[];
}

/** A page that is drawn when somebody looks at it. */
export interface DocumentPage {
  /** "Label 1", "Page 2 of 3, 2480 × 3508 dots". */
  readonly title: string;
  readonly draw: () => Promise<Picture>;
}

export interface DocumentDescription {
  /** A MIME type, as `documentFormat` gives it. */
  readonly format: string;
  /** What the format is called. */
  readonly title: string;
  readonly parts: readonly DocumentPart[];
  readonly pages: readonly DocumentPage[];
  /** Sentences: what is missing, damaged, or was left out. */
  readonly notes: readonly string[];
}

/** Of a document with more parts the first ones are described: nobody reads further. */
export const maxPartCount = 20_000;
