/** The outcome of a test print in a few words, with an icon: for the status bar, the lens and the history. */
import * as vscode from 'vscode';
import { durationText } from '../../../model/amount-text.ts';
import { isSent, type Outcome } from '../../../model/outcome.ts';

export interface TitledPrint {
  readonly outcome: Outcome;
  readonly durationSeconds: number;
  /** What the printer's `expect` says did not hold. */
  readonly isMissed: boolean;
}

/** "$(check) accepted in 0.3 s". */
export function outcomeTitle(print: TitledPrint): string {
  return `$(${outcomeIcon(print)}) ${outcomeWords(print)}`;
}

/** A codicon. */
export function outcomeIcon({ outcome, isMissed }: Pick<TitledPrint, 'outcome' | 'isMissed'>): string {
  if (isMissed) return 'error';
  if (outcome === 'cancelled') return 'circle-slash';
  return isSent(outcome) ? 'check' : 'error';
}

/** "accepted in 0.3 s". */
export function outcomeWords({ outcome, durationSeconds, isMissed }: TitledPrint): string {
  const duration = durationText(durationSeconds * 1000);
  return isMissed
    ? vscode.l10n.t('{0} in {1}, but not as expected', wordOf(outcome), duration)
    : vscode.l10n.t('{0} in {1}', wordOf(outcome), duration);
}

function wordOf(outcome: Outcome): string {
  switch (outcome) {
    case 'not-sent':
      return vscode.l10n.t('not sent');
    case 'failed':
      return vscode.l10n.t('failed');
    case 'sent':
      return vscode.l10n.t('sent');
    case 'accepted':
      return vscode.l10n.t('accepted');
    case 'printed':
      return vscode.l10n.t('printed');
    case 'cancelled':
      return vscode.l10n.t('cancelled');
  }
}
