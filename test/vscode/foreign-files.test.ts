/** Files of other programs: findings, fixes, explanations and test prints where they are, and nothing in those that are none. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, codesOf, diagnosticsOf, openConfig, until } from './workspace-files.ts';

const conf = `# Printer configuration file for CUPS v2.4.7
<Printer lab>
DeviceURI lpd://10.20.0.11/raw
ErrorPolicy abort-job
</Printer>
<Printer hall>
DeviceURI socket://10.20.0.12:9100
</Printer>
`;

describe('a printers.conf', () => {
  afterEach(closeAllEditors);

  it('has findings, which follow the text', async () => {
    const editor = await openConfig('foreign.printers.conf', conf);
    const { uri } = editor.document;
    const [finding] = await diagnosticsOf(uri, (codes) => codes.length === 1);
    assert.ok(finding);
    assert.deepEqual(codesOf([finding]), ['error-policy-drops-jobs']);
    assert.equal(editor.document.getText(finding.range), 'abort-job');
    await editor.edit((edit) => edit.replace(finding.range, 'retry-job'));
    await diagnosticsOf(uri, (codes) => codes.length === 0);
    await editor.edit((edit) => edit.insert(finding.range.start, 'abort-job #'));
    await diagnosticsOf(uri, (codes) => codes.includes('error-policy-drops-jobs'));
  });

  it('has the language of CUPS, with completion from its tables, outline and folding', async () => {
    const { document } = await openConfig('language.printers.conf', conf);
    const { uri } = document;
    await until(
      () =>
        vscode.workspace.textDocuments.find(
          (one) => `${one.uri}` === `${uri}` && one.languageId === 'cups-conf',
        ),
      vscode.workspace.onDidOpenTextDocument,
      () => `the language is ${document.languageId}`,
    );
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(
      symbols.map(({ name, detail }) => `${detail} ${name}`),
      ['Printer lab', 'Printer hall'],
    );
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(ranges.some(({ start, end }) => start === 1 && end === 4));
    const cupsd = await openConfig('cupsd.conf', 'LogLevel \n');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      cupsd.document.uri,
      new vscode.Position(0, 9),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('debug2'), labels.join(' '));
    await cupsd.edit((edit) => edit.insert(new vscode.Position(0, 9), 'warn'));
  });

  it('is fixed in its own words, and a finding ignored in its own comments', async () => {
    const editor = await openConfig('fixed.printers.conf', conf);
    const { document } = editor;
    const [finding] = await diagnosticsOf(document.uri, (codes) => codes.length === 1);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    );
    const titles = actions.map(({ title }) => title);
    const fix = actions.find(({ title }) => title.startsWith('Try the job again later'));
    assert.ok(fix?.edit, titles.join('; '));
    const ignore = actions.find(({ title }) => title.endsWith('on this line'));
    assert.ok(ignore?.edit, titles.join('; '));
    await vscode.workspace.applyEdit(ignore.edit);
    assert.match(
      document.getText(),
      /\n# platen-ignore-next-line error-policy-drops-jobs -- .*\nErrorPolicy abort-job\n/,
    );
    await diagnosticsOf(document.uri, (codes) => codes.length === 0);
    await vscode.commands.executeCommand('undo');
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), conf.replace('abort-job', 'retry-job'));
  });

  it('has a test print above each queue', async () => {
    const { document } = await openConfig('lenses.printers.conf', conf);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const virtual = lenses.filter(({ command }) => command?.command === 'platen.testPrintVirtual');
    assert.deepEqual(
      virtual.map(({ range }) => document.getText(range)),
      ['lab', 'hall'],
    );
  });

  it('is imported into a new configuration', async () => {
    await openConfig('imported.printers.conf', conf);
    await vscode.commands.executeCommand('platen.importConfiguration');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'printer-config');
    assert.match(
      document.getText(),
      /"hall": \{ "device": "socket:\/\/10\.20\.0\.12:9100", "server": "cups" \}/,
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says in a hover why a finding matters', async () => {
    const { document } = await openConfig('hover.printers.conf', conf);
    const [finding] = await diagnosticsOf(document.uri, (codes) => codes.length === 1);
    assert.ok(finding);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      finding.range.start,
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    assert.ok(text.join('\n').length > 80, text.join('\n'));
  });
});

describe('a file of something else', () => {
  afterEach(closeAllEditors);

  it('keeps its language, and has neither findings nor lenses', async () => {
    const editor = await openConfig('printer-notes.conf', '# our printers\nError abort-job\n');
    const { document } = editor;
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    assert.deepEqual(
      lenses.filter(({ command }) => command?.command.startsWith('platen.')),
      [],
    );
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    assert.ok(document.languageId !== 'printer-config');
  });
});
