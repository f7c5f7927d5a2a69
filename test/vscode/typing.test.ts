/** What the editor shows to somebody who types or points: completion, hover, signatures, inlay hints. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inlayHintKinds } from '../../src/language/inlay-hints.ts';
import { closeAllEditors, openConfig } from './workspace-files.ts';

const text = `{
  "version": 1,
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR_ACCT": { "monitor": "lpr", "device": "lpd://10.0.0.1/raw", "server": "PRINT01" },
    "RAW": { "device": "socket://10.0.0.2" }
  },
  "printers": { "Accounting": { "port": "LPR_ACCT" } }
}
`;

describe('completion', () => {
  afterEach(closeAllEditors);

  it('offers the ports of the file for a printer', async () => {
    const editor = await openConfig('values.printers.jsonc', text.replace('"port": "LPR_ACCT"', '"port": '));
    const { items } = await completionsAt(editor, '"port": ');
    const labels = items.map(({ label }) => label);
    assert.ok(labels.includes('LPR_ACCT') && labels.includes('RAW'), labels.join(', '));
  });

  it('puts a key with its value into the text, and asks for the value at once', async () => {
    const before = text.replace('"device": "socket://10.0.0.2"', '"device": "socket://10.0.0.2", moni');
    const editor = await openConfig('keys.printers.jsonc', before);
    const { items } = await completionsAt(editor, ', moni');
    const monitor = items.find(({ label }) => label === 'monitor');
    assert.ok(monitor, items.map(({ label }) => label).join(', '));
    assert.equal(monitor.kind, vscode.CompletionItemKind.Property);
    assert.ok(monitor.documentation instanceof vscode.MarkdownString);
    assert.equal(monitor.command?.command, 'editor.action.triggerSuggest');
    const range = monitor.range instanceof vscode.Range ? monitor.range : monitor.range?.replacing;
    assert.equal(range && editor.document.getText(range), 'moni');
    assert.ok(monitor.insertText instanceof vscode.SnippetString);
    assert.match(monitor.insertText.value, /^"monitor": /);
  });

  it('writes what is accepted in the editor as the text needs it', async () => {
    const editor = await openConfig(
      'accepted.printers.jsonc',
      text.replace('"port": "LPR_ACCT"', '"port": '),
    );
    const { items } = await completionsAt(editor, '"port": ');
    const raw = items.find(({ label }) => label === 'RAW');
    assert.ok(raw?.range instanceof vscode.Range && raw.insertText !== undefined);
    const { insertText } = raw;
    const snippet =
      typeof insertText === 'string' ? new vscode.SnippetString().appendText(insertText) : insertText;
    await editor.insertSnippet(snippet, raw.range);
    assert.match(editor.document.getText(), /"Accounting": \{ "port": "RAW" \}/);
  });
});

describe('hover', () => {
  afterEach(closeAllEditors);

  it('tells what a key means', async () => {
    const editor = await openConfig('hover.printers.jsonc', text);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      placeOf(editor, '"monitor"'),
    );
    const ours = hovers.filter(({ range }) => range && editor.document.getText(range) === '"monitor"');
    assert.equal(ours.length, 1);
    const [content] = ours[0]?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /monitor/);
    assert.ok(!content.isTrusted, 'text of a file must not carry commands');
  });

  it('tells what a value comes to here', async () => {
    const editor = await openConfig('value.printers.jsonc', text);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      placeOf(editor, 'lpd://10.0.0.1'),
    );
    const [content] = hovers[0]?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /TCP port `515`: the default of lpd:/);
  });

  it('tells why the finding under the pointer matters', async () => {
    const wrong = text.replace('"server": "PRINT01" }', '"server": "PRINT01", "sourcePorts": "721-" }');
    const editor = await openConfig('why.printers.jsonc', wrong);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      placeOf(editor, '"721-"').translate(0, 2),
    );
    const reported = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (part as vscode.MarkdownString).value);
    assert.ok(
      reported.some((value) =>
        value.includes('**lpr-source-ports-invalid**: An LPR client needs a range of TCP ports'),
      ),
      reported.join('\n'),
    );
  });
});

describe('signature help', () => {
  afterEach(closeAllEditors);

  it('names the parts of source ports while they are typed', async () => {
    const before = text.replace('"server": "PRINT01" }', '"server": "PRINT01", "sourcePorts": "721-" }');
    const editor = await openConfig('signature.printers.jsonc', before);
    const help = await vscode.commands.executeCommand<vscode.SignatureHelp>(
      'vscode.executeSignatureHelpProvider',
      editor.document.uri,
      placeOf(editor, '"721-').translate(0, 4),
    );
    assert.equal(help.signatures[0]?.label, 'MIN-MAX');
    assert.equal(help.activeParameter, 1);
  });
});

describe('inlay hints', () => {
  const settings = () => vscode.workspace.getConfiguration('platen.inlayHints');
  afterEach(closeAllEditors);

  it('show what is in force and not written', async () => {
    const editor = await openConfig('hints.printers.jsonc', text);
    assert.ok((await hintsOf(editor)).includes(':515'));
  });

  it('show what would stand on every row only where that is asked for', async () => {
    const editor = await openConfig('more.printers.jsonc', text);
    const more = ['monitor raw', 'on PRINT01'];
    const shown = async () => (await hintsOf(editor)).filter((label) => more.includes(label));
    assert.deepEqual(await shown(), []);
    try {
      await settings().update('monitor.enable', true);
      await settings().update('server.enable', true);
      assert.deepEqual([...new Set(await shown())].sort(), more);
    } finally {
      await settings().update('monitor.enable', undefined);
      await settings().update('server.enable', undefined);
    }
  });

  it('go away by kind and altogether', async () => {
    const editor = await openConfig('fewer.printers.jsonc', text);
    try {
      await settings().update('tcpPort.enable', false);
      assert.ok(!(await hintsOf(editor)).includes(':515'));
      await settings().update('enable', false);
      assert.deepEqual(await hintsOf(editor), []);
    } finally {
      await settings().update('tcpPort.enable', undefined);
      await settings().update('enable', undefined);
    }
    assert.ok((await hintsOf(editor)).includes(':515'));
  });

  it('have a setting for each kind', () => {
    const manifest = vscode.extensions.getExtension('platen.platen')?.packageJSON;
    const names = Object.keys(manifest.contributes.configuration.properties)
      .filter((name) => /^platen\.inlayHints\..*\.enable$/.test(name))
      .map((name) => name.split('.')[2]);
    assert.deepEqual(names.sort(), [...inlayHintKinds].sort());
  });
});

function placeOf(editor: vscode.TextEditor, part: string): vscode.Position {
  return editor.document.positionAt(editor.document.getText().indexOf(part) + 1);
}

function completionsAt(editor: vscode.TextEditor, after: string): Thenable<vscode.CompletionList> {
  const { document } = editor;
  return vscode.commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(after) + after.length),
  );
}

async function hintsOf({ document }: vscode.TextEditor): Promise<string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  return hints.map(({ label }) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  );
}
