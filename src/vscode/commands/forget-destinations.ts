/** Forget Destinations...: takes back a yes, so that the next print there asks again. */

import * as vscode from 'vscode';
import { addressText } from '../../model/address-text.ts';
import { describeAddresses } from '../../model/destinations/agreed-destinations.ts';
import type { CommandContribution } from '../contributions.ts';
import { chooseSome, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Forget Destinations...', de: 'Ziele vergessen...' },
  enablement: '!platen:simulates',
};

export async function forgetDestinations({ destinations }: CommandParts): Promise<void> {
  const known = destinations?.list() ?? [];
  if (known.length === 0) {
    void showInformation(vscode.l10n.t('No destination has been agreed to yet.'));
    return;
  }
  const chosen = await chooseSome(
    vscode.l10n.t('Which destinations shall be asked about again?'),
    known.map((destination) => ({
      label: addressText(destination.host, destination.port),
      description: describeAddresses(destination),
      value: destination,
    })),
  );
  if (chosen.length > 0) await destinations?.forget(chosen);
}
