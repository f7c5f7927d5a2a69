/** What can be done about a finding by editing the text, in the order of a menu; adapters give the titles. */
import { ownFormat } from '../../format/config-format.ts';
import { difference, textEdits } from '../../format/edit/edit-text.ts';
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import { findRule } from '../../rules/index.ts';
import type { LiveDiagnosis } from '../diagnosis/live-diagnosis.ts';
import { fixAll, fixesThatHold } from './fix-all.ts';
import { ignoreInFile, ignoreNextLine } from './ignore-edits.ts';

export type FindingAction = { readonly edits: readonly TextEdit[] } & (
  | { readonly kind: 'fix'; readonly fix: Fix; readonly isPreferred: boolean }
  /** Every safe fix of the rule. */
  | { readonly kind: 'fix-rule'; readonly count: number }
  | { readonly kind: 'ignore-line' | 'ignore-file' }
);

export interface DiagnosedText {
  readonly text: string;
  readonly settings: Settings;
  /** Of this very text. */
  readonly live: LiveDiagnosis;
}

export function findingActions(diagnosed: DiagnosedText, finding: Finding): FindingAction[] {
  const { text, settings, live } = diagnosed;
  const fixes = fixesThatHold(text, settings, finding, { live }).map(
    (fix, index): FindingAction => ({
      kind: 'fix',
      fix,
      isPreferred: index === 0 && fix.safe,
      edits: writtenFix(diagnosed, fix),
    }),
  );
  const mark = live.format.commentMark;
  const ignores: FindingAction[] =
    mark === undefined
      ? []
      : [
          { kind: 'ignore-line', edits: [ignoreNextLine(text, finding, mark)] },
          { kind: 'ignore-file', edits: [ignoreInFile(text, finding, mark)] },
        ];
  // What makes the file unreadable cannot be ignored.
  return [...fixes, ...fixRule(diagnosed, finding), ...(findRule(finding.rule)?.always ? [] : ignores)];
}

/** What a fix changes in the text. */
export function writtenFix({ text, live }: DiagnosedText, { edits }: Fix): readonly TextEdit[] {
  if (live.format === ownFormat) return textEdits(text, edits, live.reading.tree);
  return live.format.write(text, [edits])[0] ?? [];
}

function* fixRule({ text, settings, live }: DiagnosedText, { rule }: Finding): Iterable<FindingAction> {
  const alike = live
    .settle()
    .findings.filter((finding) => finding.rule === rule && finding.fixes.some(({ safe }) => safe));
  if (alike.length < 2) return;
  const fixed = fixAll(text, settings, { rule, found: live.allFindings(), format: live.format });
  const count = fixed.done.length;
  if (count > 1) yield { kind: 'fix-rule', count, edits: difference(text, fixed.text) };
}

/** All safe fixes of the text; none where there are none. */
export function fixAllEdits({ text, settings, live }: DiagnosedText): TextEdit[] {
  return difference(text, fixAll(text, settings, { found: live.allFindings(), format: live.format }).text);
}

/** The findings that a selection touches. */
export function findingsTouching(
  findings: readonly Finding[],
  { start, end }: { readonly start: number; readonly end: number },
): Finding[] {
  return findings.filter(({ span }) => span.start <= end && span.end >= start);
}
