/** The extension's table of contents, in every host: what exists from the first matching file on; the engine is loaded by the first command. */
import * as vscode from 'vscode';
import type { SettingsDisk } from '../language/diagnosis/settings-search.ts';
import { codeActionKinds, createCodeActions } from './diagnostics/code-actions.ts';
import { createDiagnosedDocuments } from './diagnostics/diagnosed-documents.ts';
import { watchOpenDocuments } from './diagnostics/live-diagnostics.ts';
import { watchWorkspace } from './diagnostics/workspace-diagnostics.ts';
import { FILE_PATTERN, LANGUAGE } from './documents/claimed-files.ts';
import { createProjectSettings } from './documents/project-settings.ts';
import { createReadOnlyDocuments } from './documents/read-only-documents.ts';
import { createForeignFiles, type Interchange } from './foreign/foreign-files.ts';
import { registerForeignProviders } from './foreign/foreign-providers.ts';
import { foreignSelectors } from './foreign/foreign-selectors.ts';
import { createLanguageStatus } from './language-status.ts';
import type { Engine } from './on-demand/engine-bundle.ts';
import { registerCommands } from './on-demand/register-commands.ts';
import { createLastOutcomes } from './printing/results/last-outcomes.ts';
import { createTestPrintLenses } from './printing/test-print-lenses.ts';
import { registerProviders } from './providers/index.ts';
import { registerTraceLinks } from './providers/outline/trace-links-provider.ts';
import { registerReceivedEditor } from './received/register-received-editor.ts';
import { createTestExplorer } from './testing/test-explorer.ts';
import type { Troubleshoot } from './troubleshoot/troubleshoot-panel.ts';
import { registerViews } from './views/register-views.ts';
import type { ViewName } from './views/view-node.ts';

/** Where the extension runs. */
export interface Host {
  /** Without, every test print is simulated. */
  readonly reachesDevices: boolean;
  /** What the machine is called; undefined in a browser. */
  readonly machine: string | undefined;
  /** Of that machine; undefined in a browser. */
  readonly disk: SettingsDisk | undefined;
  readonly engine: () => Promise<Engine>;
  readonly interchange: () => Promise<Interchange>;
  readonly troubleshoot: () => Promise<Troubleshoot>;
}

export function start(
  context: vscode.ExtensionContext,
  { reachesDevices, machine, disk, engine, interchange, troubleshoot }: Host,
): void {
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const settings = own(createProjectSettings(disk));
  const foreign = createForeignFiles(interchange, vscode.Uri.joinPath(context.extensionUri, 'dist'));
  const documents = own(createDiagnosedDocuments(settings, foreign));
  const diagnostics = own(vscode.languages.createDiagnosticCollection('platen'));
  own(watchOpenDocuments({ documents, settings, diagnostics }));
  // One for all: each asks the file system for every matching file of the workspace.
  const files = own(vscode.workspace.createFileSystemWatcher(FILE_PATTERN));
  own(watchWorkspace({ documents, settings, diagnostics, files }));

  own(createLanguageStatus('platen', { documents, settings, machine }));

  // Menus leave out what cannot be done here; the commands themselves say why.
  void vscode.commands.executeCommand('setContext', 'platen:simulates', !reachesDevices);

  const selector = [{ language: LANGUAGE }, ...foreignSelectors];
  own(
    vscode.languages.registerCodeActionsProvider(selector, createCodeActions(documents), {
      providedCodeActionKinds: codeActionKinds,
    }),
  );
  const outcomes = own(createLastOutcomes());
  own(
    vscode.languages.registerCodeLensProvider(
      selector,
      own(createTestPrintLenses(documents, outcomes, reachesDevices)),
    ),
  );
  own(registerProviders(documents, engine));
  own(registerForeignProviders(documents, foreign, engine));

  // Without a folder or workspace there is only the one storage.
  const historyFolder = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'history');
  const readOnly = own(createReadOnlyDocuments(engine, historyFolder));
  own(registerTraceLinks(documents, readOnly, engine));
  const { extensionUri, globalState: storage, secrets } = context;
  const changed = own(new vscode.EventEmitter<ViewName | undefined>());
  const projectSettings = settings;
  const parts = {
    extensionUri,
    documents,
    foreign,
    projectSettings,
    readOnly,
    outcomes,
    storage,
    secrets,
    historyFolder,
    changed,
    troubleshoot,
  };
  own(registerReceivedEditor(engine, { extensionUri, readOnly }));
  const commands = own(registerCommands(context.extension, engine, parts));
  own(registerViews(commands.load, { changed: changed.event, files }));
  own(createTestExplorer('platen', { documents, files, commands: commands.load }));
}
