/** Findings of open documents: at once where an edit is followed, a moment after the last keystroke where all must be read. */
import * as vscode from 'vscode';
import type { Diagnosis } from '../../language/diagnosis/diagnose.ts';
import type { Span } from '../../model/span.ts';
import { LANGUAGE } from '../documents/claimed-files.ts';
import type { ProjectSettings } from '../documents/project-settings.ts';
import { isOn } from '../editor-settings.ts';
import { isForeignPlace } from '../foreign/foreign-selectors.ts';
import { rangeIn } from '../positions.ts';
import type { DiagnosedDocuments } from './diagnosed-documents.ts';
import { isDiagnosed } from './diagnosed-files.ts';
import { toDiagnostics } from './finding-diagnostics.ts';

export interface DiagnosticsParts {
  readonly documents: DiagnosedDocuments;
  readonly settings: ProjectSettings;
  readonly diagnostics: vscode.DiagnosticCollection;
}

/** Long enough that whoever types on does not wait for the whole text to be read. */
const QUIET_MS = 150;

export function watchOpenDocuments({
  documents,
  settings,
  diagnostics,
}: DiagnosticsParts): vscode.Disposable {
  const waiting = new Map<vscode.TextDocument, NodeJS.Timeout>();
  const { workspace } = vscode;
  const wait = (document: vscode.TextDocument) => {
    stopWaiting(document);
    waiting.set(
      document,
      setTimeout(() => void show(document), QUIET_MS),
    );
  };
  const showAll = () => {
    for (const document of workspace.textDocuments) void show(document);
  };
  // What is registered while the extension starts leaves this process first: VS Code waits before it asks for lenses, and may as well do so meanwhile.
  const starting = setTimeout(showAll);
  return vscode.Disposable.from(
    workspace.onDidOpenTextDocument((document) => void show(document)),
    documents.onDidEdit(({ document, diagnosis }) => {
      if (!isWatched(document) || !isEnabled(document)) return;
      if (diagnosis) publish(document, diagnosis);
      else wait(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      stopWaiting(document);
      if (isWatched(document)) diagnostics.delete(document.uri);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('platen.validate')) showAll();
    }),
    settings.onDidChange(showAll),
    {
      dispose() {
        for (const timer of [starting, ...waiting.values()]) clearTimeout(timer);
      },
    },
  );

  async function show(document: vscode.TextDocument): Promise<void> {
    if (!isWatched(document)) return;
    stopWaiting(document);
    if (!(isEnabled(document) && (await documents.takes(document)))) return diagnostics.delete(document.uri);
    const { version, diagnosis } = await documents.of(document);
    // Closed or typed in meanwhile: what follows has its own turn.
    if (!document.isClosed && document.version === version) publish(document, diagnosis);
  }

  function publish(document: vscode.TextDocument, diagnosis: Diagnosis): void {
    stopWaiting(document);
    const toRange = (span: Span) => rangeIn(document, span);
    diagnostics.set(document.uri, toDiagnostics(document.uri, diagnosis, toRange));
  }

  function stopWaiting(document: vscode.TextDocument): void {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  }
}

/** Whether something may be found in it, by its language and name. */
function isWatched(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE || isForeignPlace(document);
}

/** Whether findings of this document belong among the problems: it can be fixed, and nobody switched them off. */
export function isEnabled(scope: vscode.TextDocument | vscode.Uri): boolean {
  const where = 'uri' in scope ? scope : { uri: scope, languageId: LANGUAGE };
  return isDiagnosed(where.uri) && isOn('validate.enable', where);
}
