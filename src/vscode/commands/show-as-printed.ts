/** Show as Printed: a document for printers, drawn and explained. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { RECEIVED_EDITOR } from '../received/register-received-editor.ts';

const documents = 'resourceExtname =~ /^\\.(prn|zpl|escpos|pcl|ps|pwg|urf)$/';

export const contribution: CommandContribution = {
  title: { en: 'Show as Printed', de: 'Wie gedruckt anzeigen' },
  icon: 'open-preview',
  menus: {
    'editor/title': { when: documents, group: 'navigation' },
    'explorer/context': { when: documents, group: 'navigation' },
  },
};

/** @param argument the file of the explorer or of the title; from the palette that of the active editor */
export async function showAsPrinted(_parts: CommandParts, argument: unknown): Promise<void> {
  const uri = argument instanceof vscode.Uri ? argument : activeUri();
  if (uri) await vscode.commands.executeCommand('vscode.openWith', uri, RECEIVED_EDITOR);
  else void showInformation(vscode.l10n.t('Open a document for a printer first.'));
}

/** Of a text, or of any other editor of one file. */
function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return undefined;
}
