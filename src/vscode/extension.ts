/** The extension's table of contents, in every host: what exists from the first matching file on; the engine is loaded by the first print. */
import * as vscode from 'vscode';
import type { CommandParts } from './command-parts.ts';
import * as commands from './commands/index.ts';
import { codeActionKinds, createCodeActions } from './diagnostics/code-actions.ts';
import { createDiagnosedDocuments } from './diagnostics/diagnosed-documents.ts';
import { watchOpenDocuments } from './diagnostics/live-diagnostics.ts';
import { watchWorkspace } from './diagnostics/workspace-diagnostics.ts';
import { LANGUAGE } from './documents/claimed-files.ts';
import { createProjectSettings } from './documents/project-settings.ts';
import { createReadOnlyDocuments } from './documents/read-only-documents.ts';
import { createEventLog } from './event-log.ts';
import { createForeignFiles, type Interchange } from './foreign/foreign-files.ts';
import { registerForeignProviders } from './foreign/foreign-providers.ts';
import { foreignSelectors } from './foreign/foreign-selectors.ts';
import { createDestinations } from './printing/destinations.ts';
import type { PrintHost } from './printing/print-host.ts';
import { createPrintRuns } from './printing/print-runs.ts';
import { createTestPrintLenses } from './printing/test-print-lenses.ts';
import { registerProviders } from './providers/index.ts';

export function start(
  context: vscode.ExtensionContext,
  host: PrintHost,
  interchange: () => Promise<Interchange>,
): void {
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const settings = own(createProjectSettings());
  const foreign = createForeignFiles(interchange, vscode.Uri.joinPath(context.extensionUri, 'dist'));
  const documents = own(createDiagnosedDocuments(settings, foreign));
  const diagnostics = own(vscode.languages.createDiagnosticCollection('platen'));
  own(watchOpenDocuments({ documents, settings, diagnostics }));
  own(watchWorkspace({ documents, settings, diagnostics }));

  // Menus leave out what cannot be done here; the commands themselves say why.
  void vscode.commands.executeCommand('setContext', 'platen:simulates', host.devices === undefined);

  const selector = [{ language: LANGUAGE }, ...foreignSelectors];
  own(
    vscode.languages.registerCodeActionsProvider(selector, createCodeActions(documents), {
      providedCodeActionKinds: codeActionKinds,
    }),
  );
  own(
    vscode.languages.registerCodeLensProvider(
      selector,
      own(createTestPrintLenses(documents, host.devices !== undefined)),
    ),
  );
  own(registerProviders(documents, host.engine));
  own(registerForeignProviders(documents, foreign, host.engine));

  const readOnly = own(createReadOnlyDocuments(host.engine));
  const log = own(createEventLog());
  const destinations = host.devices && createDestinations(context.globalState, host.devices);
  const runs = own(createPrintRuns({ log, readOnly, host }));
  const held = host.devices?.held;
  const parts: CommandParts = {
    documents,
    foreign,
    readOnly,
    log,
    destinations,
    held,
    runs,
    engine: host.engine,
  };
  for (const [name, run] of Object.entries(commands))
    own(vscode.commands.registerCommand(`platen.${name}`, (argument: unknown) => run(parts, argument)));
}
