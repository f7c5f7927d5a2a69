/** What is shown beside the language of a configuration. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createDiagnosedDocuments } from '../../src/vscode/diagnostics/diagnosed-documents.ts';
import { createProjectSettings } from '../../src/vscode/documents/project-settings.ts';
import { createForeignFiles } from '../../src/vscode/foreign/foreign-files.ts';
import { createLanguageStatus } from '../../src/vscode/language-status.ts';
import { closeAllEditors, openConfig, workspaceUri, writeFile } from './workspace-files.ts';

describe('the language status', () => {
  afterEach(closeAllEditors);

  it('names the settings in force, the time that finding out took, and the machine that prints where it is another', async () => {
    const settings = createProjectSettings();
    const foreign = createForeignFiles(async () => {
      throw new Error('no file of another program is looked at');
    }, workspaceUri('.'));
    const documents = createDiagnosedDocuments(settings, foreign);
    const status = createLanguageStatus('platen-tried', { documents, settings, machine: 'printhost' });
    const shown = async (isShown: () => boolean) => {
      for (let left = 50; left > 0 && !isShown(); left -= 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
      const { settingsItem, findingsItem } = status;
      return [settingsItem.text, settingsItem.command?.command, findingsItem.text, findingsItem.detail];
    };
    const { remoteName } = vscode.env;
    const from =
      remoteName === undefined
        ? ''
        : `From printhost (${remoteName}), where this window runs its extensions.`;
    const rc = await writeFile('status/.platenrc.jsonc', '{ "rules": {} }');
    try {
      const { document } = await openConfig('status/status.printers.jsonc', '{ "version": 1, "ports": {} }');
      await documents.of(document);
      await openConfig('other.printers.jsonc', '{ "version": 1 }');
      await vscode.window.showTextDocument(document);
      const [text, command, findings, detail] = await shown(
        () => status.settingsItem.text.endsWith('.platenrc.jsonc') && /\d/.test(status.findingsItem.text),
      );
      assert.deepEqual([text, command, detail], ['status/.platenrc.jsonc', 'vscode.open', from]);
      assert.match(findings ?? '', /^Findings in \d+(\.\d)? m?s$/);
      await vscode.window.showTextDocument(workspaceUri('other.printers.jsonc'));
      const [none, nothing] = await shown(() => status.settingsItem.text.startsWith('No '));
      assert.deepEqual([none, nothing], ['No .platenrc.jsonc', undefined]);
    } finally {
      await vscode.workspace.fs.delete(rc);
      vscode.Disposable.from(status, documents, settings).dispose();
    }
  });
});
