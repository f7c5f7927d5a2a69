/** Fix All Safe Findings: every fix that is right whatever is not in the file. */
import * as vscode from 'vscode';
import { difference } from '../../format/edit/edit-text.ts';
import { fixAll } from '../../language/fixes/fix-all.ts';
import type { CommandContribution } from '../contributions.ts';
import { activeDiagnosedEditor, applyEdits } from '../documents/document-edits.ts';
import { showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Fix All Safe Findings', de: 'Alle sicher behebbaren Befunde beheben' },
};

export async function fixAllSafe({ documents }: CommandParts): Promise<void> {
  const editor = await activeDiagnosedEditor(documents);
  if (!editor) return;
  const diagnosed = await documents.of(editor.document);
  const { text, settings, diagnosis, live } = diagnosed;
  const fixed = fixAll(text, settings, { format: live.format });
  const { length: count } = fixed.done;
  if (count === 0) {
    const left = diagnosis.findings.length;
    const message =
      left === 0
        ? vscode.l10n.t('There are no findings.')
        : vscode.l10n.t(
            'None of the {0} findings has a safe fix. Fix Finding at Cursor shows the others.',
            left,
          );
    void showInformation(message);
  } else if (await applyEdits(diagnosed, difference(text, fixed.text))) {
    void showInformation(
      count === 1
        ? vscode.l10n.t('Fixed 1 finding: {0}.', fixed.done[0]?.title ?? '')
        : vscode.l10n.t('Fixed {0} findings: {1}.', count, rulesOf(fixed.done)),
    );
  }
}

/** "port-undefined (2), uri-unquoted", as many as a message has room for. */
function rulesOf(done: readonly { readonly rule: string }[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of done) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const named = [...counts].map(([rule, count]) => (count === 1 ? rule : `${rule} (${count})`));
  const more = named.length - MAX_NAMED;
  return named
    .slice(0, MAX_NAMED)
    .concat(more > 0 ? [vscode.l10n.t('{0} more rules', more)] : [])
    .join(', ');
}

const MAX_NAMED = 4;
