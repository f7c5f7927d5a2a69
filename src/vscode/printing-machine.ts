/** From which machine Platen prints, where it is another one than the window stands on: WSL, SSH, containers. */
import * as vscode from 'vscode';

/**
 * A sentence that must stand wherever a target does: networks and allowed source ports are those of that machine.
 * @param machine where the extension runs; undefined in a browser
 */
export function printsFrom(machine: string | undefined): string | undefined {
  const { remoteName } = vscode.env;
  if (machine === undefined || remoteName === undefined) return undefined;
  return vscode.l10n.t('From {0} ({1}), where this window runs its extensions.', machine, remoteName);
}
