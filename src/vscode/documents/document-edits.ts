/** Applies edits to a document, unless it changed since they were computed. */
import * as vscode from 'vscode';
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { DiagnosedDocument, DiagnosedDocuments } from '../diagnostics/diagnosed-documents.ts';
import { showInformation } from '../notification.ts';
import { toWorkspaceEdit } from '../positions.ts';
import { LANGUAGE } from './claimed-files.ts';

export async function applyEdits(
  { document, version }: Pick<DiagnosedDocument, 'document' | 'version'>,
  edits: readonly TextEdit[],
): Promise<boolean> {
  if (document.version !== version) {
    void showInformation(vscode.l10n.t('The file changed meanwhile. Try again.'));
    return false;
  }
  return vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
}

/** The editor with a configuration in our own format or in that of another program, or undefined after saying that there is none. */
export async function activeDiagnosedEditor(
  documents: DiagnosedDocuments,
): Promise<vscode.TextEditor | undefined> {
  const editor = vscode.window.activeTextEditor;
  return editor && (await documents.takes(editor.document)) ? editor : activeConfigEditor();
}

/** The editor with a printer configuration, or undefined after saying that there is none. */
export function activeConfigEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === LANGUAGE) return editor;
  void showInformation(vscode.l10n.t('Open a printer configuration first (*.printers.jsonc).'));
  return undefined;
}
