/** Which files are printer configurations for the editor, and how their text is edited. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, openConfig, writeFile } from './workspace-files.ts';

describe('claimed files', () => {
  afterEach(closeAllEditors);

  it('open as printer-config by their names, and no other JSON does', async () => {
    const languages: Record<string, string> = {};
    for (const name of ['printers.jsonc', 'office.printers.jsonc', 'sprinters.jsonc', 'printers.json']) {
      const uri = await writeFile(`claimed/${name}`, '{}');
      languages[name] = (await vscode.workspace.openTextDocument(uri)).languageId;
      await vscode.workspace.fs.delete(uri);
    }
    const { 'printers.jsonc': plain, 'office.printers.jsonc': named, ...others } = languages;
    assert.deepEqual([plain, named], ['printer-config', 'printer-config']);
    assert.ok(!Object.values(others).includes('printer-config'), JSON.stringify(others));
  });

  it('take line comments as the language says', async () => {
    const editor = await openConfig('comment.printers.jsonc', '{\n  "version": 1\n}\n');
    editor.selection = new vscode.Selection(1, 4, 1, 4);
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(editor.document.getText(), '{\n  // "version": 1\n}\n');
  });
});
