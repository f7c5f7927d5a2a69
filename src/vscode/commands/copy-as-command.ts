/** Copy as CLI Command: the command line that repeats the print of a trace. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { shownTrace } from '../printing/results/shown-trace.ts';

export const contribution: CommandContribution = {
  title: { en: 'Copy as CLI Command', de: 'Als Befehl für die Kommandozeile kopieren' },
  menus: {
    commandPalette: { when: 'platen:hasTrace' },
    'editor/context': { when: 'editorLangId == platen-trace && resourceScheme == platen', group: 'platen@2' },
  },
};

export async function copyAsCommand(parts: CommandParts): Promise<void> {
  const source = shownTrace(parts);
  if (!source) return;
  if (source.commandLine === undefined) {
    void showInformation(
      vscode.l10n.t(
        'The command line reads files: save the configuration on this machine first, and print again.',
      ),
    );
    return;
  }
  await vscode.env.clipboard.writeText(source.commandLine);
  void showInformation(vscode.l10n.t('Copied: {0}', source.commandLine));
}
