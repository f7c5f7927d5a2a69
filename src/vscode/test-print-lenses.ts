/** "Test Print" above each printer. */
import * as vscode from 'vscode';
import { indexLines } from '../language/line-index.ts';
import { printerLenses } from '../language/printer-lenses.ts';
import type { DiagnosedDocuments } from './diagnosed-documents.ts';
import { toRange } from './positions.ts';

/** @param toDevices whether devices can be reached from here; without, there are lenses for virtual printers only */
export function createTestPrintLenses(
  documents: DiagnosedDocuments,
  toDevices: boolean,
): vscode.CodeLensProvider & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const subscriptions = [
    changed,
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('platen.codeLens')) changed.fire();
    }),
  ];
  return {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      const isWanted = vscode.workspace.getConfiguration('platen', document).get('codeLens.enable', true);
      if (!isWanted || !vscode.workspace.isTrusted) return [];
      const { text, diagnosis } = await documents.of(document);
      if (token.isCancellationRequested) return [];
      const lines = indexLines(text);
      return printerLenses(diagnosis.config).flatMap(({ printer, span }) =>
        lensesOf(document.uri, printer, toRange(lines, span)).slice(toDevices ? 0 : 1),
      );
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

function lensesOf(uri: vscode.Uri, printer: string, range: vscode.Range): vscode.CodeLens[] {
  const target = { uri, printer };
  return [
    new vscode.CodeLens(range, {
      title: `$(play) ${vscode.l10n.t('Test Print')}`,
      tooltip: vscode.l10n.t('Print a test page to the device of {0}', printer),
      command: 'platen.testPrint',
      arguments: [target],
    }),
    new vscode.CodeLens(range, {
      title: vscode.l10n.t('Test Print to Virtual Printer'),
      tooltip: vscode.l10n.t('Print the same job to a printer that Platen runs: nothing leaves this machine'),
      command: 'platen.testPrintVirtual',
      arguments: [target],
    }),
  ];
}
