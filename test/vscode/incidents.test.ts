/** Incidents in the editor: replayed from a finding or the palette, and the command that ends the one of Q129007. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { closeAllEditors, diagnosticsOf, openConfig, until } from './workspace-files.ts';

const text = `{
  "version": 1,
  "servers": { "NT4": { "system": "windows-nt-4.0-sp6" }, "NT4B": { "system": "windows-nt-4.0-sp6" } },
  "devices": { "accounting lpd": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } },
  "ports": {
    "LPR_ACCT": { "monitor": "lpr", "device": "accounting lpd", "sourcePorts": "reserved" },
    "JD1": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "NT4" },
    "JD2": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c4", "server": "NT4" },
    "JD3": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c4", "server": "NT4B" }
  },
  "printers": {
    "Accounting": { "port": "LPR_ACCT", "volume": { "jobsPerHour": 30 } },
    "Floor 1": { "port": "JD1", "volume": { "jobsPerHour": 240, "burst": 6 } },
    "Floor 2": { "port": "JD2" },
    "Floor 3": { "port": "JD3" }
  }
}
`;

describe('replay incident', () => {
  afterEach(closeAllEditors);

  it('is offered by the finding behind it, and shows both runs as a page and as a read-only document', async () => {
    const editor = await openConfig('replay.printers.jsonc', text);
    const { uri } = editor.document;
    await diagnosticsOf(uri, (codes) => codes.includes('lpr-source-ports-outside-rfc1179'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(placeOf(editor, '"reserved"'), placeOf(editor, '"reserved"')),
      vscode.CodeActionKind.QuickFix.value,
    );
    const replay = actions.find(({ title }) => title === 'Replay incident Q249017 with LPR_ACCT');
    assert.ok(replay?.command, actions.map(({ title }) => title).join('; '));
    const { command, arguments: rest = [] } = replay.command;
    const document = await shownReplay(command, ...rest);
    assert.match(document.uri.path, /\/Q249017 with LPR_ACCT\.replay$/);
    assert.match(document.getText(), /^Q249017: .*, with LPR_ACCT\nlpr-source-ports-outside-rfc1179: /);
    assert.match(document.getText(), /As the file says +\| With the fix: Use RFC 1179 source ports/);
    assert.match(document.getText(), /^jobs submitted +\d+ +\d+$/m);
  });

  it('folds by the run, its minutes and its moments', async () => {
    const { uri } = (await openConfig('folded.printers.jsonc', text)).document;
    const target = { uri, incident: 'q249017', subject: 'LPR_ACCT' };
    const document = await shownReplay('platen.replayIncident', target);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.match(document.lineAt(folds[0]?.start ?? 0).text, /As the file says/);
    assert.ok(folds.some(({ start }) => document.lineAt(start).text.startsWith('00:00:00')));
  });

  it('takes the finding at the cursor when it is called from the palette', async () => {
    const editor = await openConfig('palette.printers.jsonc', text);
    const place = placeOf(editor, '"job-based"');
    editor.selection = new vscode.Selection(place, place);
    assert.match((await shownReplay('platen.replayIncident')).uri.path, /\/Q129007 with JD1\.replay$/);
  });

  it('says what it cannot be replayed with', async () => {
    const { uri } = (await openConfig('gone.printers.jsonc', text)).document;
    const messages = await answering('showInformationMessage', undefined, () =>
      vscode.commands.executeCommand('platen.replayIncident', { uri, incident: 'q249017', subject: 'JD1' }),
    );
    assert.match(messages.join(), /cannot be replayed with "JD1"\. It can be replayed with LPR_ACCT\./);
  });
});

describe('use continuous connection', () => {
  const use = 'Use Continuous Connection';
  afterEach(closeAllEditors);

  it('writes it once a person has read what it does to other print servers', async () => {
    const editor = await openConfig('continuous.printers.jsonc', text);
    put(editor, '"JD1"');
    const messages = await answering('showWarningMessage', use, run);
    assert.match(messages.join(), /every other print server is locked out \(Q129007\)/);
    assert.equal(editor.document.getText(), text.replace('"job-based"', '"continuous"'));
  });

  it('leaves the file alone where the person turns away', async () => {
    const editor = await openConfig('unsure.printers.jsonc', text);
    put(editor, '"Floor 1"');
    const messages = await answering('showWarningMessage', undefined, run);
    assert.equal(messages.length, 1);
    assert.equal(editor.document.getText(), text);
  });

  it('refuses where the file shows another server on the device', async () => {
    const editor = await openConfig('shared.printers.jsonc', text);
    put(editor, '"JD2"');
    const messages = await answering('showErrorMessage', undefined, run);
    assert.match(
      messages.join(),
      /JD2 cannot hold its connection: NT4B prints to the same JetDirect \(port JD3\)/,
    );
    assert.equal(editor.document.getText(), text);
  });

  function run(): Thenable<unknown> {
    return vscode.commands.executeCommand('platen.useContinuousConnection');
  }
});

/** Runs the command; the page that it shows has the name of the document that it answers with. */
async function shownReplay(command: string, ...rest: unknown[]): Promise<vscode.TextDocument> {
  const uri = await vscode.commands.executeCommand<vscode.Uri>(command, ...rest);
  assert.equal(uri.scheme, 'platen');
  const label = await until(
    () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputWebview ? activeTab.label : undefined;
    },
    vscode.window.tabGroups.onDidChangeTabs,
    () => 'no page is shown',
  );
  assert.equal(`${label}.replay`, uri.path.split('/').at(-1));
  return vscode.workspace.openTextDocument(uri);
}

function placeOf(editor: vscode.TextEditor, part: string): vscode.Position {
  return editor.document.positionAt(text.indexOf(part) + 1);
}

function put(editor: vscode.TextEditor, part: string): void {
  const place = placeOf(editor, part);
  editor.selection = new vscode.Selection(place, place);
}
