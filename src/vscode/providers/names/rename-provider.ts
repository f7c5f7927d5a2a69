/** Rename: a name at its definition and in every mention, in all files of the folder at once, or the reason why not. */
import * as vscode from 'vscode';
import { indexLines } from '../../../language/line-index.ts';
import { type FileEdits, renamableAt } from '../../../language/names/rename.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { folderPlace, uriOf } from '../../documents/folder-place.ts';
import type { Engine } from '../../on-demand/engine-bundle.ts';
import { rangeIn, toRange } from '../../positions.ts';

/** The editor shows the message of what is thrown beside the name. */
export const createRenameProvider = (
  documents: DiagnosedDocuments,
  engine: () => Promise<Engine>,
): vscode.RenameProvider => ({
  async prepareRename(document, position, token) {
    const found = renamableAt(await folderPlace(documents, document, position, token));
    if (token.isCancellationRequested) return undefined;
    if (!found) throw new Error(vscode.l10n.t('There is no name here that can be renamed.'));
    return { range: rangeIn(document, found.span), placeholder: found.name };
  },
  async provideRenameEdits(document, position, newName, token) {
    const { rename } = await engine();
    const place = await folderPlace(documents, document, position, token);
    if (token.isCancellationRequested) return undefined;
    const result = rename(place, newName);
    if (!result.ok) throw new Error(result.why);
    return editOf(result.changes);
  },
});

function editOf(changes: readonly FileEdits[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { file, edits } of changes) {
    const lines = indexLines(file.reading.text);
    edit.set(
      uriOf(file),
      edits.map(({ newText, ...span }) => new vscode.TextEdit(toRange(lines, span), newText)),
    );
  }
  return edit;
}
