/** Documents that a client edits at random, piece by piece, have the findings of documents that it opens whole. */
import { strict as assert } from 'node:assert';
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../../src/format/text/chunked-text.ts';
import { fixtureTexts } from '../format/fixture-texts.ts';
import { createEditSource } from '../language/edit-fuzz.ts';
import { siteSample } from '../language/site-sample.ts';
import { change, initialize, pull, rangeOf, uri } from './editing-client.ts';
import { type ScriptedClient, startClient } from './scripted-client.ts';

describe('open configurations', () => {
  let client: ScriptedClient;
  beforeEach(() => {
    client = startClient();
  });
  afterEach(async () => {
    client.vanish();
    await client.exitCode;
  });

  /** What the same server says of the text when it is opened as a whole. */
  async function pullAnew(text: string): Promise<Diagnostic[]> {
    const anew = uri.replace('edited', 'anew');
    await client.open(anew, text);
    const items = await pull(client, anew);
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
      await initialize(client, { diagnostic: {} });
      const document = TextDocument.create(uri, 'printer-config', 1, original);
      await client.open(uri, original);
      const source = createEditSource(index + 1);
      for (let count = 0; count < 80; count += 1) {
        const isTooLong = document.getText().length > original.length * 2;
        if (isTooLong || source.happens(20)) await change(client, document, [{ text: original }]);
        else await change(client, document, inMessage(document, source.next, source.happens(3) ? 3 : 1));
        // A client may send several before it asks.
        if (source.happens(3)) continue;
        const text = document.getText();
        assert.deepEqual(await pull(client), await pullAnew(text), text);
      }
    });
  }
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
