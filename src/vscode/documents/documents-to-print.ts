/** What a test print sends: the page or document that the file asks for, a page made now, or any file of the user's. */
import * as vscode from 'vscode';
import { suitedTestPage } from '../../engine/test-page/suited-test-page.ts';
import { pageLanguages, type TestPageKind, testPageKinds } from '../../engine/test-page/test-page.ts';
import { maxKeptBytes } from '../../engine/test-print/planned-print.ts';
import type { MakeDocument } from '../../engine/test-print/test-print.ts';
import {
  readVirtualPrintFiles,
  type VirtualPrintFiles,
} from '../../engine/test-print/virtual-print-files.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import { testPageContent } from '../../site/print-plan/print-settings.ts';
import { type Choice, chooseOne } from '../notification.ts';
import type { PrintHost } from '../printing/print-host.ts';
import type { PrintTarget } from '../printing/print-target.ts';
import { readDescribedDevice, readNamedFile } from './named-files.ts';

export type DocumentChoice =
  /** Without a kind, one that suits the printer. */
  | { readonly kind: 'page'; readonly page: string | undefined }
  /** Named by the configuration: stays inside its folder. */
  | { readonly kind: 'named'; readonly name: string }
  /** Chosen by a person. */
  | { readonly kind: 'file'; readonly uri: vscode.Uri };

/** What the printer's `testPrint` says. */
export function writtenChoice({ printer }: PrintTarget): DocumentChoice {
  const named = printer.testPrint?.file?.value;
  return named === undefined
    ? { kind: 'page', page: printer.testPrint?.page?.value }
    : { kind: 'named', name: named };
}

/** Undefined where a person turned away. */
export async function chooseDocument(target: PrintTarget): Promise<DocumentChoice | undefined> {
  const written = writtenChoice(target);
  const choices: Choice<DocumentChoice | 'a file'>[] = [
    {
      label: vscode.l10n.t('Test page'),
      description: vscode.l10n.t('Plain text; for IPP, in a format that the printer lists'),
      value: { kind: 'page', page: undefined },
    },
    ...testPageKinds.map((page) => ({
      label: vscode.l10n.t(
        'Test page: {0}',
        page === 'text' ? vscode.l10n.t('plain text') : pageLanguages[page],
      ),
      value: { kind: 'page', page } as const,
    })),
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
        : written.kind === 'page' && written.page !== undefined
          ? vscode.l10n.t('the {0} page', written.page)
          : undefined;
    if (what !== undefined)
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
  { host, planned }: { host: PrintHost; planned: PlannedPrint },
): Promise<AsyncIterable<Uint8Array> | MakeDocument> {
  switch (choice.kind) {
    case 'page':
      return suitedTestPage(() => testPageContent(planned, new Date().toISOString()), knownKind(choice.page));
    case 'named':
      return host.openNamed(document.uri, choice.name);
    case 'file':
      return host.openFile(choice.uri);
  }
}

function knownKind(page: string | undefined): TestPageKind | undefined {
  const known = testPageKinds.find((kind) => kind === page);
  if (page === undefined || known) return known;
  throw new Error(
    vscode.l10n.t('this Platen makes test pages in {0}, not in {1}.', testPageKinds.join(', '), page),
  );
}

/** Of a test print to a virtual printer. Rejects with one sentence where one of them cannot be read. */
export function readFilesOf(
  { document: { uri: config }, printer }: PrintTarget,
  planned: PlannedPrint,
  host: PrintHost,
): Promise<VirtualPrintFiles> {
  return readVirtualPrintFiles(planned, printer, {
    content: (name) => readNamedFile({ config, name, maxBytes: maxKeptBytes }, host),
    describedDevice: (name) => readDescribedDevice({ config, name }, host),
  });
}

export async function* inOneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
