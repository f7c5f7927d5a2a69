/** The editor of received documents: a page with the bytes, which are saved and compared from there. Reading and drawing are the page's own. */
import * as vscode from 'vscode';
import type { ViewMessage, ViewRequest } from '../../documents/view-messages.ts';
import { goneText, READ_ONLY_SCHEME, type ReadOnlyDocuments } from '../documents/read-only-documents.ts';
import { showError } from '../notification.ts';
import { showPage } from '../own-page.ts';
import { receivedWords } from './received-words.ts';

export interface ReceivedEditorParts {
  readonly extensionUri: vscode.Uri;
  readonly readOnly: ReadOnlyDocuments;
}

/** Of a larger document nothing is shown: it would have to stand in memory several times. */
const MAX_SHOWN_MEGABYTES = 64;

export function showReceivedDocument(
  uri: vscode.Uri,
  { webview }: vscode.WebviewPanel,
  { extensionUri, readOnly }: ReceivedEditorParts,
): void {
  const post = (message: ViewMessage) => void webview.postMessage(message);
  webview.onDidReceiveMessage(async (request: ViewRequest) => {
    try {
      if (request.kind === 'ready')
        post({
          kind: 'document',
          bytes: plainBytes(await bytesOf(uri, readOnly)),
          words: receivedWords(),
          scripts: { pdf: page.script('pdf-view.js'), pdfWorker: page.script('pdf-worker.js') },
        });
      else if (request.kind === 'save') await save(uri, await bytesOf(uri, readOnly));
      else if (request.kind === 'compare') {
        const bytes = (await readOnly.documentOf(uri))?.sent ?? (await chosenFile());
        if (bytes) post({ kind: 'sent', bytes: plainBytes(bytes) });
      } else await compare(nameOf(uri), request, readOnly);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (request.kind === 'ready') post({ kind: 'problem', message });
      else void showError(message);
    }
  });
  // It asks for the document once it is there.
  const page = showPage(webview, extensionUri, 'received');
}

async function bytesOf(uri: vscode.Uri, readOnly: ReadOnlyDocuments): Promise<Uint8Array> {
  const kept = await readOnly.documentOf(uri);
  if (kept) return kept.received;
  if (uri.scheme === READ_ONLY_SCHEME) throw new Error(goneText());
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > MAX_SHOWN_MEGABYTES * 1024 * 1024)
    throw new Error(vscode.l10n.t('{0} has more than {1} MB.', nameOf(uri), MAX_SHOWN_MEGABYTES));
  return vscode.workspace.fs.readFile(uri);
}

/** A message carries arrays of bytes as they are, but not what Node makes of them. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

async function save(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Bytes As...'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, nameOf(uri)) }),
  });
  if (target) await vscode.workspace.fs.writeFile(target, bytes);
}

/** What was sent is known of test prints of this session; of any other document a person knows where it is. */
async function chosenFile(): Promise<Uint8Array | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({ title: vscode.l10n.t('The document that was sent') })) ?? [];
  return uri && vscode.workspace.fs.readFile(uri);
}

async function compare(
  name: string,
  { sent, received }: Extract<ViewRequest, { kind: 'compared' }>,
  readOnly: ReadOnlyDocuments,
): Promise<void> {
  const before = readOnly.add(vscode.l10n.t('{0}, as sent.hex', name), sent);
  const after = readOnly.add(vscode.l10n.t('{0}, as received.hex', name), received);
  const title = vscode.l10n.t('{0}: sent and received', name);
  await vscode.commands.executeCommand('vscode.diff', before, after, title);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
