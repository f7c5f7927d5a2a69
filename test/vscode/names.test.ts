/** Names in the editor: definition, references, highlights, rename, outline, symbols of the workspace. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, openConfig, writeFile } from './workspace-files.ts';

const text = `{
  "version": 1,
  "servers": { "PRINT01": { "system": "windows-server-2019" } },
  "ports": { "P1": { "device": "socket://10.0.0.1", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT" }, "Sales": { "port": "P1" } },
  "connections": { "desk": { "path": "\\\\\\\\PRINT01\\\\ACCT" } }
}
`;

describe('names', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await openConfig('names.printers.jsonc', text);
  });
  afterEach(closeAllEditors);

  it('lead to their definition, also from inside a path', async () => {
    const links = await at<vscode.LocationLink[]>('vscode.executeDefinitionProvider', 'PRINT01\\\\');
    assert.equal(links.length, 1);
    const [link] = links;
    assert.ok(link?.targetSelectionRange && link.originSelectionRange);
    assert.equal(editor.document.getText(link.targetSelectionRange), 'PRINT01');
    assert.equal(link.targetSelectionRange.start.line, 2);
    assert.equal(editor.document.getText(link.originSelectionRange), 'PRINT01');
    assert.equal(link.originSelectionRange.start.line, 5);
  });

  it('list their references', async () => {
    const places = await at<vscode.Location[]>('vscode.executeReferenceProvider', 'P1": {');
    assert.deepEqual(
      places.map(({ range }) => [range.start.line, editor.document.getText(range)]),
      [
        [3, 'P1'],
        [4, 'P1'],
        [4, 'P1'],
      ],
    );
  });

  it('light up where the cursor is on one', async () => {
    const highlights = await at<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', 'P1": {');
    assert.deepEqual(
      highlights.map(({ kind }) => kind),
      [
        vscode.DocumentHighlightKind.Write,
        vscode.DocumentHighlightKind.Read,
        vscode.DocumentHighlightKind.Read,
      ],
    );
  });

  it('are renamed everywhere at once', async () => {
    const edit = await at<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', 'ACCT"', 'MONEY');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(editor.document.getText(), text.replaceAll('ACCT', 'MONEY'));
  });

  it('are not renamed to one that is taken', async () => {
    await assert.rejects(
      async () => at('vscode.executeDocumentRenameProvider', 'Accounting', 'Sales'),
      /There is an entry "Sales" in "printers" already/,
    );
  });

  it('say what a rename would replace, and where there is none', async () => {
    const found = await at<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      'Accounting',
    );
    assert.equal(found.placeholder, 'Accounting');
    assert.equal(editor.document.getText(found.range), 'Accounting');
    await assert.rejects(async () => at('vscode.prepareRename', 'version'));
  });

  it('make the outline and the breadcrumbs', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [
        ['servers', ['PRINT01']],
        ['ports', ['P1']],
        ['printers', ['Accounting', 'Sales']],
        ['connections', ['desk']],
      ],
    );
    assert.equal(symbols[2]?.children[0]?.kind, vscode.SymbolKind.Class);
  });

  it('are found in files that are not open', async () => {
    await writeFile('closed-symbols/printers.jsonc', '{ "printers": { "Warehouse Dock 7": {} } }');
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Dock 7',
    );
    const [dock] = found.filter(({ name }) => name === 'Warehouse Dock 7');
    assert.ok(dock, found.map(({ name }) => name).join(', '));
    assert.match(dock.location.uri.path, /\/closed-symbols\/printers\.jsonc$/);
    assert.equal(dock.containerName, 'printers');
    await vscode.workspace.fs.delete(dock.location.uri);
  });

  function at<T>(command: string, part: string, ...more: unknown[]): Thenable<T> {
    const { document } = editor;
    const position = document.positionAt(text.indexOf(part));
    return vscode.commands.executeCommand(command, document.uri, position, ...more);
  }
});
