/** The extension in a browser, as on vscode.dev: everything but real sockets and files. */
import type * as vscode from 'vscode';
import { start } from './extension.ts';

export function activate(context: vscode.ExtensionContext): void {
  start(context, {
    reachesDevices: false,
    machine: undefined,
    disk: undefined,
    engine: () => import('./on-demand/web-engine-bundle.ts'),
    interchange: () => import('./foreign/interchange-bundle.ts'),
    troubleshoot: () => import('./troubleshoot/troubleshoot-bundle.ts'),
  });
}
