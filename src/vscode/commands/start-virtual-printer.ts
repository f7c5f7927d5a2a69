/** Start Virtual Printer...: a printer that listens on this machine until it is stopped, of the file at hand or of a kind. */
import * as vscode from 'vscode';
import { deviceModelNames } from '../../knowledge/ipp/device-models.ts';
import { faultsShownBy } from '../../knowledge/printer-faults.ts';
import {
  isVirtualPrinterKind,
  virtualPrinterKinds,
  virtualPrinters,
} from '../../knowledge/virtual-printers.ts';
import type { CommandContribution } from '../contributions.ts';
import { LANGUAGE } from '../documents/claimed-files.ts';
import { type Choice, chooseOne, showError, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { isTrusted } from '../printing/workspace-trust.ts';
import { printerUri } from '../virtual/printer-uri.ts';
import type { VirtualPrinterRequest } from '../virtual/running-printers.ts';

export const contribution: CommandContribution = {
  title: { en: 'Start Virtual Printer...', de: 'Virtuellen Drucker starten...' },
  icon: 'add',
  enablement: '!platen:simulates',
  menus: { 'view/title': { when: 'view == platen.virtualPrinters', group: 'navigation@1' } },
};

export async function startVirtualPrinter({ documents, virtual }: CommandParts): Promise<void> {
  if (!(await isTrusted()) || !virtual) return;
  const { l10n } = vscode;
  const active = vscode.window.activeTextEditor?.document;
  const ofFile = active?.languageId === LANGUAGE ? await requestsOf(active, documents) : [];
  const request = await chooseOne(l10n.t('Which printer shall run?'), [
    ...ofFile,
    ...virtualPrinterKinds.map((kind) => ({
      label: kind,
      description: virtualPrinters[kind].summary,
      value: { kind, title: kind, faults: [] },
    })),
  ]);
  if (!request) return;
  try {
    const started = await virtual.start(request);
    const uri = printerUri(started);
    const copy = l10n.t('Copy URI');
    const open = vscode.commands.executeCommand('platen.virtualPrinters.focus');
    const chosen = await showInformation(l10n.t('{0} takes jobs at {1}.', started.title, uri), copy);
    if (chosen === copy) await vscode.env.clipboard.writeText(uri);
    await open;
  } catch (error) {
    void showError(error instanceof Error ? error.message : String(error));
  }
}

/** Those that the file describes, with their faults. */
async function requestsOf(
  document: vscode.TextDocument,
  documents: CommandParts['documents'],
): Promise<Choice<VirtualPrinterRequest>[]> {
  const site = await documents.siteOf(document);
  return [...site.config.virtualPrinters.values()].flatMap(
    ({ id, kind, faults, acceptsSourcePorts, model, attributes }): Choice<VirtualPrinterRequest>[] => {
      const word = kind?.value;
      if (!isVirtualPrinterKind(word)) return [];
      const written = faults.map(({ value }) => value);
      const ports = acceptsSourcePorts.map(({ value }) => value);
      return [
        {
          label: id,
          description: [word, ...written].join(', '),
          detail: vscode.workspace.asRelativePath(document.uri),
          value: {
            kind: word,
            title: id,
            faults: faultsShownBy(word).filter((name) => written.includes(name)),
            acceptsSourcePorts: ports.length > 0 ? ports : undefined,
            model: deviceModelNames.find((name) => name === model?.value),
            attributesFile: attributes && { config: document.uri, name: attributes.value },
          },
        },
      ];
    },
  );
}
