/** The last reading of each document that nobody follows: an editor asks many questions about one text in a row. */
import { type Reading, readText } from './reading.ts';

/** As editors have it. */
export interface VersionedText {
  readonly version: number;
  getText(): string;
}

export class LastReadings {
  readonly #readings = new WeakMap<VersionedText, { version: number; reading: Reading }>();

  of(document: VersionedText): Reading {
    const { version } = document;
    let last = this.#readings.get(document);
    if (last?.version !== version) {
      last = { version, reading: readText(document.getText()) };
      this.#readings.set(document, last);
    }
    return last.reading;
  }
}
