/** The commands: each is there, and those that edit do what they say. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, openConfig } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": {
    "A": { "monitor": "lpr", "device": "lpd://10.0.0.1/q" }, // no range
    "B": { "monitor": "lpr", "device": "lpd://10.0.0.2/q", "sourcePorts": "731-721" }
  },
  "printers": { "P": { "port": "A" }, "Q": { "port": "B" } }
}
`;

describe('commands', () => {
  afterEach(closeAllEditors);

  it('are all there that package.json promises', async () => {
    const extension = vscode.extensions.getExtension('platen.platen');
    await extension?.activate();
    const promised: string[] = extension?.packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const there = await vscode.commands.getCommands(true);
    // Each view has some that VS Code makes: "platen.jobs.focus".
    const ofViews = /^platen\.(?:printers|virtualPrinters|jobs)\./;
    const own = there.filter((command) => command.startsWith('platen.') && !ofViews.test(command));
    assert.deepEqual(own.sort(), [...promised].sort());
  });

  it('fix the finding at the cursor', async () => {
    const editor = await openConfig('fix.printers.jsonc', text);
    put(editor, '731-721');
    await vscode.commands.executeCommand('platen.fixFinding');
    assert.equal(editor.document.getText(), text.replace('731-721', '721-731'));
  });

  it('fix all that is safe', async () => {
    const editor = await openConfig('all.printers.jsonc', text);
    await vscode.commands.executeCommand('platen.fixAllSafe');
    assert.equal(editor.document.getText(), text.replace('731-721', '721-731'));
  });

  it('write the source ports of RFC 1179 for the port of the printer at the cursor', async () => {
    const editor = await openConfig('rfc.printers.jsonc', text);
    put(editor, '"P"');
    await vscode.commands.executeCommand('platen.useRfc1179SourcePorts');
    const after = '"device": "lpd://10.0.0.1/q", "sourcePorts": "rfc1179" }, // no range';
    assert.ok(editor.document.getText().includes(after), editor.document.getText());
  });

  it('explain a rule', async () => {
    await vscode.commands.executeCommand('platen.explainFinding', 'lpr-source-ports-default');
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('platen:/explain/lpr-source-ports-default.md'),
    );
    assert.match(document.getText(), /^# lpr-source-ports-default\n/);
  });
});

function put(editor: vscode.TextEditor, place: string): void {
  const at = editor.document.positionAt(text.indexOf(place) + 1);
  editor.selection = new vscode.Selection(at, at);
}
