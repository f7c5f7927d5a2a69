/** Edits a document as a client does, piece by piece, and asks for its findings. */
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../../src/format/text/chunked-text.ts';
import type { ScriptedClient } from './scripted-client.ts';

export const uri = 'file:///site/edited.printers.jsonc';

export async function initialize(client: ScriptedClient, textDocument: object): Promise<void> {
  await client.request('initialize', { processId: null, rootUri: null, capabilities: { textDocument } });
  await client.notify('initialized', {});
}

export async function change(
  client: ScriptedClient,
  document: TextDocument,
  contentChanges: readonly TextDocumentContentChangeEvent[],
): Promise<void> {
  TextDocument.update(document, [...contentChanges], document.version + 1);
  const textDocument = { uri: document.uri, version: document.version };
  await client.notify('textDocument/didChange', { textDocument, contentChanges });
}

export async function pull(client: ScriptedClient, of = uri): Promise<Diagnostic[]> {
  const parameters = { textDocument: { uri: of } };
  return (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', parameters)).items;
}

export function rangeOf(document: TextDocument, { start, end }: Pick<TextChange, 'start' | 'end'>) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
