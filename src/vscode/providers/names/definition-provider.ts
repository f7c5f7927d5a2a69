/** Go to definition: from any mention of a name to the entry that has it, in its own file or in others of the folder. */
import type * as vscode from 'vscode';
import { outwardNameAt } from '../../../language/folder/outward-names.ts';
import { indexLines } from '../../../language/line-index.ts';
import {
  type Definition,
  findDefinition,
  findOutwardDefinitions,
} from '../../../language/names/definition.ts';
import type { Span } from '../../../model/span.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { uriOf } from '../../documents/folder-place.ts';
import { otherFilesOf } from '../../documents/other-files.ts';
import { rangeIn, toRange } from '../../positions.ts';

export const createDefinitionProvider = ({ reading }: DiagnosedDocuments): vscode.DefinitionProvider => ({
  async provideDefinition(document, position, token): Promise<vscode.LocationLink[]> {
    const offset = document.offsetAt(position);
    const own = findDefinition(reading(document), offset);
    if (own) {
      const inDocument = (span: Span): vscode.Range => rangeIn(document, span);
      return [linkTo(own, inDocument(own.origin), document.uri, inDocument)];
    }
    const name = outwardNameAt(reading(document), offset);
    if (!name) return [];
    const origin = rangeIn(document, name.span);
    const others = await otherFilesOf(document, token);
    return findOutwardDefinitions(name, others).map((found) => {
      const lines = indexLines(found.file.reading.text);
      return linkTo(found, origin, uriOf(found.file), (span) => toRange(lines, span));
    });
  },
});

function linkTo(
  { target, entry }: Definition,
  originSelectionRange: vscode.Range,
  targetUri: vscode.Uri,
  rangeOf: (span: Span) => vscode.Range,
): vscode.LocationLink {
  return {
    originSelectionRange,
    targetUri,
    targetRange: rangeOf(entry),
    targetSelectionRange: rangeOf(target),
  };
}
