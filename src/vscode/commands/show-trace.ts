/** Show Trace: every step and byte of the last test print, or of the one whose outcome was clicked. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { READ_ONLY_SCHEME } from '../documents/read-only-documents.ts';
import { showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { showKeptTrace } from '../printing/history/show-kept-trace.ts';

export const contribution: CommandContribution = {
  title: { en: 'Show Trace', de: 'Mitschnitt anzeigen' },
};

export async function showTrace(parts: CommandParts, argument: unknown): Promise<void> {
  const isTrace = argument instanceof vscode.Uri && argument.scheme === READ_ONLY_SCHEME;
  const trace = isTrace ? argument : parts.runs.lastTrace();
  // That before a reload is in the history.
  const [last] = trace ? [] : await parts.history.list();
  if (trace) await vscode.window.showTextDocument(trace, { preview: true });
  else if (last) await showKeptTrace(last, parts);
  else void showInformation(vscode.l10n.t('There is no trace yet. Print something with Test Print first.'));
}
