/** As whom a test print sends: as the file leaves it by default, or as a person chooses. */
import * as vscode from 'vscode';
import type { PrintSender } from '../../site/print-plan/print-senders.ts';
import { type Choice, chooseOne } from '../notification.ts';

export interface SenderQuestion {
  readonly printer: string;
  /** The default first. */
  readonly senders: readonly [PrintSender, ...PrintSender[]];
  /** Also where the default does. */
  readonly alwaysAsk: boolean;
}

/**
 * Undefined where a person turned away. Where neither this machine nor the server sends what the device takes, as the file says,
 * a person is asked in any case: whatever is sent proves only half of the path.
 */
export async function chooseSender(question: SenderQuestion): Promise<PrintSender | undefined> {
  const { printer, senders, alwaysAsk } = question;
  const [first, ...others] = senders;
  if (others.length === 0 || !(alwaysAsk || first.kind === 'device')) return first;
  return chooseOne(vscode.l10n.t('As whom shall {0} send?', printer), senders.map(choiceOf));
}

function choiceOf(sender: PrintSender): Choice<PrintSender> {
  const { refusedBy, sourcePorts } = sender;
  return {
    label: labelOf(sender),
    description: vscode.l10n.t('Source ports: {0}', sourcePorts),
    ...(refusedBy !== undefined && {
      detail: vscode.l10n.t('The file says that the device takes source ports {0} only.', refusedBy),
    }),
    value: sender,
  };
}

function labelOf({ kind, system }: PrintSender): string {
  switch (kind) {
    case 'file':
      return vscode.l10n.t('As the file says');
    case 'machine':
      return vscode.l10n.t('As this machine does');
    case 'server':
      return vscode.l10n.t('As {0} does', system?.title ?? '');
    case 'device':
      return vscode.l10n.t('As the device takes it');
  }
}
