/** The advice about a port of a configuration. */
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { printAdvice } from '../../../src/language/printing/print-advice.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { createSite } from '../../../src/site/site.ts';

/** What one fix leaves is often what another one leaves: each text is diagnosed once. */
const diagnoses = new Map<string, ReturnType<typeof diagnose>>();

export function diagnosisOf(text: string): ReturnType<typeof diagnose> {
  const diagnosis = diagnoses.get(text) ?? diagnose(text, defaultSettings);
  diagnoses.set(text, diagnosis);
  return diagnosis;
}

export function adviceOf(text: string, port = 'L') {
  const { config, findings } = diagnosisOf(text);
  return printAdvice({ text, settings: defaultSettings, site: createSite(config), findings }, port);
}
