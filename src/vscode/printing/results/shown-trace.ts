/** The trace that a command is about: the one in the active editor, else that of the last test print. */
import * as vscode from 'vscode';
import { showInformation } from '../../notification.ts';
import type { CommandParts } from '../../on-demand/command-parts.ts';
import type { TraceSource } from './trace-source.ts';

/** Says where there is none. */
export function shownTrace({ readOnly, runs }: CommandParts): TraceSource | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const last = runs.lastTrace();
  const source = (active && readOnly.sourceOf(active)) ?? (last && readOnly.sourceOf(last));
  if (!source)
    void showInformation(vscode.l10n.t('There is no trace yet. Print something with Test Print first.'));
  return source;
}
