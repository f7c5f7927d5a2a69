/** Configurations on a file system that is no disk, as in a repository that is browsed and not cloned. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, diagnosticsOf } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": { "A": { "monitor": "lpr", "device": "lpd://10.0.0.1/q", "sourcePorts": "731-721" } },
  "printers": { "P": { "port": "A", "testPrint": { "file": "letter.ps" } } }
}
`;

describe('virtual files', () => {
  const files = new Map([
    ['/site/office.printers.jsonc', text],
    ['/site/quiet/office.printers.jsonc', text],
    ['/site/quiet/.platenrc.jsonc', '{ "rules": { "lpr-source-ports-invalid": "hint" } }'],
  ]);
  let registration: vscode.Disposable;
  before(() => {
    registration = vscode.workspace.registerFileSystemProvider('platen-test', filesThatStay(files));
  });
  after(() => registration.dispose());
  afterEach(closeAllEditors);

  it('have findings, symbols and links', async () => {
    const uri = vscode.Uri.parse('platen-test://somewhere/site/office.printers.jsonc');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'printer-config');
    const [diagnostic] = await diagnosticsOf(uri, (codes) => codes.includes('lpr-source-ports-invalid'));
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['ports', 'printers'],
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      uri,
    );
    assert.deepEqual(
      links.map(({ target }) => target?.toString()),
      ['platen-test://somewhere/site/letter.ps'],
    );
  });

  it('obey the settings beside them', async () => {
    const uri = vscode.Uri.parse('platen-test://somewhere/site/quiet/office.printers.jsonc');
    await vscode.workspace.openTextDocument(uri);
    const [diagnostic] = await diagnosticsOf(uri, (codes) => codes.includes('lpr-source-ports-invalid'));
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Hint);
  });
});

function filesThatStay(files: ReadonlyMap<string, string>): vscode.FileSystemProvider {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const read = ({ path }: vscode.Uri): Uint8Array => {
    const text = files.get(path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  };
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: read(uri).length }),
    readFile: read,
    readDirectory: refuse,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
