/** Find references: every mention of a name in its file. */
import * as vscode from 'vscode';
import { findReferences } from '../../language/references.ts';
import { rangeIn } from '../positions.ts';

export const referencesProvider: vscode.ReferenceProvider = {
  provideReferences(document, position, { includeDeclaration }) {
    const options = { withDefinition: includeDeclaration };
    return findReferences(document.getText(), document.offsetAt(position), options).map(
      (span) => new vscode.Location(document.uri, rangeIn(document, span)),
    );
  },
};
