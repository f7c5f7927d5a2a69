/** A replay as a page in the editor, in its colours; its text is one click away. */
import * as vscode from 'vscode';
import type { ReplayRequest } from '../../simulate/page/replay-chart-data.ts';
import { replayHtml } from '../../simulate/page/replay-html.ts';
import type { Replay } from '../../simulate/replay.ts';
import { preparePage } from '../own-page.ts';
import { plainText } from '../plain-text.ts';

export interface ReplayPanel {
  readonly name: string;
  /** The replay as a document. */
  readonly text: vscode.Uri;
  readonly extensionUri: vscode.Uri;
}

export function showReplay(replay: Replay, { name, text, extensionUri }: ReplayPanel): void {
  const panel = vscode.window.createWebviewPanel('platen.replay', plainText(name), vscode.ViewColumn.Active, {
    enableFindWidget: true,
  });
  const { webview } = panel;
  webview.onDidReceiveMessage(async ({ kind }: ReplayRequest) => {
    if (kind === 'open-text') await vscode.window.showTextDocument(text, { preview: true });
  });
  const { script, nonce } = preparePage(webview, extensionUri);
  webview.html = replayHtml(replay, { kind: 'file', uri: script('replay-page.js'), nonce });
}
