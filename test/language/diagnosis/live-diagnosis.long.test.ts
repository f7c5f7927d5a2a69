/** Findings that follow random edits, and fixes of every example, are those of the whole text. */
import { strict as assert } from 'node:assert';
import { largeSite } from '../../../bench/large-site.ts';
import { editText } from '../../../src/format/edit/edit-text.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { openDiagnosis } from '../../../src/language/diagnosis/live-diagnosis.ts';
import { fixesThatHold } from '../../../src/language/fixes/fix-all.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { fixtureTexts } from '../../format/fixture-texts.ts';
import { ownExamples } from '../../rules/own-examples.ts';
import { followEdits } from '../follow-edits.ts';
import { siteSample } from '../site-sample.ts';
import { expectSame, visible } from './expect-same-diagnosis.ts';

describe('live diagnosis', () => {
  const editCount = Number(process.env.PLATEN_EDITS ?? 200);
  const seeds = { 'the example of a site': 1, 'the sample of names': 2 } as const;
  const [example] = fixtureTexts().filter(({ name }) => name.endsWith('head-office.printers.jsonc'));

  for (const [name, seed] of Object.entries(seeds)) {
    it(`agrees with the whole text after each of ${editCount} edits of ${name}`, () => {
      const quickCount = followEdits(
        { text: name.includes('site') ? (example?.text ?? '') : siteSample, seed, editCount },
        expectSame,
      );
      // Otherwise this would try nothing but reading everything.
      assert.ok(quickCount > editCount / 8, `${quickCount} of ${editCount} were quick`);
    }).timeout(3_600_000);
  }

  it('finds what the fix of each example of each rule would bring, and stays as it is', () => {
    let triedCount = 0;
    for (const text of [...ownExamples.values()].flatMap(({ bad }) => bad)) triedCount += tryEach(text);
    // Otherwise this would analyse nothing but whole texts.
    assert.ok(triedCount > 40, `${triedCount} were tried`);
  });

  it('lets the same fixes hold in every fixture', () => {
    for (const { text } of fixtureTexts()) {
      const live = openDiagnosis(text, defaultSettings);
      for (const finding of live.settle().findings) {
        const titles = fixesThatHold(text, defaultSettings, finding, { live }).map(({ title }) => title);
        const expected = fixesThatHold(text, defaultSettings, finding).map(({ title }) => title);
        assert.deepEqual(titles, expected, finding.message);
      }
    }
  });

  it('leaves to settle what lies far apart, so that nobody who types waits for it', () => {
    const text = largeSite(2000);
    const live = openDiagnosis(text, defaultSettings);
    const [first, last] = [text.indexOf('"device"'), text.lastIndexOf('"device"')];
    const misspelt = (start: number) => ({ start: start + 1, end: start + 2, newText: 'D' });
    assert.ok(first > 0 && last - first > 100_000);
    assert.ok(live.edit([misspelt(first)]));
    assert.equal(live.edit([misspelt(last), misspelt(last)]), live.settle());
    assert.equal(live.edit([misspelt(first), misspelt(last)]), undefined);
    assert.deepEqual(visible(live.settle()), visible(diagnose(live.text, defaultSettings)));
  });

  it('agrees with the whole text after edits of each example of each rule', () => {
    const eachCount = Math.ceil(editCount / 50);
    let quickCount = 0;
    let seed = 100;
    for (const text of [...ownExamples.values()].flatMap(({ bad, good }) => [...bad, ...good])) {
      seed += 1;
      quickCount += followEdits({ text, seed, editCount: eachCount }, expectSame);
    }
    assert.ok(quickCount > 16 * eachCount, `${quickCount} were quick`);
  }).timeout(3_600_000);
});

/** How many of the fixes could be tried. */
function tryEach(text: string): number {
  const live = openDiagnosis(text, defaultSettings);
  const before = live.settle().findings;
  let triedCount = 0;
  for (const fix of before.flatMap(({ fixes }) => fixes)) {
    const after = live.findingsAfter(fix);
    if (after) {
      triedCount += 1;
      assert.deepEqual(after, findingsOf(editText(text, fix.edits)), `${fix.title} in ${text}`);
    }
    assert.equal(live.text, text);
    assert.deepEqual(live.settle().findings, findingsOf(text), `after ${fix.title} in ${text}`);
  }
  assert.deepEqual(before, findingsOf(text));
  return triedCount;
}

function findingsOf(text: string): readonly Finding[] {
  return diagnose(text, defaultSettings, Number.MAX_SAFE_INTEGER).findings;
}
