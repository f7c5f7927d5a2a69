/** Ping Device in the editor: asked first, answered in a document beside the file, and nothing printed. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createNodeEnvironment } from '../../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../../src/engine/printers/index.ts';
import { createMemorySink } from '../../src/engine/printers/memory-sink.ts';
import type { VirtualPrinter } from '../../src/engine/printers/virtual-printer.ts';
import { answering } from './answering.ts';
import { closeAllEditors, openConfig } from './workspace-files.ts';

describe('ping device', () => {
  const sink = createMemorySink({ maxKeptBytes: 1024 });
  let device: VirtualPrinter;

  before(async () => {
    device = await startVirtualPrinter(
      'ipp',
      { listen: { host: '127.0.0.1', port: 0 }, faults: [], receive: sink.receive },
      createNodeEnvironment(),
    );
  });
  after(() => device.close());
  afterEach(closeAllEditors);

  const open = () =>
    openConfig(
      'ping.printers.jsonc',
      `{
  "version": 1,
  "ports": {
    "P": { "device": "ipp://127.0.0.1:${device.address.port}/ipp/print", "snmp": { "status": "off" } },
    "V": { "device": "virtual:v" }
  },
  "printers": { "Office": { "port": "P" }, "Lab": { "port": "V" } },
  "virtualPrinters": { "v": { "kind": "lpd" } }
}
`,
    );
  const ping = (uri: vscode.Uri, printer: string) =>
    vscode.commands.executeCommand('platen.pingDevice', { uri, printer });

  it('asks nothing where a person turns away', async () => {
    const { document } = await open();
    const questions = await answering('showWarningMessage', undefined, () => ping(document.uri, 'Office'));
    assert.equal(questions.length, 1);
    assert.ok(questions[0]?.includes(`127.0.0.1:${device.address.port}`), questions[0]);
    assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith('.ping.txt')));
  });

  it('shows what was asked and answered beside the file, and asks again the next time', async () => {
    const { document } = await open();
    let messages: string[] = [];
    const questions = await answering('showWarningMessage', vscode.l10n.t('Ask It'), async () => {
      messages = await answering('showInformationMessage', undefined, async () => {
        await ping(document.uri, 'Office');
        await ping(document.uri, 'Office');
      });
    });
    assert.deepEqual([questions.length, sink.jobs.length], [2, 0]);
    assert.match(messages[0] ?? '', /^Office: The printer is idle\. *$/);
    const shown = vscode.window.visibleTextEditors.map((editor) => editor.document);
    assert.ok(shown.includes(document), 'the file is still there');
    const text = shown.find(({ uri }) => uri.path.endsWith('/Office.ping.txt'))?.getText() ?? '';
    assert.match(text, /^Office: 127\.0\.0\.1:\d+ answered\nAsked on \d{4}-.*; nothing was printed\.\n/);
    assert.match(text, /\nConnection \([\d.]+ ms\)\n {2}127\.0\.0\.1:\d+ took/);
    assert.match(text, /\nIPP: .* ms\)\n {2}The printer is idle\.\n {4}state +idle\n/);
    assert.match(text, /\nSNMP: .*\(not asked\)\n {2}The file says that SNMP is off here/);
  });

  it('says that a virtual printer of the file cannot be asked', async () => {
    const { document } = await open();
    const messages = await answering('showInformationMessage', undefined, () => ping(document.uri, 'Lab'));
    const virtual = vscode.l10n.t(
      '{0} prints to {1}, which runs only while a job is printed: there is no device to ask.',
      'Lab',
      'the virtual printer v',
    );
    assert.deepEqual(messages, [`${virtual} `]);
  });
});
