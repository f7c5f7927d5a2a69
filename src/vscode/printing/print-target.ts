/** Which printer of which file a command is about: as said by its caller, else at the cursor, else asked. */
import * as vscode from 'vscode';
import { printerAt } from '../../language/printing/printer-lenses.ts';
import type { Printer } from '../../model/config.ts';
import { type Planned, planPrint } from '../../site/print-plan/plan-print.ts';
import { describeDevice } from '../../site/print-plan/print-settings.ts';
import type { WholeSite } from '../../site/site.ts';
import type { DiagnosedDocuments } from '../diagnostics/diagnosed-documents.ts';
import { EXCLUDED_PATTERN, FILE_PATTERN, LANGUAGE } from '../documents/claimed-files.ts';
import { chooseOne, showError, showInformation } from '../notification.ts';

/** What a code lens hands to the command; menus hand over the address of the file alone. */
export interface PrintArgument {
  readonly uri: vscode.Uri;
  readonly printer?: string;
}

export interface PrintTarget {
  readonly document: vscode.TextDocument;
  readonly site: WholeSite;
  readonly printer: Printer;
}

export interface TargetQuestion {
  readonly argument: unknown;
  readonly toVirtual: boolean;
  /** Also where the cursor stands in a printer, or there is one alone. */
  readonly alwaysAsk: boolean;
  readonly documents: DiagnosedDocuments;
}

/** Undefined where a person turned away or was shown what is missing. */
export async function findTarget(question: TargetQuestion): Promise<PrintTarget | undefined> {
  const given = readArgument(question.argument);
  const document = await findDocument(given?.uri, question.documents);
  if (!document) return undefined;
  // A person is asked meanwhile: what is read here must not follow the text.
  const site = await question.documents.siteOf(document);
  const id = given?.printer ?? (await choosePrinter(document, site, question));
  const printer = id === undefined ? undefined : site.config.printers.get(id);
  if (id !== undefined && !printer) {
    void showError(vscode.l10n.t('There is no printer "{0}" in {1} any more.', id, nameOf(document.uri)));
  }
  return printer && { document, site, printer };
}

function readArgument(argument: unknown): PrintArgument | undefined {
  if (argument instanceof vscode.Uri) return { uri: argument };
  const { uri, printer } = (argument ?? {}) as Partial<PrintArgument>;
  if (!(uri instanceof vscode.Uri)) return undefined;
  return typeof printer === 'string' ? { uri, printer } : { uri };
}

/**
 * The document of the active editor, or one of the workspace's.
 * @param documents where those of other programs count, too
 */
export async function findDocument(
  uri?: vscode.Uri,
  documents?: DiagnosedDocuments,
): Promise<vscode.TextDocument | undefined> {
  if (uri) return vscode.workspace.openTextDocument(uri);
  const active = vscode.window.activeTextEditor?.document;
  if (active && (active.languageId === LANGUAGE || (await documents?.takes(active)))) return active;
  const files = await vscode.workspace.findFiles(FILE_PATTERN, EXCLUDED_PATTERN, 200);
  if (files.length === 0) {
    void showInformation(
      vscode.l10n.t(
        'There is no printer configuration here. Open a file named printers.jsonc or *.printers.jsonc.',
      ),
    );
    return undefined;
  }
  const choices = files
    .map((file) => ({ label: vscode.workspace.asRelativePath(file), value: file }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const chosen = await chooseOne(vscode.l10n.t('Which configuration?'), choices);
  return chosen && vscode.workspace.openTextDocument(chosen);
}

async function choosePrinter(
  document: vscode.TextDocument,
  site: WholeSite,
  { toVirtual, alwaysAsk }: TargetQuestion,
): Promise<string | undefined> {
  const here = printerAtCursor(document, site);
  if (here !== undefined && !alwaysAsk) return here;
  const ids = [...site.config.printers.keys()];
  if (ids.length === 0) {
    void showInformation(vscode.l10n.t('{0} has no printers yet.', nameOf(document.uri)));
    return undefined;
  }
  const [only, ...others] = ids;
  if (others.length === 0 && !alwaysAsk) return only;
  const choices = ids
    // The printer at the cursor first, so that Enter takes it.
    .sort((a, b) => Number(b === here) - Number(a === here))
    .map((id) => ({ label: id, description: describe(planPrint(site, id, toVirtual)), value: id }));
  const question = toVirtual
    ? vscode.l10n.t('Which printer shall a virtual one stand in for?')
    : vscode.l10n.t('Which printer?');
  return chooseOne(question, choices);
}

function printerAtCursor(document: vscode.TextDocument, site: WholeSite): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  return printerAt(site.config, document.offsetAt(editor.selection.active));
}

/** Where the jobs would go, or why they cannot. */
function describe(planned: Planned): string {
  return 'problem' in planned ? `✗ ${planned.problem}` : describeDevice(planned);
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
