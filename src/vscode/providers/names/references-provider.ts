/** Find references: every mention of a name in its file, and in its folder where the network knows the name. */
import type * as vscode from 'vscode';
import { findReferences } from '../../../language/names/references.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { folderPlace, locationsOf } from '../../documents/folder-place.ts';

export const createReferencesProvider = (documents: DiagnosedDocuments): vscode.ReferenceProvider => ({
  async provideReferences(document, position, { includeDeclaration }, token) {
    const place = await folderPlace(documents, document, position, token);
    if (token.isCancellationRequested) return undefined;
    return locationsOf(findReferences(place, { withDefinition: includeDeclaration }));
  },
});
