/** Troubleshoot Selection: a log, an event export or any other text of the editor as evidence; the whole of it where nothing is selected. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Troubleshoot Selection', de: 'Auswahl untersuchen' },
  menus: {
    'editor/context': { when: "editorHasSelection && resourceScheme != 'output'", group: 'platen@5' },
  },
};

export async function troubleshootSelection({ troubleshooting }: CommandParts): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void showInformation(vscode.l10n.t('Open a log or an event export first.'));
    return;
  }
  const { document, selection } = editor;
  // Of a part of a line the rest says what it is.
  const lines = selection.isEmpty
    ? undefined
    : document.validateRange(
        new vscode.Range(selection.start.line, 0, selection.end.line, Number.MAX_SAFE_INTEGER),
      );
  const name = vscode.workspace.asRelativePath(document.uri);
  const firstLine = (lines?.start.line ?? 0) + 1;
  const panel = await troubleshooting();
  panel.add({ name, text: document.getText(lines), firstLine }, document.uri);
  panel.show();
}
