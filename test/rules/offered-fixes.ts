/** The fixes a text's findings offer, as an editor shows them: only those that leave no finding the text did not have. */
import { applyTextEdits, textEdits } from '../../src/format/edit/edit-text.ts';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { fixesThatHold } from '../../src/language/fixes/fix-all.ts';
import { defaultSettings } from '../../src/model/settings.ts';

export interface OfferedFix {
  readonly title: string;
  readonly safe: boolean;
  /** The whole text after the fix. */
  readonly text: string;
}

export function offeredFixes(text: string, rule: string): OfferedFix[] {
  const findings = diagnose(text, defaultSettings).findings.filter((finding) => finding.rule === rule);
  return findings.flatMap((finding) =>
    fixesThatHold(text, defaultSettings, finding).map(({ title, safe, edits }) => ({
      title,
      safe,
      text: applyTextEdits(text, textEdits(text, edits)),
    })),
  );
}

/** `safe: Use ...`, one line for each. */
export function fixTitles(text: string, rule: string): string[] {
  return offeredFixes(text, rule).map(({ title, safe }) => `${safe ? 'safe' : 'unsafe'}: ${title}`);
}
