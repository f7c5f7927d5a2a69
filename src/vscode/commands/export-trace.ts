/** Export Trace as Capture...: the trace of a test print as a pcapng file, for Wireshark. */
import * as vscode from 'vscode';
import { pcapngFile } from '../../engine/trace/capture/pcapng-file.ts';
import type { CommandContribution } from '../contributions.ts';
import { showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { shownTrace } from '../printing/results/shown-trace.ts';

export const contribution: CommandContribution = {
  title: { en: 'Export Trace as Capture...', de: 'Mitschnitt als Capture exportieren...' },
  menus: {
    commandPalette: { when: 'platen:hasTrace' },
    'editor/context': { when: 'editorLangId == platen-trace && resourceScheme == platen', group: 'platen@1' },
  },
};

export async function exportTrace(parts: CommandParts): Promise<void> {
  const source = shownTrace(parts);
  if (!source) return;
  const { trace, startedAt, title, configuration } = source;
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Trace as Capture'),
    filters: { [vscode.l10n.t('Capture for Wireshark')]: ['pcapng'] },
    defaultUri: vscode.Uri.joinPath(configuration, '..', 'trace.pcapng'),
  });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, pcapngFile(trace, { startedAt, comments: [title] }));
  void showInformation(vscode.l10n.t('Exported {0}.', vscode.workspace.asRelativePath(file)));
}
