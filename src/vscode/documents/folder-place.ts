/** A position in a document as a place in a folder, and places in files as the editor has them. */
import * as vscode from 'vscode';
import type { FileSpan, FolderFile, FolderPlace } from '../../language/folder/folder-files.ts';
import { isKnownOutside } from '../../language/folder/folder-symbol.ts';
import { indexLines, type LineIndex } from '../../language/line-index.ts';
import type { DiagnosedDocuments } from '../diagnostics/diagnosed-documents.ts';
import { toRange } from '../positions.ts';
import { otherFilesOf } from './other-files.ts';

/** Reads the other files only where they have a say. */
export async function folderPlace(
  { reading }: DiagnosedDocuments,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<FolderPlace> {
  const isAsked = isKnownOutside(reading(document), document.offsetAt(position));
  const others = isAsked ? await otherFilesOf(document, token) : [];
  // As it stands by now.
  const file = { uri: document.uri.toString(), reading: reading(document) };
  return { file, offset: document.offsetAt(position), others };
}

export function uriOf({ uri }: FolderFile): vscode.Uri {
  return vscode.Uri.parse(uri, true);
}

export function locationsOf(places: readonly FileSpan[]): vscode.Location[] {
  const linesOf = new Map<FolderFile, LineIndex>();
  return places.map(({ file, span }) => {
    const lines = linesOf.get(file) ?? indexLines(file.reading.text);
    linesOf.set(file, lines);
    return new vscode.Location(uriOf(file), toRange(lines, span));
  });
}
