/** New Configuration: asks how a printer is reached, and opens a file that can be printed from at once. */
import * as vscode from 'vscode';
import {
  type NewDevice,
  newConfiguration as newText,
  systemsFor,
  whyNoHost,
  whyNot,
} from '../../language/new-configuration.ts';
import type { CommandContribution } from '../contributions.ts';
import { LANGUAGE } from '../documents/claimed-files.ts';
import { openNew } from '../documents/new-document.ts';
import { askText, chooseOne } from '../notification.ts';

export const contribution: CommandContribution = {
  title: { en: 'New Configuration', de: 'Neue Konfiguration' },
  shortTitle: { en: 'Printer Configuration', de: 'Druckerkonfiguration' },
  menus: { 'file/newFile': { group: 'file' } },
};

export async function newConfiguration(): Promise<void> {
  const device = await askDevice();
  if (!device) return;
  const system = device.kind === 'virtual' ? { id: undefined } : await askSystem(device);
  if (!system) return;
  const about = { system: system.id, device };
  const printer = await askText(vscode.l10n.t('What is the printer called?'), {
    value: device.kind === 'virtual' ? vscode.l10n.t('Try') : vscode.l10n.t('Printer-1'),
    whyNot: (name) => whyNot({ ...about, printer: name }),
  });
  if (printer === undefined) return;
  await openNew(newText({ ...about, printer }), LANGUAGE);
}

/** Undefined where a person turned away. */
async function askDevice(): Promise<NewDevice | undefined> {
  const kind = await chooseOne(vscode.l10n.t('How is the printer reached?'), [
    {
      label: vscode.l10n.t('A virtual printer'),
      description: vscode.l10n.t('Platen plays it: nothing else is needed'),
      value: 'virtual' as const,
    },
    { label: 'IPP', description: vscode.l10n.t('Printers of today'), value: 'ipp' as const },
    {
      label: vscode.l10n.t('JetDirect, raw, AppSocket'),
      description: vscode.l10n.t('TCP port 9100'),
      value: 'raw' as const,
    },
    { label: 'LPR, LPD', description: 'RFC 1179', value: 'lpr' as const },
  ]);
  if (kind === undefined || kind === 'virtual') return kind && { kind };
  const host = await askText(vscode.l10n.t('Name or address of the printer'), {
    example: 'printer.example, 192.0.2.10',
    whyNot: whyNoHost,
  });
  return host === undefined ? undefined : { kind, host: host.trim() };
}

/** What the server runs that prints to it. */
function askSystem(device: NewDevice): Promise<{ id: string | undefined } | undefined> {
  return chooseOne<{ id: string | undefined }>(vscode.l10n.t('What prints to it?'), [
    {
      label: vscode.l10n.t('I would rather not say'),
      description: vscode.l10n.t('Platen knows more where it is written'),
      value: { id: undefined },
    },
    ...systemsFor(device).map(({ id, title }) => ({ label: title, description: id, value: { id } })),
  ]);
}
