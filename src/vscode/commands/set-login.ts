/** Set Login of Device...: the user and password that an IPP device asks for. */
import * as vscode from 'vscode';
import { planPrint } from '../../site/print-plan/plan-print.ts';
import type { CommandContribution } from '../contributions.ts';
import { showError, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { originOf } from '../printing/logins.ts';
import { findTarget } from '../printing/print-target.ts';

export const contribution: CommandContribution = {
  title: { en: 'Set Login of Device...', de: 'Anmeldung am Gerät festlegen...' },
  enablement: '!platen:simulates',
};

export async function setLogin({ documents, logins }: CommandParts, argument: unknown): Promise<void> {
  const target = await findTarget({ argument, toVirtual: false, alwaysAsk: false, documents });
  if (!target) return;
  const { id } = target.printer;
  const planned = planPrint(target.site, id);
  if ('problem' in planned) {
    void showError(`${id}: ${planned.problem}`);
    return;
  }
  const { plan, virtual } = planned;
  if (virtual || plan.monitor !== 'ipp') {
    void showInformation(vscode.l10n.t('{0} prints to no IPP device, and no other asks for a login.', id));
    return;
  }
  if (await logins.ask(plan))
    void showInformation(vscode.l10n.t('The login for {0} is kept for test prints.', originOf(plan)));
}
