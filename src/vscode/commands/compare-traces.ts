/** Compare With Earlier Trace...: two traces of one printer side by side, without the times and numbers that differ each time. */
import * as vscode from 'vscode';
import type { HistoryEntry } from '../../engine/test-print/history/history-entry.ts';
import { comparableRecord } from '../../engine/trace/comparable-record.ts';
import type { CommandContribution } from '../contributions.ts';
import { historyIdOf, TRACE_SUFFIX } from '../documents/read-only-documents.ts';
import { chooseOne, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { historyChoice } from './show-history.ts';

export const contribution: CommandContribution = {
  title: { en: 'Compare With Earlier Trace...', de: 'Mit früherem Mitschnitt vergleichen...' },
};

/** Of the trace in the active editor, else of the last test print. */
export async function compareTraces(parts: CommandParts): Promise<void> {
  const entries = await parts.history.list();
  const shown = vscode.window.activeTextEditor?.document.uri;
  const id = shown && historyIdOf(shown);
  const entry = entries.find((one) => one.id === id) ?? entries[0];
  if (entry) await compareWithEarlier(entry, parts);
  else void showInformation(vscode.l10n.t('There is no test print in the history of this workspace yet.'));
}

export async function compareWithEarlier(
  entry: HistoryEntry,
  { history, readOnly }: CommandParts,
): Promise<void> {
  const { printer, config } = entry;
  const earlier = (await history.list()).filter(
    (one) => one.printer === printer && one.config === config && one.id < entry.id,
  );
  if (earlier.length === 0) {
    void showInformation(vscode.l10n.t('There is no earlier test print of {0}.', printer));
    return;
  }
  const question = vscode.l10n.t('Compare with which test print of {0}?', printer);
  const other = await chooseOne(question, earlier.map(historyChoice));
  if (!other) return;
  const [before, after] = [other, entry].map((one) =>
    readOnly.add(`${printer}${TRACE_SUFFIX}`, comparableRecord(one.record)),
  );
  const title = vscode.l10n.t(
    '{0}: {1} and {2}, without times',
    printer,
    new Date(other.startedAtMs).toLocaleString(),
    new Date(entry.startedAtMs).toLocaleString(),
  );
  await vscode.commands.executeCommand('vscode.diff', before, after, title);
}
