/** Pages of the extension in panels and editors: what they may load, which is their own scripts and styles, and nothing from elsewhere. */
import * as vscode from 'vscode';
import { viewHtml } from '../documents/view-html.ts';

export interface OwnPage {
  /** The address of a script, as the page reaches it. */
  script(name: string): string;
  /** New for each page: its only script has it. */
  readonly nonce: string;
}

/** Lets the page load what is the extension's own. */
export function preparePage(webview: vscode.Webview, extensionUri: vscode.Uri): OwnPage {
  const { scripts, media } = foldersOf(extensionUri);
  webview.options = { enableScripts: true, localResourceRoots: [scripts, media] };
  return {
    script: (name) => webview.asWebviewUri(vscode.Uri.joinPath(scripts, name)).toString(),
    nonce: crypto.randomUUID(),
  };
}

/** Shows a page that its script fills: `NAME-page.js`, with the style `NAME.css`. */
export function showPage(webview: vscode.Webview, extensionUri: vscode.Uri, name: string): OwnPage {
  const page = preparePage(webview, extensionUri);
  const styles = vscode.Uri.joinPath(foldersOf(extensionUri).media, `${name}.css`);
  webview.html = viewHtml({
    script: page.script(`${name}-page.js`),
    styles: webview.asWebviewUri(styles).toString(),
    source: webview.cspSource,
    nonce: page.nonce,
    language: vscode.env.language,
  });
  return page;
}

function foldersOf(extensionUri: vscode.Uri): { readonly scripts: vscode.Uri; readonly media: vscode.Uri } {
  return {
    scripts: vscode.Uri.joinPath(extensionUri, 'dist/webview'),
    media: vscode.Uri.joinPath(extensionUri, 'media'),
  };
}
