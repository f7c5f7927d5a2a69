/** What the light bulb offers, and what it does to the text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, diagnosticsOf, openConfig, workspaceUri } from './workspace-files.ts';

const text = `{
  "version": 1, // the first
  "ports": {
    "A": { "monitor": "lpr", "device": "lpd://10.0.0.1/q", "sourcePorts": "731-721" }, // the dock
    "B": { "monitor": "lpr", "device": "lpd://10.0.0.2/q", "sourcePorts": "731-722" }
  },
  "printers": { "P": { "port": ["A", "B"] } }
}
`;

describe('code actions', () => {
  afterEach(closeAllEditors);

  it('offer the preferred fix first, then ignoring and explaining', async () => {
    const editor = await openWithFindings('offer.printers.jsonc');
    const actions = await actionsAt(editor, '731-721');
    const [first] = actions;
    assert.ok(first?.isPreferred, 'the first one is preferred');
    assert.equal(first.kind?.value, 'quickfix');
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Ignore lpr-source-ports-invalid on this line'), titles.join('; '));
    assert.ok(titles.includes('Ignore lpr-source-ports-invalid in this file'), titles.join('; '));
    assert.ok(titles.includes('Explain lpr-source-ports-invalid'), titles.join('; '));
    const troubleshoot = actions.filter(({ command }) => command?.command === 'platen.troubleshootPrinter');
    assert.equal(troubleshoot.length, 1, titles.join('; '));
  });

  it('fix the value and leave every comment', async () => {
    const editor = await openWithFindings('quick-fix.printers.jsonc');
    const [fix] = await actionsAt(editor, '731-721');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(editor.document.getText(), text.replace('731-721', '721-731'));
  });

  it('fix all findings of a rule at once', async () => {
    const editor = await openWithFindings('rule.printers.jsonc');
    const actions = await actionsAt(editor, '731-721');
    const all = actions.find(({ title }) => title.startsWith('Fix all 2 lpr-source-ports-invalid'));
    assert.ok(all?.edit, actions.map(({ title }) => title).join('; '));
    await vscode.workspace.applyEdit(all.edit);
    assert.equal(editor.document.getText(), text.replace('731-721', '721-731').replace('731-722', '722-731'));
  });

  it('ignore a finding so that it is gone', async () => {
    const editor = await openWithFindings('ignore.printers.jsonc');
    const actions = await actionsAt(editor, '731-721');
    const ignore = actions.find(({ title }) => title.endsWith('in this file'));
    assert.ok(ignore?.edit);
    await vscode.workspace.applyEdit(ignore.edit);
    await diagnosticsOf(editor.document.uri, (codes) => !codes.includes('lpr-source-ports-invalid'));
  });

  it('set the severity of the rule in the settings of the project, new or not, and keep its comments', async () => {
    const editor = await openWithFindings('severity.printers.jsonc');
    const file = workspaceUri('.platenrc.jsonc');
    const choose = async (severity: string) => {
      const actions = await actionsAt(editor, '731-721');
      const set = actions.find(({ title }) => title === 'Set severity of lpr-source-ports-invalid...');
      assert.ok(set?.command, actions.map(({ title }) => title).join('; '));
      const original = vscode.window.showQuickPick;
      Object.assign(vscode.window, {
        showQuickPick: async (items: vscode.QuickPickItem[]) => items.find(({ label }) => label === severity),
      });
      try {
        await vscode.commands.executeCommand(set.command.command, ...(set.command.arguments ?? []));
      } finally {
        Object.assign(vscode.window, { showQuickPick: original });
      }
    };
    try {
      await choose('hint');
      await vscode.workspace.openTextDocument(file).then(async (document) => {
        assert.match(document.getText(), /"lpr-source-ports-invalid": "hint"/);
        const edit = new vscode.WorkspaceEdit();
        edit.insert(file, new vscode.Position(0, 0), '// ours\n');
        await vscode.workspace.applyEdit(edit);
        await document.save();
      });
      await choose('off');
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      assert.match(text, /^\/\/ ours\n(.|\n)*"lpr-source-ports-invalid": "off"/);
      await diagnosticsOf(editor.document.uri, (codes) => !codes.includes('lpr-source-ports-invalid'));
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('fix all that is safe on save', async () => {
    const editor = await openWithFindings('save.printers.jsonc');
    const fixAll = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(0, 0, editor.document.lineCount, 0),
      'source.fixAll.platen',
    );
    assert.deepEqual(
      fixAll.map(({ title, kind }) => [title, kind?.value]),
      [['Fix All Safe Findings', 'source.fixAll.platen']],
    );
    assert.ok(fixAll[0]?.edit);
    await vscode.workspace.applyEdit(fixAll[0].edit);
    assert.ok(!editor.document.getText().includes('731-72'));
  });
});

async function openWithFindings(name: string): Promise<vscode.TextEditor> {
  const editor = await openConfig(name, text);
  await diagnosticsOf(editor.document.uri, (codes) => codes.includes('lpr-source-ports-invalid'));
  return editor;
}

function actionsAt(editor: vscode.TextEditor, place: string): Thenable<vscode.CodeAction[]> {
  const start = editor.document.positionAt(editor.document.getText().indexOf(place));
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    new vscode.Range(start, start.translate(0, place.length)),
    vscode.CodeActionKind.QuickFix.value,
  );
}
