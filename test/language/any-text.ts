/** Runs an editor's question over prefixes of every configuration of the repository: nothing throws, and what it answers lies inside the text. */
import { type Reading, readText } from '../../src/language/reading.ts';
import type { Span } from '../../src/model/span.ts';
import { fixtureTexts } from '../format/fixture-texts.ts';
import { expectInside, someOffsets } from './marked-cursor.ts';
import { siteSample } from './site-sample.ts';

/** Asked about the whole text, at the offset; the answer's ranges. */
export type Question = (reading: Reading, offset: number) => Iterable<Span>;

/** One test: long steps through the examples, short ones through the sample that names everything. */
export function itAnswersAnyText(question: Question): void {
  it('answers any text, however broken, with ranges inside it', () => {
    for (const { text } of fixtureTexts()) tryPrefixes(question, text, { step: 307, offsetStep: 401 });
    tryPrefixes(question, siteSample, { step: 7, offsetStep: 97 });
    for (const text of ['', '{', '"', '[[[', '{"printers":', '{"printers":{"\ud800":{"port":["\\u12', '/*'])
      tryPrefixes(question, text, { step: 1, offsetStep: 1 });
  });
}

function tryPrefixes(
  question: Question,
  text: string,
  { step, offsetStep }: { step: number; offsetStep: number },
): void {
  for (let length = 0; length <= text.length + step; length += step) {
    const prefix = readText(text.slice(0, length));
    for (const offset of someOffsets(prefix.text, offsetStep))
      for (const span of question(prefix, offset)) expectInside(prefix.text, span);
  }
}
