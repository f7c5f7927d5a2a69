/** The same text is read once; another text is another reading; one that is followed answers as one that is read. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../src/format/read-config.ts';
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
import { followReading, readText } from '../../src/language/reading.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { createSite } from '../../src/site/site.ts';
import { applyChanges, createEditSource } from './edit-fuzz.ts';
import { placeAlone } from './folder-sample.ts';
import { siteSample } from './site-sample.ts';

describe('reading', () => {
  it('keeps the last text and no other', () => {
    const one = readText('{ "printers": { "A": {} } }');
    assert.equal(readText('{ "printers": { "A": {} } }'), one);
    assert.equal(one.site, one.site);
    assert.equal(one.tree, one.tree);
    assert.deepEqual([...readText('{ "printers": { "B": {} } }').site.config.printers.keys()], ['B']);
    assert.notEqual(readText('{ "printers": { "A": {} } }'), one);
  });

  it('takes the site of a text that is followed, before and after an edit', () => {
    const live = openDiagnosis(siteSample, defaultSettings);
    assert.equal(readText(siteSample).site, live.site);
    const at = siteSample.indexOf('"ACCT"') + 1;
    live.edit([{ start: at, end: at, newText: 'X' }]);
    assert.equal(readText(live.text).site, live.site);
    assert.notEqual(readText(siteSample).site, live.site);
    live.edit([{ start: at, end: at + 1, newText: '' }]);
    assert.equal(readText(siteSample).site, live.site);
  });

  it('answers after each edit as a reading of the whole text does', () => {
    const source = createEditSource(21);
    let live = openDiagnosis(siteSample, defaultSettings);
    let text = siteSample;
    let followedCount = 0;
    for (let count = 0; count < 1500; count += 1) {
      const isBroken = live.site.config.problems.some(({ code }) => code === 'syntax');
      if (text.length > siteSample.length * 2 || (isBroken && !source.happens(3))) {
        text = siteSample;
        live = openDiagnosis(text, defaultSettings);
      }
      const [change] = source.next(text);
      if (!change) continue;
      text = applyChanges(text, [change]);
      if (live.edit([change])) followedCount += 1;
      const offsets = [change.start, (change.start * 7 + count) % (text.length + 1)];
      const answers = answersTo(text, offsets);
      forgetReading();
      assert.deepEqual(answers, answersTo(text, offsets), text);
      if (source.happens(2)) live.settle();
    }
    // Otherwise this would compare nothing but whole readings.
    assert.ok(followedCount > 150, `${followedCount} edits were followed`);
  }).timeout(60_000);
});

function forgetReading(): void {
  followReading({ text: '', length: 0, site: createSite(readConfig('')) });
}

function answersTo(text: string, offsets: readonly number[]): unknown {
  const [offset = 0] = offsets;
  const part = { start: Math.max(0, offset - 300), end: offset + 300 };
  const inPart = ({ span }: { span: { start: number; end: number } }) =>
    span.start <= part.end && span.end >= part.start;
  const tokens = semanticTokens(text);
  assert.deepEqual(semanticTokens(text, part), tokens.filter(inPart), text);
  return {
    tokens,
    symbols: documentSymbols(text),
    folds: folds(text),
    links: documentLinks(text, 'file:///site/printers.jsonc'),
    hints: inlayHints(text),
    places: offsets.map((at) => ({
      hover: hover(text, at),
      completions: completions(text, at),
      references: findReferences(placeAlone(text, at), { withDefinition: true }).map(({ span }) => span),
      selection: selectionRanges(text, at),
    })),
  };
}
