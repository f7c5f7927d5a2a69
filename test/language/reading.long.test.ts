/** A text that is followed through random edits answers as one that is read. */
import { strict as assert } from 'node:assert';
import { completions } from '../../src/language/completion/completion.ts';
import { openDiagnosis } from '../../src/language/diagnosis/live-diagnosis.ts';
import { hover } from '../../src/language/hover/hover.ts';
import { inlayHints } from '../../src/language/inlay-hints.ts';
import { findReferences } from '../../src/language/names/references.ts';
import { documentLinks } from '../../src/language/outline/document-links.ts';
import { documentSymbols } from '../../src/language/outline/document-symbols.ts';
import { folds } from '../../src/language/outline/folding.ts';
import { selectionRanges } from '../../src/language/outline/selection-ranges.ts';
import { semanticTokens } from '../../src/language/outline/semantic-tokens.ts';
import { type Reading, readText } from '../../src/language/reading.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { applyChanges, createEditSource } from './edit-fuzz.ts';
import { placeAlone } from './folder-sample.ts';
import { siteSample } from './site-sample.ts';

/** Every kind of edit comes many times among these. */
const editCount = Number(process.env.PLATEN_EDITS ?? 150);

describe('reading', () => {
  it('answers after each edit as a reading of the whole text does', () => {
    const source = createEditSource(21);
    let live = openDiagnosis(siteSample, defaultSettings);
    let text = siteSample;
    let followedCount = 0;
    for (let count = 0; count < editCount; count += 1) {
      const isBroken = live.reading.site.config.problems.some(({ code }) => code === 'syntax');
      if (text.length > siteSample.length * 2 || (isBroken && !source.happens(3))) {
        text = siteSample;
        live = openDiagnosis(text, defaultSettings);
      }
      const [change] = source.next(text);
      if (!change) continue;
      text = applyChanges(text, [change]);
      if (live.edit([change])) followedCount += 1;
      const offsets = [change.start, (change.start * 7 + count) % (text.length + 1)];
      assert.deepEqual(answersTo(live.reading, offsets), answersTo(readText(text), offsets), text);
      if (source.happens(2)) live.settle();
    }
    // Otherwise this would compare nothing but whole readings.
    assert.ok(followedCount > editCount / 10, `${followedCount} of ${editCount} edits were followed`);
  }).timeout(3_600_000);
});

function answersTo(reading: Reading, offsets: readonly number[]): unknown {
  const [offset = 0] = offsets;
  const part = { start: Math.max(0, offset - 300), end: offset + 300 };
  const inPart = ({ span }: { span: { start: number; end: number } }) =>
    span.start <= part.end && span.end >= part.start;
  const tokens = semanticTokens(reading);
  assert.deepEqual(semanticTokens(reading, part), tokens.filter(inPart), reading.text);
  return {
    tokens,
    symbols: documentSymbols(reading),
    folds: folds(reading),
    links: documentLinks(reading, 'file:///site/printers.jsonc'),
    hints: inlayHints(reading),
    places: offsets.map((at) => ({
      hover: hover(reading, at),
      completions: completions(reading, at),
      references: findReferences(placeAlone(reading, at), { withDefinition: true }).map(({ span }) => span),
      selection: selectionRanges(reading, at),
    })),
  };
}
