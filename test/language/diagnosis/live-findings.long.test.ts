/** What is found after an edit is what reading everything finds, because every look is recorded: compared after random edits of
 * all examples in one file. `PLATEN_EDITS=20000 npx mocha test/language/diagnosis/live-findings.long.test.ts` tries more than `npm test`.
 */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { followEdits } from '../follow-edits.ts';
import { mergedExamples } from '../merged-examples.ts';
import { siteSample } from '../site-sample.ts';
import { expectSameFindings, ForgetfulTracker } from './live-comparison.ts';

const editCount = Number(process.env.PLATEN_EDITS ?? 25);

describe('live findings', () => {
  const merged = mergedExamples();

  it(`are those of the whole text after each of ${editCount} random edits of all examples in one`, () => {
    const { findings } = diagnose(merged, defaultSettings);
    assert.ok(findings.length > 100 && new Set(findings.map(({ rule }) => rule)).size > 30);
    const quickCount = followEdits({ text: merged, seed: 10, editCount }, expectSameFindings);
    assert.ok(quickCount > editCount / 8, `${quickCount} of ${editCount} were quick`);
  }).timeout(3_600_000);

  // A comparison that could not find a defect would show nothing.
  for (const index of ['ports by key', 'keys of ports', 'printers by former share'])
    it(`would differ if looks at ${index} were not recorded`, () => {
      const createTracker = () => new ForgetfulTracker(index);
      assert.throws(
        () => followEdits({ text: siteSample, seed: 5, editCount: 400, createTracker }, expectSameFindings),
        assert.AssertionError,
      );
    });
});
