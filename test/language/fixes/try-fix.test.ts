/** A fix that is tried on a text that is followed brings what it brings to the whole text, and leaves no trace. */
import { strict as assert } from 'node:assert';
import { editText } from '../../../src/format/edit/edit-text.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { openDiagnosis } from '../../../src/language/diagnosis/live-diagnosis.ts';
import { fixesThatHold } from '../../../src/language/fixes/fix-all.ts';
import { tryFix } from '../../../src/language/fixes/try-fix.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { ruleExamples } from '../../../src/rules/rule-explanations.ts';
import { fixtureTexts } from '../../format/fixture-texts.ts';

describe('try-fix', () => {
  it('tells what the fix of each example of each rule brings, and takes it back', () => {
    let triedCount = 0;
    for (const text of [...ruleExamples.values()].flatMap(({ bad }) => bad)) triedCount += tryEach(text);
    // Otherwise this would judge nothing but whole texts.
    assert.ok(triedCount > 40, `${triedCount} were tried`);
  });

  it('lets the same fixes hold in every fixture', () => {
    for (const { text } of fixtureTexts()) {
      const live = openDiagnosis(text, defaultSettings);
      for (const finding of live.settle().findings) {
        const titles = fixesThatHold(text, defaultSettings, finding, live).map(({ title }) => title);
        const expected = fixesThatHold(text, defaultSettings, finding).map(({ title }) => title);
        assert.deepEqual(titles, expected, finding.message);
      }
    }
  }).timeout(20_000);
});

/** How many of the fixes could be tried. */
function tryEach(text: string): number {
  const live = openDiagnosis(text, defaultSettings);
  const before = live.settle().findings;
  let triedCount = 0;
  for (const fix of before.flatMap(({ fixes }) => fixes)) {
    const after = tryFix(live, fix);
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
