/** The Test Explorer's side of test prints: what tests there are, and who may run them; running them is loaded with the engine. */
import * as vscode from 'vscode';
import { isOwnFileName } from '../../knowledge/own-file-name.ts';
import { indexLines } from '../../language/line-index.ts';
import { readText } from '../../language/reading.ts';
import type { DiagnosedDocuments } from '../diagnostics/diagnosed-documents.ts';
import { readConfigText } from '../diagnostics/workspace-diagnostics.ts';
import { EXCLUDED_PATTERN, FILE_PATTERN, LANGUAGE } from '../documents/claimed-files.ts';
import type { Commands } from '../on-demand/create-commands.ts';
import { rangeIn, toRange } from '../positions.ts';
import { createTestItems, type PrintTestItem } from './test-items.ts';

/** More files than any site has. */
const MAX_FILE_COUNT = 2000;
/** After the last keystroke. */
const PAUSE_MS = 300;

export interface TestExplorerParts {
  readonly documents: DiagnosedDocuments;
  /** Watches for all configurations of the workspace. */
  readonly files: vscode.FileSystemWatcher;
  /** What runs them, loaded when the first run begins. */
  readonly commands: () => Promise<Commands>;
}

export interface TestExplorer extends vscode.Disposable {
  readonly controller: vscode.TestController;
  readonly virtualProfile: vscode.TestRunProfile;
  readonly realProfile: vscode.TestRunProfile;
}

export function createTestExplorer(
  id: string,
  { documents, files, commands }: TestExplorerParts,
): TestExplorer {
  const { workspace, l10n, TestRunProfileKind } = vscode;
  const controller = vscode.tests.createTestController(id, l10n.t('Test Prints'));
  const items = createTestItems(controller);
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  const subscriptions: vscode.Disposable[] = [controller];
  let isWatching = false;

  const showOpen = (document: vscode.TextDocument): void => {
    if (isTestFile(document))
      items.update(document.uri, documents.reading(document).site.config, (span) => rangeIn(document, span));
  };
  /** When its findings are known: nobody waits longer for them because all of the text is read for this, too. */
  const showOpened = async (document: vscode.TextDocument): Promise<void> => {
    if (!isTestFile(document)) return;
    await documents.of(document);
    if (!document.isClosed) showOpen(document);
  };
  const showClosed = async (uri: vscode.Uri): Promise<void> => {
    if (!isOwnFileName(uri.path) || !workspace.getWorkspaceFolder(uri) || isOpen(uri)) return;
    const text = await readConfigText(uri);
    if (isOpen(uri)) return;
    if (text === undefined) return items.remove(uri);
    const lines = indexLines(text);
    items.update(uri, readText(text).site.config, (span) => toRange(lines, span));
  };
  const showAll = async (): Promise<void> => {
    for (const uri of await workspace.findFiles(FILE_PATTERN, EXCLUDED_PATTERN, MAX_FILE_COUNT))
      await showClosed(uri);
  };
  /** From when somebody looks at the tests; until then those of open documents will do. */
  const watch = (): void => {
    isWatching = true;
    subscriptions.push(
      files.onDidCreate(showClosed),
      files.onDidChange(showClosed),
      files.onDidDelete((uri) => items.remove(uri)),
      workspace.onDidChangeWorkspaceFolders(showAll),
    );
  };
  controller.resolveHandler = async () => {
    if (!isWatching) watch();
    await showAll();
  };
  controller.refreshHandler = showAll;

  const profile = (label: string, isReal: boolean) =>
    controller.createRunProfile(
      label,
      TestRunProfileKind.Run,
      (request, token) => run(request, token, isReal),
      !isReal,
      undefined,
      // Nobody is asked when a file is saved, so that no device can be meant.
      !isReal,
    );

  async function run(
    request: vscode.TestRunRequest,
    token: vscode.CancellationToken,
    isReal: boolean,
  ): Promise<void> {
    const { runTests } = await commands();
    const chosen = (): PrintTestItem[] => {
      const excluded = new Set(items.below(request.exclude ?? []).map(({ item }) => item));
      return items.below(request.include).filter(({ item }) => !excluded.has(item));
    };
    if (!request.continuous) return runTests({ controller, request, token, tests: chosen(), isReal });
    const saving = workspace.onDidSaveTextDocument((document) => {
      const key = document.uri.toString();
      showOpen(document);
      const tests = chosen().filter(({ uri }) => uri.toString() === key);
      if (tests.length > 0) void runTests({ controller, request, token, tests, isReal });
    });
    token.onCancellationRequested(() => saving.dispose());
  }

  subscriptions.push(
    workspace.onDidOpenTextDocument(showOpened),
    workspace.onDidCloseTextDocument(({ uri }) => void showClosed(uri)),
    documents.onDidEdit(({ document }) => {
      const key = document.uri.toString();
      clearTimeout(pauses.get(key));
      pauses.set(
        key,
        setTimeout(() => {
          pauses.delete(key);
          showOpen(document);
        }, PAUSE_MS),
      );
    }),
    { dispose: () => pauses.forEach((pause) => void clearTimeout(pause)) },
  );
  for (const document of workspace.textDocuments) void showOpened(document);
  return {
    controller,
    virtualProfile: profile(l10n.t('Virtual Printers'), false),
    realProfile: profile(l10n.t('Real Devices'), true),
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** Of our own format: queues of other programs' files are tests where one names that file. The old side of a diff is none, either. */
function isTestFile({ languageId, uri, isClosed }: vscode.TextDocument): boolean {
  const isHere = uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  return languageId === LANGUAGE && isHere && !isClosed;
}

function isOpen(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
}
