/** Rename: a name at its definition and in every mention, or the reason why not. */
import * as vscode from 'vscode';
import { renamableAt, rename } from '../../language/rename.ts';
import { rangeIn, toWorkspaceEdit } from '../positions.ts';

/** The editor shows the message of what is thrown beside the name. */
export const renameProvider: vscode.RenameProvider = {
  prepareRename(document, position) {
    const found = renamableAt(document.getText(), document.offsetAt(position));
    if (!found) throw new Error(vscode.l10n.t('There is no name here that can be renamed.'));
    return { range: rangeIn(document, found.span), placeholder: found.name };
  },
  provideRenameEdits(document, position, newName) {
    const result = rename(document.getText(), document.offsetAt(position), newName);
    if (!result.ok) throw new Error(result.why);
    return toWorkspaceEdit(document, result.edits);
  },
};
