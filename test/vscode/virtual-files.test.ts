/** Configurations on a file system that is no disk, as in a repository that is browsed and not cloned. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settingsCases, settingsFiles } from '../settings-cases.ts';
import { closeAllEditors, diagnosticsOf } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": { "A": { "monitor": "lpr", "device": "lpd://10.0.0.1/q", "sourcePorts": "731-721" } },
  "printers": { "P": { "port": "A", "testPrint": { "file": "letter.ps" } } }
}
`;

describe('virtual files', () => {
  const files = new Map<string, string | Uint8Array>([
    ['/site/office.printers.jsonc', text],
    ['/site/quiet/office.printers.jsonc', text],
    ['/site/quiet/.platenrc.jsonc', '{ "rules": { "lpr-source-ports-invalid": "hint" } }'],
    // This file system has no links.
    ...Object.entries(settingsFiles)
      .filter(([, content]) => !String(content).startsWith('->'))
      .map(([name, content]) => [`/table/${name}`, content] as const),
  ]);
  const severities = { error: 0, warning: 1, info: 2, hint: 3, off: undefined };
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

  // The table that the command line and the language server are held to.
  for (const { folder, severity = 'error', wrong, what } of settingsCases.filter(isWithoutLinks)) {
    it(`obey the settings of ${folder}: ${what}`, async () => {
      const table = vscode.Uri.parse('platen-test://somewhere/table');
      const uri = vscode.Uri.joinPath(table, folder, 'office.printers.jsonc');
      files.set(uri.path, text);
      await vscode.workspace.openTextDocument(uri);
      const [diagnostic] = await diagnosticsOf(uri, (codes) => codes.includes('lpr-source-ports-invalid'));
      assert.equal(diagnostic?.severity, severities[severity]);
      const settings = vscode.Uri.joinPath(table, folder.split('/')[0] ?? '', '.platenrc.jsonc');
      if (wrong) assert.match(vscode.languages.getDiagnostics(settings)[0]?.message ?? '', wrong);
    });
  }
});

function isWithoutLinks({ folder }: (typeof settingsCases)[number]): boolean {
  return !['lost/a', 'dangling', 'linked'].includes(folder);
}

function filesThatStay(files: ReadonlyMap<string, string | Uint8Array>): vscode.FileSystemProvider {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const read = ({ path }: vscode.Uri): Uint8Array => {
    const content = files.get(path);
    if (content === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) =>
      [...files.keys()].some((path) => path.startsWith(`${uri.path}/`))
        ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: vscode.FileType.File, ctime: 0, mtime: 0, size: read(uri).length },
    readFile: read,
    readDirectory: refuse,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
