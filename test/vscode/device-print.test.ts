/** Test prints where devices can be reached: lenses for them, and jobs that take their time. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lastTrace } from './last-trace.ts';
import { closeAllEditors, openConfig } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": {
    "LPR": { "monitor": "lpr", "device": "lpd://192.0.2.1/accounting", "sourcePorts": "unprivileged" },
    "STALL": { "device": "virtual:deaf" }
  },
  "printers": { "Accounting": { "port": "LPR" }, "Deaf": { "port": "STALL" } },
  "virtualPrinters": { "deaf": { "kind": "lpd", "faults": ["stall"] } }
}
`;

describe('test print where devices can be reached', () => {
  afterEach(closeAllEditors);

  it('can be cancelled', async () => {
    const editor = await openConfig('cancel.printers.jsonc', text);
    const { uri } = editor.document;
    const run = vscode.commands.executeCommand('platen.testPrint', { uri, printer: 'Deaf' });
    const cancelling = setInterval(() => void vscode.commands.executeCommand('platen.cancelTestPrint'), 500);
    await run;
    clearInterval(cancelling);
    assert.match(await lastTrace(), /^Outcome +cancelled$/m);
  });

  it('stands above each printer as lenses: for the device, a virtual printer in its place, a question to it, and what may be wrong', async () => {
    const editor = await openConfig('three-lenses.printers.jsonc', text);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
      10,
    );
    assert.deepEqual(
      lenses.map(({ range, command }) => [editor.document.getText(range), command?.command]),
      [
        ['"Accounting"', 'platen.testPrint'],
        ['"Accounting"', 'platen.testPrintVirtual'],
        ['"Accounting"', 'platen.pingDevice'],
        ['"Accounting"', 'platen.troubleshootPrinter'],
        // It is a virtual printer already.
        ['"Deaf"', 'platen.testPrint'],
      ],
    );
  });
});
