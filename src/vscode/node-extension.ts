/** The extension in an extension host with Node: on the desktop, or where the workspace is. */
import { lstat, readFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import type * as vscode from 'vscode';
import { start } from './extension.ts';
import { registerTasks } from './printing/node-tasks.ts';

export function activate(context: vscode.ExtensionContext): void {
  start(context, {
    reachesDevices: true,
    machine: hostname(),
    disk: { lstat, stat, readFile },
    engine: () => import('./on-demand/node-engine-bundle.ts'),
    interchange: () => import('./foreign/node-interchange-bundle.ts'),
    troubleshoot: () => import('./troubleshoot/node-troubleshoot-bundle.ts'),
  });
  context.subscriptions.push(registerTasks(context.asAbsolutePath('dist/cli.cjs')));
}
