/** Documents that a client edits piece by piece have the findings of documents that it opens whole. */
import { strict as assert } from 'node:assert';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { change, initialize, pull, rangeOf, uri } from './editing-client.ts';
import { type ScriptedClient, startClient } from './scripted-client.ts';

const broken = '{ "version": 1, "ports": { "A": { "device": "lpd://h/q", "sourcePorts": "731-721" } } }';

describe('open configurations', () => {
  let client: ScriptedClient;
  beforeEach(() => {
    client = startClient();
  });
  afterEach(async () => {
    client.vanish();
    await client.exitCode;
  });

  it('are read anew after a message that is half nonsense', async () => {
    await initialize(client, { diagnostic: {} });
    await client.open(uri, broken);
    assert.equal((await pull(client)).length, 1);
    const start = { line: 0, character: broken.indexOf('731') };
    const range = { start, end: { line: 0, character: start.character + 7 } };
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: '721-731' }, { text: 7 }],
    });
    assert.deepEqual(await pull(client), []);
  });

  it('take a range whose end stands before its start', async () => {
    await initialize(client, { diagnostic: {} });
    const document = TextDocument.create(uri, 'printer-config', 1, broken);
    await client.open(uri, broken);
    assert.equal((await pull(client)).length, 1);
    const end = { line: 0, character: broken.indexOf('731') };
    const start = { line: 0, character: end.character + 7 };
    await change(client, document, [{ range: { start, end }, text: '721-731' }]);
    assert.equal(document.getText(), broken.replace('731-721', '721-731'));
    assert.deepEqual(await pull(client), []);
  });

  it('leave no timer running once their findings are sent', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    await initialize(client, {});
    const before = timers();
    const document = TextDocument.create(uri, 'printer-config', 1, broken);
    await client.open(uri, broken);
    const published = 'textDocument/publishDiagnostics';
    assert.equal((await client.next<PublishDiagnosticsParams>(published)).version, 1);
    await change(client, document, [{ range: rangeOf(document, { start: 0, end: 1 }), text: '' }]);
    const { diagnostics, version } = await client.next<PublishDiagnosticsParams>(published);
    assert.equal(version, 2);
    assert.ok(diagnostics.some(({ code }) => code === 'syntax-invalid'));
    assert.equal(timers(), before);
  });
});
