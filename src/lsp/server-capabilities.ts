/** What the language server can do, as it announces to its clients. */
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { semanticTokenModifiers, semanticTokenTypes } from '../language/outline/semantic-tokens.ts';
import { EXPLAIN_COMMAND, FIX_ALL_KIND } from './finding-requests.ts';

export function serverCapabilities(): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { identifier: 'platen', interFileDependencies: false, workspaceDiagnostics: false },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
    executeCommandProvider: { commands: [EXPLAIN_COMMAND] },
    completionProvider: { triggerCharacters: ['"', ':', '/', '\\', ' '] },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: ['"', '-', '/', ':', '\\'] },
    inlayHintProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [...semanticTokenModifiers] },
      full: true,
      range: true,
    },
    documentLinkProvider: { resolveProvider: false },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    workspace: { workspaceFolders: { supported: true } },
  };
}
