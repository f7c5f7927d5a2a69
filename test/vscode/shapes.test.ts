/** The shape of a document in the editor: folding, selection, colours, links, formatting; also where there is no file. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, openConfig } from './workspace-files.ts';

const text = `{
  // two lines
  // of comment
  "version": 1,
  "ports": {
    "P1": { "device": "socket://10.0.0.1" }
  },
  "printers": { "Accounting": { "port": "P1", "testPrint": { "file": "pages/letter.ps" } } }
}
`;

describe('the shape of a document', () => {
  afterEach(closeAllEditors);

  it('folds objects and comments', async () => {
    const editor = await openConfig('folds.printers.jsonc', text);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end, kind }) => [start, end, kind]),
      [
        [0, 7, undefined],
        [1, 2, vscode.FoldingRangeKind.Comment],
        [4, 5, undefined],
      ],
    );
  });

  it('grows a selection from a name to the whole text', async () => {
    const editor = await openConfig('grows.printers.jsonc', text);
    const { document } = editor;
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [document.positionAt(text.indexOf('Accounting'))],
    );
    const steps: string[] = [];
    for (let step = range; step; step = step.parent) steps.push(document.getText(step.range));
    assert.equal(steps[0], 'Accounting');
    assert.equal(steps[1], '"Accounting"');
    assert.equal(steps.at(-1), text);
  });

  it('colours names by what they are', async () => {
    const editor = await openConfig('colours.printers.jsonc', text);
    const { uri } = editor.document;
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
    const kinds = decode(editor.document, data).map(([word, type]) => `${word} ${legend.tokenTypes[type]}`);
    assert.ok(kinds.includes('P1 interface'), kinds.join(', '));
    assert.ok(kinds.includes('Accounting class'), kinds.join(', '));
    assert.equal(kinds.filter((kind) => kind === 'P1 interface').length, 2);
  });

  it('links to the documents of test prints, beside the file only', async () => {
    const editor = await openConfig('links.printers.jsonc', text);
    const links = await linksOf(editor.document.uri);
    assert.deepEqual(
      links.map(({ range }) => editor.document.getText(range)),
      ['pages/letter.ps'],
    );
    assert.equal(
      links[0]?.target?.toString(),
      vscode.Uri.joinPath(editor.document.uri, '../pages/letter.ps').toString(),
    );
    const outside = await openConfig('outside.printers.jsonc', text.replace('pages/', '../../'));
    assert.deepEqual(await linksOf(outside.document.uri), []);
  });

  it('is formatted without losing a comment', async () => {
    const crowded = '{"version":1,// the first\n"ports":{"P1":{"device":"socket://10.0.0.1"}}}';
    const editor = await openConfig('format.printers.jsonc', crowded);
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      editor.document.uri,
      { insertSpaces: true, tabSize: 4 },
    );
    await apply(editor.document, edits);
    const formatted = editor.document.getText();
    assert.match(formatted, /^\{\n {4}"version": 1, \/\/ the first\n {4}"ports": /);
  });

  it('is formatted in a range only where asked', async () => {
    const crowded = '{\n  "version":1,\n  "ports":{"P1":{"device":"socket://10.0.0.1"}}\n}\n';
    const editor = await openConfig('range.printers.jsonc', crowded);
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatRangeProvider',
      editor.document.uri,
      new vscode.Range(1, 4, 1, 12),
      { insertSpaces: true, tabSize: 2 },
    );
    await apply(editor.document, edits);
    assert.equal(editor.document.getText(), crowded.replace('"version":1', '"version": 1'));
  });

  it('is known in a document that no disk has', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'printer-config', content: text });
    assert.equal(document.uri.scheme, 'untitled');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['ports', 'printers'],
    );
    assert.deepEqual(await linksOf(document.uri), []);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

function linksOf(uri: vscode.Uri): Thenable<vscode.DocumentLink[]> {
  return vscode.commands.executeCommand('vscode.executeLinkProvider', uri);
}

async function apply(document: vscode.TextDocument, edits: vscode.TextEdit[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Five numbers for each token: lines on, columns on, length, type, modifiers. */
function decode(document: vscode.TextDocument, data: Uint32Array): [word: string, type: number][] {
  const tokens: [string, number][] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0] = data.slice(at, at + 4);
    column = lines === 0 ? column + columns : columns;
    line += lines;
    tokens.push([document.getText(new vscode.Range(line, column, line, column + length)), type]);
  }
  return tokens;
}
