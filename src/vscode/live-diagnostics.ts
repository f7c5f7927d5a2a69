/** Findings of open documents, a moment after the last keystroke. */
import * as vscode from 'vscode';
import { LANGUAGE } from './claimed-files.ts';
import type { DiagnosedDocuments } from './diagnosed-documents.ts';
import { toDiagnostics } from './finding-diagnostics.ts';
import type { ProjectSettings } from './project-settings.ts';

export interface DiagnosticsParts {
  readonly documents: DiagnosedDocuments;
  readonly settings: ProjectSettings;
  readonly diagnostics: vscode.DiagnosticCollection;
}

/** Long enough that a word being typed is not judged letter by letter. */
const QUIET_MS = 150;

export function watchOpenDocuments({
  documents,
  settings,
  diagnostics,
}: DiagnosticsParts): vscode.Disposable {
  const waiting = new Map<vscode.TextDocument, NodeJS.Timeout>();
  const { workspace } = vscode;
  const later = (document: vscode.TextDocument) => {
    if (document.languageId !== LANGUAGE) return;
    clearTimeout(waiting.get(document));
    waiting.set(
      document,
      setTimeout(() => void show(document), QUIET_MS),
    );
  };
  const showAll = () => {
    for (const document of workspace.textDocuments) void show(document);
  };
  showAll();
  return vscode.Disposable.from(
    workspace.onDidOpenTextDocument((document) => void show(document)),
    workspace.onDidChangeTextDocument(({ document }) => later(document)),
    workspace.onDidCloseTextDocument((document) => {
      clearTimeout(waiting.get(document));
      waiting.delete(document);
      if (document.languageId === LANGUAGE) diagnostics.delete(document.uri);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('platen.validate')) showAll();
    }),
    settings.onDidChange(showAll),
    {
      dispose() {
        for (const timer of waiting.values()) clearTimeout(timer);
      },
    },
  );

  async function show(document: vscode.TextDocument): Promise<void> {
    waiting.delete(document);
    if (document.languageId !== LANGUAGE) return;
    if (!isEnabled(document)) return diagnostics.delete(document.uri);
    const { version, text, diagnosis } = await documents.of(document);
    // Closed or typed in meanwhile: what follows has its own turn.
    if (document.isClosed || document.version !== version) return;
    diagnostics.set(document.uri, toDiagnostics(document.uri, text, diagnosis));
  }
}

export function isEnabled(scope: vscode.TextDocument | vscode.Uri): boolean {
  const where = 'uri' in scope ? scope : { uri: scope, languageId: LANGUAGE };
  return vscode.workspace.getConfiguration('platen', where).get('validate.enable', true);
}
