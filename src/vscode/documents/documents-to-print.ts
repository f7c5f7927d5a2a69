/** What a test print sends: the page or document that the file asks for, a page made now, or any file of the user's. */
import * as vscode from 'vscode';
import type { PlannedPrint } from '../../model/print-plan.ts';
import { describeDevice, printSettings } from '../../site/print-plan/print-settings.ts';
import { type Choice, chooseOne } from '../notification.ts';
import type { PrintHost } from '../printing/print-host.ts';
import type { PrintTarget } from '../printing/print-target.ts';

export type DocumentChoice =
  | { readonly kind: 'page'; readonly page: string }
  /** Named by the configuration: stays inside its folder. */
  | { readonly kind: 'named'; readonly name: string }
  /** Chosen by a person. */
  | { readonly kind: 'file'; readonly uri: vscode.Uri };

/** What the printer's `testPrint` says, else the text page. */
export function writtenChoice({ printer }: PrintTarget): DocumentChoice {
  const named = printer.testPrint?.file?.value;
  return named === undefined
    ? { kind: 'page', page: printer.testPrint?.page?.value ?? 'text' }
    : { kind: 'named', name: named };
}

/** Undefined where a person turned away. */
export async function chooseDocument(target: PrintTarget): Promise<DocumentChoice | undefined> {
  const written = writtenChoice(target);
  const choices: Choice<DocumentChoice | 'a file'>[] = [
    { label: vscode.l10n.t('Text test page'), value: { kind: 'page', page: 'text' } },
    { label: vscode.l10n.t('PostScript test page'), value: { kind: 'page', page: 'postscript' } },
    {
      label: vscode.l10n.t('A file...'),
      description: vscode.l10n.t('Its bytes, as they are'),
      value: 'a file',
    },
  ];
  if (target.printer.testPrint) {
    const what =
      written.kind === 'named'
        ? written.name
        : vscode.l10n.t('the {0} page', written.kind === 'page' ? written.page : '');
    choices.unshift({ label: vscode.l10n.t('As the file says'), description: what, value: written });
  }
  const chosen = await chooseOne(vscode.l10n.t('What shall {0} print?', target.printer.id), choices);
  if (chosen !== 'a file') return chosen;
  const [uri] =
    (await vscode.window.showOpenDialog({
      openLabel: vscode.l10n.t('Print'),
      title: vscode.l10n.t('File to print'),
    })) ?? [];
  return uri && { kind: 'file', uri };
}

/** Rejects with one sentence where the document is missing, empty, a folder or outside. */
export async function openDocument(
  choice: DocumentChoice,
  { document }: PrintTarget,
  { host, makePage }: { host: PrintHost; makePage: (kind: string) => Uint8Array },
): Promise<AsyncIterable<Uint8Array>> {
  switch (choice.kind) {
    case 'page':
      return inOneChunk(makePage(choice.page));
    case 'named':
      return host.openNamed(document.uri, choice.name);
    case 'file':
      return host.openFile(choice.uri);
  }
}

/** What stands on the page. */
export function pageContent(planned: PlannedPrint) {
  return {
    printer: planned.plan.printer,
    port: planned.plan.port,
    device: describeDevice(planned),
    time: new Date().toISOString(),
    settings: printSettings(planned),
  };
}

export async function* inOneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
