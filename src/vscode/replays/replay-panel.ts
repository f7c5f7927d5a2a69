/** A replay as a page in the editor, in its colours; its text is one click away. */
import * as vscode from 'vscode';
import type { ReplayRequest } from '../../simulate/page/replay-chart-data.ts';
import { replayHtml } from '../../simulate/page/replay-html.ts';
import type { Replay } from '../../simulate/replay.ts';
import { plainText } from '../plain-text.ts';

export interface ReplayPanel {
  readonly name: string;
  /** The replay as a document. */
  readonly text: vscode.Uri;
  readonly extensionUri: vscode.Uri;
}

export function showReplay(replay: Replay, { name, text, extensionUri }: ReplayPanel): void {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist/webview');
  const panel = vscode.window.createWebviewPanel('platen.replay', plainText(name), vscode.ViewColumn.Active, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [folder],
  });
  const { webview } = panel;
  webview.onDidReceiveMessage(async ({ kind }: ReplayRequest) => {
    if (kind === 'open-text') await vscode.window.showTextDocument(text, { preview: true });
  });
  webview.html = replayHtml(replay, {
    kind: 'file',
    uri: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'replay-page.js')).toString(),
    nonce: crypto.randomUUID(),
  });
}
