/** Fix Finding at Cursor: the preferred fix where it is clear which one, else a choice. */
import * as vscode from 'vscode';
import { writtenFix } from '../../language/fixes/finding-actions.ts';
import { fixesThatHold } from '../../language/fixes/fix-all.ts';
import type { CommandContribution } from '../contributions.ts';
import { findingsIn, fixTitle } from '../diagnostics/code-actions.ts';
import { activeDiagnosedEditor, applyEdits } from '../documents/document-edits.ts';
import { chooseOne, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Fix Finding at Cursor', de: 'Befund am Cursor beheben' },
};

export async function fixFinding({ documents }: CommandParts): Promise<void> {
  const editor = await activeDiagnosedEditor(documents);
  if (!editor) return;
  const diagnosed = await documents.of(editor.document);
  const findings = findingsNear(editor, (range) => findingsIn(diagnosed, range));
  const { text, settings, live } = diagnosed;
  const choices = findings.flatMap((finding) =>
    fixesThatHold(text, settings, finding, { format: live.format }).map((fix) => ({
      label: fixTitle(fix),
      detail: finding.message,
      value: fix,
    })),
  );
  const [first] = choices;
  if (!first) {
    const message =
      findings.length === 0
        ? vscode.l10n.t('There is no finding at the cursor.')
        : vscode.l10n.t(
            'No fix is known for {0}. Explain Finding says what to do.',
            findings.map(({ rule }) => rule).join(', '),
          );
    void showInformation(message);
    return;
  }
  // The preferred fix of the one finding goes at once; one that is not safe is never applied without having been read.
  const isClear = first.value.safe && choices.every(({ detail }) => detail === first.detail);
  const chosen = isClear ? first.value : await chooseOne(vscode.l10n.t('Which fix?'), choices);
  if (chosen) await applyEdits(diagnosed, writtenFix(diagnosed, chosen));
}

/** At the cursor, else on its line. */
function findingsNear<T>(editor: vscode.TextEditor, inRange: (range: vscode.Range) => T[]): T[] {
  const here = inRange(editor.selection);
  return here.length > 0 ? here : inRange(editor.document.lineAt(editor.selection.active).range);
}
