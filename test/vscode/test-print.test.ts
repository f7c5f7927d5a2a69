/** Test prints from the extension host: real TCP to virtual printers on this machine. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, openConfig, until } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": {
    "LPR": { "monitor": "lpr", "device": "lpd://192.0.2.1/accounting", "sourcePorts": "unprivileged" },
    "RAW": { "device": "virtual:lab" },
    "STALL": { "device": "virtual:deaf" }
  },
  "printers": {
    "Accounting": { "port": "LPR" },
    "Lab": { "port": "RAW", "testPrint": { "page": "postscript" } },
    "Deaf": { "port": "STALL" }
  },
  "virtualPrinters": { "lab": { "kind": "raw" }, "deaf": { "kind": "lpd", "faults": ["stall"] } }
}
`;

describe('test print', () => {
  afterEach(closeAllEditors);

  it('reaches a virtual LPD in the place of the device, and leaves a trace', async () => {
    const trace = await printVirtual('Accounting');
    assert.match(trace, /^Accepted: 127\.0\.0\.1:\d+ acknowledged all [\d,]+ bytes on queue accounting\.$/m);
    assert.match(trace, /^EVENTS$/m);
    assert.match(trace, /^TRACE$/m);
    assert.match(trace, /Platen test print of Accounting/);
  });

  it('reaches a virtual JetDirect that the file describes, without a question', async () => {
    const editor = await openConfig('lab.printers.jsonc', text);
    const { uri } = editor.document;
    await vscode.commands.executeCommand('platen.testPrint', { uri, printer: 'Lab' });
    const trace = await lastTrace();
    assert.match(trace, /^Outcome +sent$/m);
    assert.match(trace, /%!PS/);
  });

  it('can be cancelled', async () => {
    const editor = await openConfig('cancel.printers.jsonc', text);
    const { uri } = editor.document;
    const run = vscode.commands.executeCommand('platen.testPrint', { uri, printer: 'Deaf' });
    const cancelling = setInterval(() => void vscode.commands.executeCommand('platen.cancelTestPrint'), 500);
    await run;
    clearInterval(cancelling);
    assert.match(await lastTrace(), /^Outcome +cancelled$/m);
  });

  it('stands above each printer as a lens', async () => {
    const editor = await openConfig('lens.printers.jsonc', text);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
      10,
    );
    assert.deepEqual(
      lenses.map(({ range, command }) => [editor.document.getText(range), command?.command]),
      ['"Accounting"', '"Lab"', '"Deaf"'].flatMap((name) => [
        [name, 'platen.testPrint'],
        [name, 'platen.testPrintVirtual'],
      ]),
    );
  });
});

async function printVirtual(printer: string): Promise<string> {
  const editor = await openConfig(`${printer}.printers.jsonc`, text);
  const { uri } = editor.document;
  await vscode.commands.executeCommand('platen.testPrintVirtual', { uri, printer });
  return lastTrace();
}

async function lastTrace(): Promise<string> {
  await vscode.commands.executeCommand('platen.showTrace');
  return until(
    () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.uri.scheme === 'platen' ? document.getText() : undefined;
    },
    vscode.window.onDidChangeActiveTextEditor,
    () => 'no trace is shown',
  );
}
