/** "Test Print" and what else can be done with a printer, above each; where a file has very many, above those near the screen. */
import * as vscode from 'vscode';
import {
  type PrinterAction,
  type PrinterLens,
  printerActions,
  printerLenses,
} from '../../language/printing/printer-lenses.ts';
import type { Reading } from '../../language/reading.ts';
import type { DiagnosedDocuments } from '../diagnostics/diagnosed-documents.ts';
import { isDiagnosed } from '../diagnostics/diagnosed-files.ts';
import { LANGUAGE } from '../documents/claimed-files.ts';
import { isOn } from '../editor-settings.ts';
import { rangeIn, spanIn } from '../positions.ts';
import type { LastOutcome, LastOutcomes } from './results/last-outcomes.ts';

/** The editor lays out every lens of a file at each keystroke: thousands make it slow. */
const MANY_PRINTERS = 500;
/** Above and below the screen; whoever scrolls less finds the lenses there already. */
const MARGIN_LINES = 300;

/** @param toDevices whether devices can be reached from here; without, there are lenses for virtual printers only */
export function createTestPrintLenses(
  documents: DiagnosedDocuments,
  outcomes: LastOutcomes,
  toDevices: boolean,
): vscode.CodeLensProvider & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  // The lines that have their lenses, of documents where not all have.
  const covered = new WeakMap<vscode.TextDocument, readonly vscode.Range[]>();
  const subscriptions = [
    changed,
    outcomes.onDidChange(() => changed.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('platen.codeLens')) changed.fire();
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const ranges = covered.get(textEditor.document);
      if (ranges && !visibleRanges.every((shown) => ranges.some((range) => range.contains(shown))))
        changed.fire();
    }),
  ];
  return {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      // Nobody prints from the old side of a diff, or from a block of code in a chat.
      if (!isDiagnosed(document.uri)) return [];
      if (!isOn('codeLens.enable', document) || !vscode.workspace.isTrusted) return [];
      if (document.languageId === LANGUAGE) return lensesFor(document, documents.reading(document));
      return foreignLenses(document);
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };

  async function foreignLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!(await documents.takes(document))) return [];
    const { live, version } = await documents.of(document);
    return document.version === version ? lensesFor(document, live.reading) : [];
  }

  function lensesFor(document: vscode.TextDocument, { site }: Reading): vscode.CodeLens[] {
    return shown(document, printerLenses(site.config)).flatMap(({ printer, span }) => {
      const range = rangeIn(document, span);
      const actions = printerActions(site, printer, toDevices);
      const outcome = outcomes.of(document, site, printer);
      return [
        ...(outcome ? [new vscode.CodeLens(range, outcomeCommand(outcome))] : []),
        ...actions.map(
          (action) =>
            new vscode.CodeLens(range, {
              ...lens[action](printer),
              arguments: [{ uri: document.uri, printer }],
            }),
        ),
      ];
    });
  }

  function shown(document: vscode.TextDocument, lenses: readonly PrinterLens[]): readonly PrinterLens[] {
    if (lenses.length <= MANY_PRINTERS) {
      covered.delete(document);
      return lenses;
    }
    const ranges = linesNearScreen(document);
    covered.set(document, ranges);
    const parts = ranges.map((range) => spanIn(document, range));
    return lenses.filter(({ span }) =>
      parts.some(({ start, end }) => span.start >= start && span.start <= end),
    );
  }
}

function linesNearScreen(document: vscode.TextDocument): vscode.Range[] {
  const onScreen = vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .flatMap(({ visibleRanges }) => visibleRanges);
  // A window that opens asks for lenses before it says what it shows: mostly the beginning.
  const near = onScreen.length > 0 ? onScreen : [new vscode.Range(0, 0, 0, 0)];
  return near.map(({ start, end }) =>
    document.validateRange(
      new vscode.Range(Math.max(0, start.line - MARGIN_LINES), 0, end.line + MARGIN_LINES + 1, 0),
    ),
  );
}

function outcomeCommand({ title, tooltip, trace }: LastOutcome): vscode.Command {
  return { title, tooltip, command: 'platen.showTrace', arguments: [trace] };
}

const lens: Readonly<Record<PrinterAction, (printer: string) => vscode.Command>> = {
  print: (printer) => ({
    title: `$(play) ${vscode.l10n.t('Test Print')}`,
    tooltip: vscode.l10n.t('Print a test page to the device of {0}', printer),
    command: 'platen.testPrint',
  }),
  'print-virtual': () => ({
    title: vscode.l10n.t('Test Print to Virtual Printer'),
    tooltip: vscode.l10n.t('Print the same job to a printer that Platen runs: nothing leaves this machine'),
    command: 'platen.testPrintVirtual',
  }),
  ping: (printer) => ({
    title: vscode.l10n.t('Ping Device'),
    tooltip: vscode.l10n.t('Ask the device of {0} how it is; nothing is printed', printer),
    command: 'platen.pingDevice',
  }),
  troubleshoot: (printer) => ({
    title: vscode.l10n.t('Troubleshoot...'),
    tooltip: vscode.l10n.t('What explains that {0} does not print', printer),
    command: 'platen.troubleshootPrinter',
  }),
};
