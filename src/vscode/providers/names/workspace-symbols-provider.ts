/** Workspace symbols: entries of every configuration of the workspace, read when somebody looks for one and not before. */
import * as vscode from 'vscode';
import { indexLines } from '../../../language/line-index.ts';
import { MAX_WORKSPACE_SYMBOLS, workspaceSymbols } from '../../../language/names/workspace-symbols.ts';
import { type Reading, readText } from '../../../language/reading.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { readConfigText } from '../../diagnostics/workspace-diagnostics.ts';
import { EXCLUDED_PATTERN, FILE_PATTERN, LANGUAGE } from '../../documents/claimed-files.ts';
import { entrySymbolKinds } from '../../entry-symbol-kinds.ts';
import { toRange } from '../../positions.ts';

/** The editor asks again with every letter. */
const MAX_FILE_COUNT = 500;

export const createWorkspaceSymbolsProvider = ({
  reading,
}: DiagnosedDocuments): vscode.WorkspaceSymbolProvider => ({
  async provideWorkspaceSymbols(query, token) {
    const found: vscode.SymbolInformation[] = [];
    const open = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === LANGUAGE);
    for (const document of open) found.push(...symbolsOf(document.uri, reading(document), query));
    const isOpen = new Set(open.map(({ uri }) => uri.toString()));
    const files = await vscode.workspace.findFiles(FILE_PATTERN, EXCLUDED_PATTERN, MAX_FILE_COUNT, token);
    for (const uri of files) {
      if (token.isCancellationRequested || found.length >= MAX_WORKSPACE_SYMBOLS) break;
      const text = isOpen.has(uri.toString()) ? undefined : await readConfigText(uri);
      if (text !== undefined) found.push(...symbolsOf(uri, readText(text), query));
    }
    return found.slice(0, MAX_WORKSPACE_SYMBOLS);
  },
});

function symbolsOf(uri: vscode.Uri, reading: Reading, query: string): vscode.SymbolInformation[] {
  const lines = indexLines(reading.text);
  return workspaceSymbols(reading, query).map(
    ({ name, section, selection }) =>
      new vscode.SymbolInformation(
        name,
        entrySymbolKinds[section],
        section,
        new vscode.Location(uri, toRange(lines, selection)),
      ),
  );
}
