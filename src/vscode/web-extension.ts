/** The extension in a browser, as on vscode.dev: everything but real sockets and files. */
import type * as vscode from 'vscode';
import { start } from './extension.ts';
import { webPrintHost } from './printing/web-print-host.ts';

export function activate(context: vscode.ExtensionContext): void {
  start(context, webPrintHost, () => import('./foreign/interchange-bundle.ts'));
}
