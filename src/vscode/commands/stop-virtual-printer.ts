/** Stop Virtual Printer...: it listens no more, and what it received is gone. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { chooseOne, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { printerUri } from '../virtual/printer-uri.ts';
import { runningPrinter } from '../virtual/running-printers.ts';

export const contribution: CommandContribution = {
  title: { en: 'Stop Virtual Printer...', de: 'Virtuellen Drucker beenden...' },
  icon: 'debug-stop',
  enablement: '!platen:simulates',
  menus: { 'view/item/context': { when: 'viewItem == virtualPrinter', group: 'inline@2' } },
};

export async function stopVirtualPrinter({ virtual }: CommandParts, argument: unknown): Promise<void> {
  const running = virtual?.list() ?? [];
  if (running.length === 0) {
    void showInformation(vscode.l10n.t('No virtual printer runs.'));
    return;
  }
  const choices = running.map((one) => ({ label: one.title, description: printerUri(one), value: one }));
  const one =
    runningPrinter(virtual, argument) ?? (await chooseOne(vscode.l10n.t('Which one shall end?'), choices));
  if (one) await virtual?.stop(one.id);
}
