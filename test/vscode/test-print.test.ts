/** Test prints to virtual printers: over real TCP where there is Node, in virtual time in a browser. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lastTrace } from './last-trace.ts';
import { closeAllEditors, openConfig } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": {
    "LPR": { "monitor": "lpr", "device": "lpd://192.0.2.1/accounting", "sourcePorts": "unprivileged" },
    "RAW": { "device": "virtual:lab" }
  },
  "printers": {
    "Accounting": { "port": "LPR" },
    "Lab": { "port": "RAW", "testPrint": { "page": "postscript" } }
  },
  "virtualPrinters": { "lab": { "kind": "raw" } }
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

  it('stands above each printer as a lens', async () => {
    const editor = await openConfig('lens.printers.jsonc', text);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
      10,
    );
    assert.deepEqual(
      lenses
        .filter(({ command }) => command?.command === 'platen.testPrintVirtual')
        .map(({ range }) => editor.document.getText(range)),
      ['"Accounting"', '"Lab"'],
    );
  });
});

async function printVirtual(printer: string): Promise<string> {
  const editor = await openConfig(`${printer}.printers.jsonc`, text);
  const { uri } = editor.document;
  await vscode.commands.executeCommand('platen.testPrintVirtual', { uri, printer });
  return lastTrace();
}
