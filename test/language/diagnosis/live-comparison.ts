/** Findings that follow edits against those of the whole text, and a defect that this has to find. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import type { LiveDiagnosis } from '../../../src/language/diagnosis/live-diagnosis.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { type Readers, Tracker } from '../../../src/site/recording/dependencies.ts';

/** A deliberate defect: forgets who looked at one index. */
export class ForgetfulTracker extends Tracker {
  readonly #index: string;

  constructor(index: string) {
    super(true);
    this.#index = index;
  }

  override record(readers: Readers, what: string): void {
    if (what !== this.#index) super.record(readers, what);
  }
}

export function expectSameFindings(live: LiveDiagnosis, text: string): void {
  const { findings, omittedCount } = live.settle();
  const expected = diagnose(text, defaultSettings);
  // Comparing as text is quicker, and mostly enough.
  if (JSON.stringify(findings) !== JSON.stringify(expected.findings))
    assert.deepEqual(findings, expected.findings);
  assert.equal(omittedCount, expected.omittedCount);
}
