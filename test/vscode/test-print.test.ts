/** Test prints to virtual printers: over real TCP where there is Node, in virtual time in a browser. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { largeSite } from '../../bench/large-site.ts';
import { lastTrace } from './last-trace.ts';
import { closeAllEditors, openConfig, until, writeFile } from './workspace-files.ts';

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
    assert.match(trace, /info +platen: Job \d+ is done\. The device acknowledged all of it\./);
  });

  it('leaves a trace that can be folded, with an outline of its steps', async () => {
    await printVirtual('Accounting');
    const uri = vscode.window.activeTextEditor?.document.uri;
    assert.match(uri?.path ?? '', /Accounting\.trace\.txt$/);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['EVENTS', 'TRACE'],
    );
    assert.ok(symbols[1]?.children.some(({ name }) => /^> /.test(name)));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(folds.length > symbols.length, `${folds.length}`);
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
    assert.deepEqual(await lensesIn(editor.document), ['"Accounting"', '"Lab"']);
  });

  it('leaves its outcome above the printer until the text of the printer or its port is another', async () => {
    const { document } = await openConfig('outcome.printers.jsonc', text);
    const outcomes = async () =>
      (await lenses(document, 20)).flatMap(({ range, command }) =>
        command?.command === 'platen.showTrace' ? [`${document.getText(range)} ${command.title}`] : [],
      );
    const replace = async (from: string, to: string) => {
      const edit = new vscode.WorkspaceEdit();
      const at = document.getText().indexOf(from);
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
      edit.replace(document.uri, range, to);
      await vscode.workspace.applyEdit(edit);
    };
    assert.deepEqual(await outcomes(), []);
    await vscode.commands.executeCommand('platen.testPrint', { uri: document.uri, printer: 'Lab' });
    const [shown = '', ...others] = await outcomes();
    assert.match(shown, /^"Lab" \$\(check\) sent in \d+(\.\d)? m?s$/);
    assert.deepEqual(others, []);
    await replace('"Accounting": {', '"Accounts": {');
    assert.deepEqual(await outcomes(), [shown]);
    await replace('"RAW": { ', '"RAW": { "monitor": "raw", ');
    assert.deepEqual(await outcomes(), []);
    await replace('"monitor": "raw", ', '');
    assert.deepEqual(await outcomes(), [shown]);
    const command = (await lenses(document, 20)).find(
      ({ command }) => command?.command === 'platen.showTrace',
    );
    await vscode.commands.executeCommand('platen.showTrace', ...(command?.command?.arguments ?? []));
    assert.match(await lastTrace(), /^Printer +Lab$/m);
  });

  it('stands above the printers near the screen where there are very many', async () => {
    const { document } = await openConfig('lenses.printers.jsonc', largeSite(1000));
    const near = async (name: string) => {
      const at = document.positionAt(document.getText().indexOf(`"${name}": {`));
      const editor = await vscode.window.showTextDocument(document, {
        selection: new vscode.Range(at, at),
      });
      await until(
        () => (editor.visibleRanges.some((range) => range.contains(at)) ? true : undefined),
        vscode.window.onDidChangeTextEditorVisibleRanges,
        () => `${name} is not on the screen`,
      );
      return lensesIn(document);
    };
    const first = await near('Queue_00000');
    assert.ok(first.includes('"Queue_00000"') && !first.includes('"Queue_00999"'), first.join(', '));
    const last = await near('Queue_00999');
    assert.ok(last.includes('"Queue_00999"') && !last.includes('"Queue_00000"'), last.join(', '));
  });

  it('stands above the first of very many printers before any editor shows them', async () => {
    const names = Array.from({ length: 600 }, (_, index) => `    "P${index}": { "port": "LPR" }`);
    const many = text.replace('"printers": {', () => `"printers": {\n${names.join(',\n')},`);
    const document = await vscode.workspace.openTextDocument(await writeFile('many.printers.jsonc', many));
    const found = await lensesIn(document);
    assert.ok(found.includes('"P0"') && !found.includes('"P599"'), found.join(', '));
  });
});

/** What stands under the lenses of each printer. */
async function lensesIn(document: vscode.TextDocument): Promise<string[]> {
  return [...new Set((await lenses(document, 10)).map(({ range }) => document.getText(range)))];
}

function lenses(document: vscode.TextDocument, count: number): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, count);
}

async function printVirtual(printer: string): Promise<string> {
  const editor = await openConfig(`${printer}.printers.jsonc`, text);
  const { uri } = editor.document;
  await vscode.commands.executeCommand('platen.testPrintVirtual', { uri, printer });
  return lastTrace();
}
