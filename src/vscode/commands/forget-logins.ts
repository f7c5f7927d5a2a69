/** Forget Logins...: takes users and passwords of devices out of the secret storage. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { chooseSome, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Forget Logins...', de: 'Anmeldungen vergessen...' },
  enablement: '!platen:simulates',
};

export async function forgetLogins({ logins }: CommandParts): Promise<void> {
  const origins = await logins.origins();
  if (origins.length === 0) {
    void showInformation(vscode.l10n.t('No login is kept.'));
    return;
  }
  const choices = origins.map((origin) => ({ label: origin, value: origin }));
  const chosen = await chooseSome(vscode.l10n.t('The logins of which devices shall be forgotten?'), choices);
  if (chosen.length > 0) await logins.forget(chosen);
}
