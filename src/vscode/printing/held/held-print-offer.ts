/** Says once that earlier runs left test prints behind, and where they are decided on. */
import * as vscode from 'vscode';
import { showInformation } from '../../notification.ts';
import type { EventLog } from '../event-log.ts';

export function createHeldPrintOffer(log: EventLog): (count: number) => void {
  let offeredCount = 0;
  return (count) => {
    if (count <= offeredCount) return;
    offeredCount = count;
    const message =
      count === 1
        ? vscode.l10n.t('1 test print of an earlier run is held: it is sent only if you release it.')
        : vscode.l10n.t(
            '{0} test prints of earlier runs are held: they are sent only if you release them.',
            count,
          );
    log.note(message);
    void offer(message);
  };
}

async function offer(message: string): Promise<void> {
  const show = vscode.l10n.t('Held Test Prints...');
  if ((await showInformation(message, show)) === show)
    await vscode.commands.executeCommand('platen.heldTestPrints');
}
