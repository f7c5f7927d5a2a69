/** The trace of the last test print, as Show Trace shows it. */
import * as vscode from 'vscode';
import { until } from './workspace-files.ts';

export async function lastTrace(): Promise<string> {
  await vscode.commands.executeCommand('platen.showTrace');
  return until(
    () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.uri.scheme === 'platen' ? document.getText() : undefined;
    },
    vscode.window.onDidChangeActiveTextEditor,
    () => 'no trace is shown',
  );
}
