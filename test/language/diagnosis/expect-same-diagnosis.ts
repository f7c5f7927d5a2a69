/** What follows edits against the diagnosis of the whole text. */
import { strict as assert } from 'node:assert';
import { sectionNames } from '../../../src/format/sections.ts';
import { type Diagnosis, diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import type { LiveDiagnosis } from '../../../src/language/diagnosis/live-diagnosis.ts';
import type { Config } from '../../../src/model/config.ts';
import { defaultSettings } from '../../../src/model/settings.ts';

export function expectSame(live: LiveDiagnosis, text: string): void {
  assert.equal(live.text, text);
  const expected = diagnose(text, defaultSettings);
  const found = live.settle();
  // Comparing as text is quicker, and mostly enough.
  if (JSON.stringify(visible(found)) !== JSON.stringify(visible(expected)))
    assert.deepEqual(visible(found), visible(expected), text);
  assert.deepEqual(plain(live.reading.site.config), plain(expected.config), text);
}

export function visible({ findings, ignored, omittedCount }: Diagnosis): unknown {
  return { findings, ignored, omittedCount };
}

/** Maps as lists, so that their order is compared too. */
function plain(config: Config): unknown {
  return {
    ...config,
    ...Object.fromEntries(sectionNames.map((name) => [name, [...config[name]]])),
  };
}
