/** What a person reads before an incident is replayed. */
import * as vscode from 'vscode';
import type { ReplayOffer } from '../../simulate/replay-offer.ts';

/** "Replay incident Q249017 with LPR_ACCT". */
export function replayOfferTitle({ article, subject }: ReplayOffer): string {
  return subject === undefined
    ? vscode.l10n.t('Replay incident {0}', article)
    : vscode.l10n.t('Replay incident {0} with {1}', article, subject);
}
