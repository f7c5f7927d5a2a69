/** Open Capture as Trace...: the conversations with printers in a capture of the network. */
import * as vscode from 'vscode';
import { captureText } from '../../engine/trace/capture/reading/capture-text.ts';
import { readCaptureTraces } from '../../engine/trace/capture/reading/capture-traces.ts';
import type { CommandContribution } from '../contributions.ts';
import { TRACE_SUFFIX } from '../documents/read-only-documents.ts';
import { showError } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

const captures = 'resourceExtname =~ /^\\.(pcap|pcapng|cap)$/';

export const contribution: CommandContribution = {
  title: { en: 'Open Capture as Trace...', de: 'Capture als Mitschnitt öffnen...' },
  menus: {
    'explorer/context': { when: captures, group: 'navigation' },
  },
};

const MAX_MEGABYTES = 256;

/** @param argument the file of the explorer; from the palette a person chooses one */
export async function openCapture({ readOnly }: CommandParts, argument: unknown): Promise<void> {
  const uri = argument instanceof vscode.Uri ? argument : await chooseCapture();
  if (!uri) return;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_MEGABYTES * 1024 * 1024)
      throw new Error(vscode.l10n.t('{0} has more than {1} MB.', name, MAX_MEGABYTES));
    const traces = readCaptureTraces(await vscode.workspace.fs.readFile(uri));
    const shown = readOnly.add(`${name}${TRACE_SUFFIX}`, captureText(name, traces));
    await vscode.window.showTextDocument(shown, { preview: true });
  } catch (error) {
    void showError(error instanceof Error ? error.message : String(error));
  }
}

async function chooseCapture(): Promise<vscode.Uri | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Open Capture as Trace'),
      filters: {
        [vscode.l10n.t('Captures of the network')]: ['pcap', 'pcapng', 'cap'],
        [vscode.l10n.t('All files')]: ['*'],
      },
    })) ?? [];
  return uri;
}
