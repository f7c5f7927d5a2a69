/** Traces as documents: their language, their links to the configuration, and what can be made of them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { lastTrace } from './last-trace.ts';
import { closeAllEditors, openConfig } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": { "LPR": { "monitor": "lpr", "device": "lpd://192.0.2.1/accounting", "sourcePorts": "unprivileged" } },
  "printers": { "Accounting": { "port": "LPR" } }
}
`;

describe('a trace', () => {
  let configuration: vscode.Uri;
  let trace: vscode.TextDocument;

  beforeEach(async () => {
    configuration = (await openConfig('traced.printers.jsonc', text)).document.uri;
    const target = { uri: configuration, printer: 'Accounting' };
    await vscode.commands.executeCommand('platen.testPrintVirtual', target);
    await lastTrace();
    const { document } = vscode.window.activeTextEditor ?? {};
    assert.ok(document);
    trace = document;
  });

  afterEach(closeAllEditors);

  it('is in a language of its own', () => {
    assert.equal(trace.languageId, 'platen-trace');
  });

  it('leads from what the file has set to the line where it stands', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      trace.uri,
    );
    const lead = links.map(({ range, target }) => `${trace.getText(range)} to ${target?.fragment}`);
    assert.ok(lead.includes('Accounting to L4,17'), lead.join('; '));
    assert.ok(lead.includes('accounting to L3,51'), lead.join('; '));
    for (const { target } of links) assert.equal(target?.path, configuration.path);
  });

  it('folds the bytes of a step by the kind that the editor folds at first, as the language asks', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      trace.uri,
    );
    const steps = folds.filter(({ kind }) => kind === vscode.FoldingRangeKind.Imports);
    assert.ok(steps.length > 2);
    for (const { start } of steps) assert.match(trace.lineAt(start).text, /^ *\d+\.\d{4} {2}[><-] {2}/);
    const { uri, languageId } = trace;
    const editor = vscode.workspace.getConfiguration('editor', { uri, languageId });
    assert.equal(editor.get('foldingImportsByDefault'), true);
  });

  it('is copied as the command line that prints so again', async () => {
    await vscode.env.clipboard.writeText('before');
    const messages = await answering('showInformationMessage', undefined, () =>
      vscode.commands.executeCommand('platen.copyAsCommand'),
    );
    assert.equal(messages.length, 1);
    if (configuration.scheme !== 'file') return;
    assert.match(
      await vscode.env.clipboard.readText(),
      /^platen print --config \S+traced\.printers\.jsonc --virtual (?:--system this-machine )?Accounting$/,
    );
  });

  it('is exported as a capture, which is opened as a trace again', async () => {
    const file = vscode.Uri.joinPath(configuration, '../exported.pcapng');
    const original = vscode.window.showSaveDialog;
    Object.assign(vscode.window, { showSaveDialog: async () => file });
    try {
      await answering('showInformationMessage', undefined, () =>
        vscode.commands.executeCommand('platen.exportTrace'),
      );
    } finally {
      Object.assign(vscode.window, { showSaveDialog: original });
    }
    await vscode.commands.executeCommand('platen.openCapture', file);
    const shown = vscode.window.activeTextEditor?.document;
    assert.match(shown?.uri.path ?? '', /exported\.pcapng\.trace\.txt$/);
    assert.match(shown?.getText() ?? '', /> {2}receive a job on queue accounting/);
    await vscode.workspace.fs.delete(file);
  });
});
