/** The extension in an extension host with Node: on the desktop, or where the workspace is. */
import { hostname } from 'node:os';
import type * as vscode from 'vscode';
import { start } from './extension.ts';
import { registerTasks } from './printing/node-tasks.ts';

export function activate(context: vscode.ExtensionContext): void {
  start(context, {
    reachesDevices: true,
    machine: hostname(),
    engine: () => import('./on-demand/node-engine-bundle.ts'),
    interchange: () => import('./foreign/node-interchange-bundle.ts'),
    troubleshoot: () => import('./troubleshoot/node-troubleshoot-bundle.ts'),
  });
  context.subscriptions.push(registerTasks(context.asAbsolutePath('dist/cli.cjs')));
}
