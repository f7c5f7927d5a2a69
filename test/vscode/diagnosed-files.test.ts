/** Which documents have findings among the problems: the old side of a diff has none, and settles nothing for others. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, diagnosticsOf, openConfig } from './workspace-files.ts';

const reversed = `{
  "version": 1,
  "ports": { "A": { "monitor": "lpr", "device": "lpd://10.0.0.1/q", "sourcePorts": "731-721" } },
  "printers": { "P": { "port": "A" } }
}
`;

describe('diagnosed files', () => {
  const registrations: vscode.Disposable[] = [];
  before(() => {
    registrations.push(
      vscode.workspace.registerTextDocumentContentProvider('old-side', {
        provideTextDocumentContent: () => reversed,
      }),
      // As Git's file system does, it goes by the query: every path has the text of the file that is named there.
      vscode.workspace.registerFileSystemProvider('old-file', sameFileEverywhere(reversed), {
        isReadonly: true,
      }),
    );
  });
  after(() => vscode.Disposable.from(...registrations).dispose());
  afterEach(closeAllEditors);

  for (const scheme of ['old-side', 'old-file']) {
    it(`are none of ${scheme}:, beside the new side in a diff`, async () => {
      const editor = await openConfig(`${scheme}.printers.jsonc`, reversed);
      const now = editor.document.uri;
      const old = now.with({ scheme, query: JSON.stringify({ path: now.path, ref: '~' }) });
      await vscode.commands.executeCommand('vscode.diff', old, now, 'old and new');
      const document = await vscode.workspace.openTextDocument(old);
      assert.equal(document.languageId, 'printer-config');
      assert.equal(document.getText(), reversed);
      // What another command asks of the old side leaves nothing behind either.
      await vscode.commands.executeCommand('vscode.executeHoverProvider', old, new vscode.Position(2, 85));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        old,
        new vscode.Range(2, 85, 2, 86),
        vscode.CodeActionKind.QuickFix.value,
      );
      assert.deepEqual(
        actions.map(({ title }) => title),
        [],
      );
      const lensesOf = async (uri: vscode.Uri) =>
        (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).map(
          ({ command }) => command?.title,
        );
      assert.deepEqual(await lensesOf(old), []);
      assert.ok((await lensesOf(now)).includes('Test Print to Virtual Printer'));
      // By then the other one, which was opened before, has had its turn.
      await openConfig(`${scheme}-after.printers.jsonc`, reversed);
      await diagnosticsOf(now, (codes) => codes.includes('lpr-source-ports-invalid'));
      const strangers = vscode.languages
        .getDiagnostics()
        .filter(([uri, found]) => found.length > 0 && uri.scheme !== now.scheme);
      assert.deepEqual(
        strangers.map(([uri]) => uri.toString()),
        [],
      );
    });
  }

  it('are untitled documents, too', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'printer-config',
      content: reversed,
    });
    await diagnosticsOf(document.uri, (codes) => codes.includes('lpr-source-ports-invalid'));
  });
});

function sameFileEverywhere(text: string): vscode.FileSystemProvider {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const bytes = new TextEncoder().encode(text);
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length }),
    readFile: () => bytes,
    readDirectory: refuse,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
