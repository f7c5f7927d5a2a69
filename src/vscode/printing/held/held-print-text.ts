/** What people read of a test print that is held: where it was to go, when, and what of it may have been printed. */
import * as vscode from 'vscode';
import type { LeftPrint } from '../../../engine/spool/print-spools.ts';
import type { LeftPart } from '../../../engine/spool/spooled-job.ts';
import { addressText } from '../../../model/address-text.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Choice } from '../../notification.ts';

export function describeHeld(print: LeftPrint): Choice<LeftPrint> {
  const { id, job, startedAtMs } = print;
  const time = new Date(job?.submittedAtMs ?? startedAtMs).toLocaleString();
  if (!job?.plan)
    return {
      value: print,
      label: `${id}`,
      description: time,
      detail: vscode.l10n.t('Damaged: it can only be forgotten.'),
    };
  return {
    value: print,
    label: vscode.l10n.t('{0} to {1}', job.printer, placeOf(job.plan)),
    description: time,
    detail: whatLeft(job.left) ?? vscode.l10n.t('Nothing of it was sent.'),
  };
}

export function placeOf({ host, tcpPort }: PrintPlan): string {
  return addressText(host, tcpPort);
}

export function whatLeft(left: LeftPart): string | undefined {
  switch (left) {
    case 'nothing':
      return undefined;
    case 'unknown':
      return vscode.l10n.t('Part or all of it may have been printed already.');
    case 'all':
      return vscode.l10n.t('All of it was sent, but not confirmed: it may have been printed already.');
  }
}
