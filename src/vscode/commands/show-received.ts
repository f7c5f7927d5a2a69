/** Show What Arrived: a document that a virtual printer received. */
import * as vscode from 'vscode';
import { bytesText } from '../../model/amount-text.ts';
import type { CommandContribution } from '../contributions.ts';
import { showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { showReceived as showDocument } from '../printing/results/show-received.ts';
import { runningPrinter } from '../virtual/running-printers.ts';

export const contribution: CommandContribution = {
  title: { en: 'Show What Arrived', de: 'Empfangenes anzeigen' },
  menus: { commandPalette: { when: 'false' } },
};

export async function showReceived({ virtual, readOnly }: CommandParts, argument: unknown): Promise<void> {
  const { job: index } = (argument ?? {}) as { readonly job?: unknown };
  const one = runningPrinter(virtual, argument);
  const job = typeof index === 'number' ? one?.jobs[index] : undefined;
  if (!one || !job) return;
  const documents = job.documents.filter(({ length }) => length > 0);
  if (sizeOf(documents) < job.byteCount)
    void showInformation(
      vscode.l10n.t(
        '{0} keeps {1} of these {2}.',
        one.title,
        bytesText(sizeOf(documents)),
        bytesText(job.byteCount),
      ),
    );
  for (const received of documents)
    await showDocument(one.title, { received, sent: undefined }, { readOnly });
}

function sizeOf(documents: readonly Uint8Array[]): number {
  return documents.reduce((sum, { length }) => sum + length, 0);
}
