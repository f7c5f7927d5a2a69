/** Documents that a client edits piece by piece have the findings of documents that it opens whole. */
import { strict as assert } from 'node:assert';
import type {
  Diagnostic,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../../src/format/text/chunked-text.ts';
import { fixtureTexts } from '../format/fixture-texts.ts';
import { createEditSource } from '../language/edit-fuzz.ts';
import { siteSample } from '../language/site-sample.ts';
import { type ScriptedClient, startClient } from './scripted-client.ts';

const uri = 'file:///site/edited.printers.jsonc';
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

  async function initialize(textDocument: object): Promise<void> {
    await client.request('initialize', { processId: null, rootUri: null, capabilities: { textDocument } });
    await client.notify('initialized', {});
  }
  async function change(
    document: TextDocument,
    contentChanges: readonly TextDocumentContentChangeEvent[],
  ): Promise<void> {
    TextDocument.update(document, [...contentChanges], document.version + 1);
    const textDocument = { uri: document.uri, version: document.version };
    await client.notify('textDocument/didChange', { textDocument, contentChanges });
  }
  async function pull(of = uri): Promise<Diagnostic[]> {
    const parameters = { textDocument: { uri: of } };
    return (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', parameters)).items;
  }
  /** What the same server says of the text when it is opened as a whole. */
  async function pullAnew(text: string): Promise<Diagnostic[]> {
    const anew = uri.replace('edited', 'anew');
    await client.open(anew, text);
    const items = await pull(anew);
    await client.notify('textDocument/didClose', { textDocument: { uri: anew } });
    return JSON.parse(JSON.stringify(items).replaceAll(anew, uri)) as Diagnostic[];
  }

  const [example] = fixtureTexts().filter(({ name }) => name.endsWith('head-office.printers.jsonc'));
  const texts = {
    'a small site': siteSample,
    'a small site with CRLF': siteSample.replaceAll('\n', '\r\n'),
    'the example': example?.text ?? '',
  };
  for (const [index, [name, original]] of Object.entries(texts).entries()) {
    it(`have the findings of the whole text after each message about ${name}`, async () => {
      await initialize({ diagnostic: {} });
      const document = TextDocument.create(uri, 'printer-config', 1, original);
      await client.open(uri, original);
      const source = createEditSource(index + 1);
      for (let count = 0; count < 80; count += 1) {
        const isTooLong = document.getText().length > original.length * 2;
        if (isTooLong || source.happens(20)) await change(document, [{ text: original }]);
        else await change(document, inMessage(document, source.next, source.happens(3) ? 3 : 1));
        // A client may send several before it asks.
        if (source.happens(3)) continue;
        const text = document.getText();
        assert.deepEqual(await pull(), await pullAnew(text), text);
      }
    });
  }

  it('are read anew after a message that is half nonsense', async () => {
    await initialize({ diagnostic: {} });
    await client.open(uri, broken);
    assert.equal((await pull()).length, 1);
    const start = { line: 0, character: broken.indexOf('731') };
    const range = { start, end: { line: 0, character: start.character + 7 } };
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: '721-731' }, { text: 7 }],
    });
    assert.deepEqual(await pull(), []);
  });

  it('take a range whose end stands before its start', async () => {
    await initialize({ diagnostic: {} });
    const document = TextDocument.create(uri, 'printer-config', 1, broken);
    await client.open(uri, broken);
    assert.equal((await pull()).length, 1);
    const end = { line: 0, character: broken.indexOf('731') };
    const start = { line: 0, character: end.character + 7 };
    await change(document, [{ range: { start, end }, text: '721-731' }]);
    assert.equal(document.getText(), broken.replace('731-721', '721-731'));
    assert.deepEqual(await pull(), []);
  });

  it('leave no timer running once their findings are sent', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    await initialize({});
    const before = timers();
    const document = TextDocument.create(uri, 'printer-config', 1, broken);
    await client.open(uri, broken);
    const published = 'textDocument/publishDiagnostics';
    assert.equal((await client.next<PublishDiagnosticsParams>(published)).version, 1);
    await change(document, [{ range: rangeOf(document, { start: 0, end: 1 }), text: '' }]);
    const { diagnostics, version } = await client.next<PublishDiagnosticsParams>(published);
    assert.equal(version, 2);
    assert.ok(diagnostics.some(({ code }) => code === 'syntax-invalid'));
    assert.equal(timers(), before);
  });
});

/** Some edits of a document, in one message: each in the text that the one before it left. */
function inMessage(
  original: TextDocument,
  next: (text: string) => readonly TextChange[],
  length: number,
): TextDocumentContentChangeEvent[] {
  const document = TextDocument.create(original.uri, '', 0, original.getText());
  return Array.from({ length }, () => {
    const [edit] = next(document.getText());
    assert.ok(edit);
    const change = { range: rangeOf(document, edit), text: edit.newText };
    TextDocument.update(document, [change], 0);
    return change;
  });
}

function rangeOf(document: TextDocument, { start, end }: Pick<TextChange, 'start' | 'end'>) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
