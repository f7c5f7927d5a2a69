/** Show History...: the last test prints of this workspace; Enter opens the trace, buttons lead to the rest. */
import * as vscode from 'vscode';
import type { HistoryEntry } from '../../engine/test-print/history/history-entry.ts';
import type { CommandContribution } from '../contributions.ts';
import { type ButtonChoice, chooseWithButtons, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { rerun } from '../printing/history/rerun.ts';
import { showKeptTrace } from '../printing/history/show-kept-trace.ts';
import { outcomeIcon, outcomeWords } from '../printing/results/outcome-title.ts';
import { showReceived } from '../printing/results/show-received.ts';
import { compareWithEarlier } from './compare-traces.ts';

export const contribution: CommandContribution = {
  title: { en: 'Show History...', de: 'Verlauf anzeigen...' },
};

export async function showHistory(parts: CommandParts): Promise<void> {
  const { history } = parts;
  const choices = async () => (await history.list()).map((entry) => choiceFor(entry, parts));
  const first = await choices();
  if (first.length === 0) {
    void showInformation(vscode.l10n.t('There is no test print in the history of this workspace yet.'));
    return;
  }
  const title = vscode.l10n.t('Earlier test prints; Enter opens the trace');
  const chosen = await chooseWithButtons(title, first, choices);
  if (chosen) await showKeptTrace(chosen, parts);
}

function choiceFor(entry: HistoryEntry, parts: CommandParts): ButtonChoice<HistoryEntry> {
  const { received } = entry;
  const arrived = received && {
    icon: 'inbox',
    title: vscode.l10n.t('Show What Arrived'),
    run: async () => {
      const { readOnly } = parts;
      await showReceived(entry.printer, { received, sent: undefined }, { readOnly, historyId: entry.id });
    },
  };
  return {
    ...historyChoice(entry),
    buttons: [
      ...(arrived ? [arrived] : []),
      {
        icon: 'diff',
        title: vscode.l10n.t('Compare With Earlier Trace...'),
        run: () => compareWithEarlier(entry, parts),
      },
      { icon: 'debug-rerun', title: vscode.l10n.t('Print Again'), run: () => rerun(entry, parts) },
      {
        icon: 'trash',
        title: vscode.l10n.t('Remove from History'),
        run: () => parts.history.remove([entry.id]),
        stays: true,
      },
    ],
  };
}

/** Printer, outcome and time, and where it went. */
export function historyChoice(entry: HistoryEntry) {
  const { printer, startedAtMs, device, summary } = entry;
  return {
    icon: outcomeIcon(entry),
    label: printer,
    description: `${outcomeWords(entry)} · ${new Date(startedAtMs).toLocaleString()}`,
    detail: `${device}: ${summary}`,
    value: entry,
  };
}
