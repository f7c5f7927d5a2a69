/** Findings in the editor: while typing, in files that are not open, under the project's settings. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAllEditors,
  codesOf,
  diagnosticsOf,
  openConfig,
  workspaceUri,
  writeFile,
} from './workspace-files.ts';

const reversed = `{
  "version": 1,
  "ports": { "A": { "monitor": "lpr", "device": "lpd://10.0.0.1/q", "sourcePorts": "731-721" } },
  "printers": { "P": { "port": "A" } }
}
`;

describe('diagnostics', () => {
  afterEach(closeAllEditors);

  it('stand on the value, with rule, severity and source', async () => {
    const editor = await openConfig('stand.printers.jsonc', reversed);
    const [diagnostic] = await diagnosticsOf(editor.document.uri, (codes) => codes.length > 0);
    assert.ok(diagnostic);
    assert.equal(editor.document.getText(diagnostic.range), '"731-721"');
    assert.deepEqual(codesOf([diagnostic]), ['lpr-source-ports-invalid']);
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(diagnostic.source, 'platen');
  });

  it('carry a code that opens the explanation of their rule', async () => {
    const editor = await openConfig('code.printers.jsonc', reversed);
    const [diagnostic] = await diagnosticsOf(editor.document.uri, (codes) => codes.length > 0);
    const { code } = diagnostic ?? {};
    assert.ok(typeof code === 'object');
    const explanation = await vscode.workspace.openTextDocument(code.target);
    assert.match(explanation.getText(), /^# lpr-source-ports-invalid\n/);
  });

  it('follow the text as it is typed', async () => {
    const editor = await openConfig('typed.printers.jsonc', reversed);
    await diagnosticsOf(editor.document.uri, (codes) => codes.length > 0);
    const at = editor.document.positionAt(reversed.indexOf('731-721'));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 7)), '721-731'));
    await diagnosticsOf(editor.document.uri, (codes) => codes.length === 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 1), ' ]'));
    const broken = await diagnosticsOf(editor.document.uri, (codes) => codes.includes('syntax-invalid'));
    assert.equal(broken[0]?.range.start.line, 0);
  });

  it('stay when an open file is closed', async () => {
    const editor = await openConfig('stays.printers.jsonc', reversed);
    const { uri } = editor.document;
    await diagnosticsOf(uri, (codes) => codes.length > 0);
    await closeAllEditors();
    await diagnosticsOf(uri, (codes) => codes.includes('lpr-source-ports-invalid'));
  });

  it('survive a file of 3 MB and one nested 5,000 deep', async () => {
    const ports = Array.from(
      { length: 30_000 },
      (_, index) => `"P${index}": { "device": "socket://10.0.0.1" }`,
    );
    const big = `{ "version": 1, "ports": { ${ports.join(',\n')}, "bad": { "device": "nowhere" } } }`;
    const editor = await openConfig('big.printers.jsonc', big);
    await diagnosticsOf(editor.document.uri, (codes) => codes.length > 0);
    const deep = await openConfig('deep.printers.jsonc', '{"a":'.repeat(5000));
    await diagnosticsOf(deep.document.uri, (codes) => codes.includes('syntax-invalid'));
  });

  describe('of files that change outside the editor', function () {
    // The system's watch on files may miss an event on a busy machine; a second miss is ours.
    this.retries(1);

    it('show up for files that are not open, and go with them', async () => {
      // Not in a folder made a moment ago: the system's watch on that one may come after the file.
      const uri = await writeFile('closed.printers.jsonc', reversed);
      await diagnosticsOf(uri, (codes) => codes.includes('lpr-source-ports-invalid'));
      assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path));
      await vscode.workspace.fs.delete(uri);
      await diagnosticsOf(uri, (codes) => codes.length === 0);
    });

    it('obey the nearest .platenrc.jsonc, and follow it', async () => {
      const editor = await openConfig('ruled/printers.jsonc', reversed);
      const { uri } = editor.document;
      await diagnosticsOf(uri, (codes) => codes.includes('lpr-source-ports-invalid'));
      const settings = await writeFile(
        'ruled/.platenrc.jsonc',
        '{ "rules": { "lpr-source-ports-invalid": "off" } }',
      );
      await diagnosticsOf(uri, (codes) => codes.length === 0);
      await writeFile('ruled/.platenrc.jsonc', '{ "rules": { "lpr-source-ports-invalid": "hint" } }');
      const [hint] = await diagnosticsOf(uri, (codes) => codes.length === 1);
      assert.equal(hint?.severity, vscode.DiagnosticSeverity.Hint);
      await vscode.workspace.fs.delete(settings);
      await diagnosticsOf(uri, () => vscode.languages.getDiagnostics(uri)[0]?.severity === 0);
    });

    it('follow a .platenrc.jsonc above the folder of the window', async function () {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      // A browser sees nothing above it.
      if (folder?.uri.scheme !== 'file') this.skip();
      const editor = await openConfig('above.printers.jsonc', reversed);
      const { uri } = editor.document;
      await diagnosticsOf(uri, (codes) => codes.includes('lpr-source-ports-invalid'));
      const settings = vscode.Uri.joinPath(folder.uri, '..', '.platenrc.jsonc');
      const write = (text: string) => vscode.workspace.fs.writeFile(settings, new TextEncoder().encode(text));
      try {
        await write('{ "rules": { "lpr-source-ports-invalid": "off" } }');
        await diagnosticsOf(uri, (codes) => codes.length === 0);
        await write('{ "rules": { "lpr-source-ports-invalid": "hint" } }');
        await diagnosticsOf(uri, () => vscode.languages.getDiagnostics(uri)[0]?.severity === 3);
      } finally {
        await vscode.workspace.fs.delete(settings);
      }
      await diagnosticsOf(uri, () => vscode.languages.getDiagnostics(uri)[0]?.severity === 0);
    });

    it('say each mistake of an open .platenrc.jsonc once', async () => {
      const text = '{ "rules": { "no-such-rule": "off", "lpr-byte-count": "fatal" }, }}';
      const uri = await writeFile('open/.platenrc.jsonc', text);
      await openConfig('open/open.printers.jsonc', '{ "version": 1 }');
      await diagnosticsOf(uri, (codes) => codes.length >= 3);
      await vscode.window.showTextDocument(uri);
      // VS Code's own support for JSON comes after a while, and has the closing brace.
      const shown = await diagnosticsOf(uri, () =>
        vscode.languages.getDiagnostics(uri).some(({ source }) => source !== 'platen'),
      );
      const places = shown.map(({ range }) => range.start.character).sort((a, b) => a - b);
      assert.deepEqual(places, [...new Set(places)], shown.map(({ message }) => message).join('; '));
      assert.ok(shown.some(({ message, source }) => source === 'platen' && /no-such-rule/.test(message)));
    });

    it('say what is wrong with a .platenrc.jsonc itself', async () => {
      await writeFile('wrong/.platenrc.jsonc', '{ "rules": { "no-such-rule": "off" } }');
      await openConfig('wrong/printers.jsonc', reversed);
      const shown = await diagnosticsOf(workspaceUri('wrong/.platenrc.jsonc'), (codes) => codes.length > 0);
      assert.match(shown[0]?.message ?? '', /no-such-rule/);
    });
  });
});
