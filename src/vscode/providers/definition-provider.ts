/** Go to definition: from any mention of a name to the entry that has it. */
import type * as vscode from 'vscode';
import { findDefinition } from '../../language/definition.ts';
import { rangeIn } from '../positions.ts';

export const definitionProvider: vscode.DefinitionProvider = {
  provideDefinition(document, position): vscode.LocationLink[] {
    const found = findDefinition(document.getText(), document.offsetAt(position));
    if (!found) return [];
    return [
      {
        originSelectionRange: rangeIn(document, found.origin),
        targetUri: document.uri,
        targetRange: rangeIn(document, found.entry),
        targetSelectionRange: rangeIn(document, found.target),
      },
    ];
  },
};
