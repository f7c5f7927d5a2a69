/** The panel of a problem: one for the window, to which evidence is added; each answer weighs the causes anew. */
import * as vscode from 'vscode';
import { withoutSecrets } from '../../knowledge/secret-spans.ts';
import { decodeEvidence } from '../../troubleshoot/evidence/evidence-encoding.ts';
import { type Probed, probeAnswers, probeLines } from '../../troubleshoot/evidence/probe-answers.ts';
import type { Place } from '../../troubleshoot/observation.ts';
import { remedyEdits } from '../../troubleshoot/remedy-edits.ts';
import {
  maxDroppedFiles,
  maxFileMegabytes,
  type PanelMessage,
  type PanelRequest,
  panelView,
} from '../../troubleshoot/report/panel-view.ts';
import { reportText } from '../../troubleshoot/report/report-text.ts';
import { withoutNames } from '../../troubleshoot/report/without-names.ts';
import { createSession, type Evidence, type Session } from '../../troubleshoot/session.ts';
import { showError, showInformation } from '../notification.ts';
import { showPage } from '../own-page.ts';
import { rangeIn } from '../positions.ts';
import { troubleshootWords } from './troubleshoot-words.ts';

export interface TroubleshootPanel extends vscode.Disposable {
  /** @param uri where it stands, for links; undefined for what was pasted */
  add(evidence: Evidence, uri?: vscode.Uri): void;
  /** Begins anew, about one printer of a configuration. */
  about(configuration: Evidence & { readonly uri: vscode.Uri }, printer: PrinterAsked): void;
  show(): void;
}

export interface PrinterAsked {
  readonly id: string;
  /** Names of the site that a report may leave out. */
  readonly names: readonly string[];
  /** Asks the device in harmless ways, and gives nothing where the person declined; undefined where it cannot be asked. */
  readonly probe: (() => Promise<Probed | undefined>) | undefined;
}

/** The bundle that this is in. */
export type Troubleshoot = typeof import('./troubleshoot-bundle.ts');

/** Certificates among what has no time of its own are compared with the day on which it began. */
function beginSession(): Session {
  return createSession({ today: new Date().toISOString().slice(0, 10) });
}

export function createTroubleshootPanel(extensionUri: vscode.Uri): TroubleshootPanel {
  let panel: vscode.WebviewPanel | undefined;
  let session = beginSession();
  let printer: PrinterAsked | undefined;
  const uris = new Map<string, vscode.Uri>();
  let pasteCount = 0;

  return {
    add(evidence, uri) {
      session.add(evidence);
      if (uri) uris.set(evidence.name, uri);
      void post();
    },
    about(configuration, asked) {
      session = beginSession();
      uris.clear();
      printer = asked;
      session.about(configuration, asked.id);
      uris.set(configuration.name, configuration.uri);
      void post();
    },
    show() {
      panel ??= open();
      panel.reveal(undefined, true);
      void post();
    },
    dispose: () => panel?.dispose(),
  };

  function open(): vscode.WebviewPanel {
    const opened = vscode.window.createWebviewPanel('platen.troubleshoot', vscode.l10n.t('Troubleshoot'), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    });
    const { webview } = opened;
    webview.onDidReceiveMessage((request: PanelRequest) =>
      take(request).catch((error: unknown) =>
        showError(error instanceof Error ? error.message : String(error)),
      ),
    );
    showPage(webview, extensionUri, 'troubleshoot');
    // Whoever closes it is done with this problem.
    opened.onDidDispose(() => {
      panel = undefined;
      printer = undefined;
      session = beginSession();
      uris.clear();
    });
    return opened;
  }

  async function post(): Promise<void> {
    const canProbe = printer?.probe !== undefined && vscode.workspace.isTrusted;
    const message: PanelMessage = { view: panelView(session), words: troubleshootWords(), canProbe };
    await panel?.webview.postMessage(message);
  }

  /** Nothing is written before the person agrees in the preview of the editor. */
  async function previewEdit({ cause, index }: PanelRequest & { kind: 'preview-edit' }): Promise<void> {
    const found = session.result().causes.find((one) => one.cause.id === cause);
    const offered = found && remedyEdits(found.cause, found.supporting, session)[index];
    const text = session.evidence.find(({ name }) => name === offered?.evidence)?.text;
    const uri = offered && uris.get(offered.evidence);
    if (!offered || !uri) {
      const name = offered?.evidence ?? '';
      return void showInformation(vscode.l10n.t('{0} was pasted: it stands in no file.', name));
    }
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.getText() !== text)
      return void showInformation(vscode.l10n.t('The file changed meanwhile. Try again.'));
    const { start, end, newText } = offered.edit;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, rangeIn(document, { start, end }), newText, {
      needsConfirmation: true,
      label: offered.title,
    });
    await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  }

  async function take(request: PanelRequest): Promise<void> {
    switch (request.kind) {
      case 'ready':
        break;
      case 'answer':
        session.answer(request);
        break;
      case 'take-back':
        session.takeBack(request.question);
        break;
      case 'paste':
        pasteCount += 1;
        session.add({ name: vscode.l10n.t('pasted text {0}', pasteCount), text: request.text });
        break;
      case 'add-file':
        await chooseFiles(session, uris);
        break;
      case 'drop-file':
        session.add({ name: request.name, text: textOf(request) });
        break;
      case 'drop-uris':
        for (const uri of request.uris.slice(0, maxDroppedFiles)) await addFile(localUri(uri), session, uris);
        break;
      case 'probe': {
        const found = await printer?.probe?.();
        if (!found) return;
        for (const answer of probeAnswers(found)) session.answer(answer);
        session.addLines('probes', probeLines(found));
        break;
      }
      case 'preview-edit':
        return previewEdit(request);
      case 'open':
        return openPlace(request.place, uris, request.isFinding);
      case 'copy-report':
        return copyReport(session, request.hasNames ? undefined : (printer?.names ?? []));
    }
    await post();
  }
}

async function chooseFiles(session: Session, uris: Map<string, vscode.Uri>): Promise<void> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Logs, event exports, configurations'),
    canSelectMany: true,
  });
  for (const uri of chosen ?? []) await addFile(uri, session, uris);
}

/** Of a remote window the page has the address as the window sees it; here it is a file. */
function localUri(dropped: string): vscode.Uri {
  const uri = vscode.Uri.parse(dropped);
  return uri.scheme === 'vscode-remote' ? vscode.Uri.file(uri.path) : uri;
}

async function addFile(uri: vscode.Uri, session: Session, uris: Map<string, vscode.Uri>): Promise<void> {
  const { size, type } = await vscode.workspace.fs.stat(uri);
  const name = vscode.workspace.asRelativePath(uri);
  if (type === vscode.FileType.Directory) throw new Error(vscode.l10n.t('{0} is no ordinary file.', name));
  if (size > maxFileMegabytes * 1024 * 1024)
    throw new Error(vscode.l10n.t('{0} has more than {1} MB.', name, maxFileMegabytes));
  const bytes = await vscode.workspace.fs.readFile(uri);
  session.add({ name, text: textOf({ name, text: decodeEvidence(bytes) }) });
  uris.set(name, uri);
}

function textOf({ name, text }: { readonly name: string; readonly text: string | undefined }): string {
  if (text !== undefined) return text;
  throw new Error(
    vscode.l10n.t('{0} is no text. Unpack a log that is packed, and save an .evtx as XML or CSV.', name),
  );
}

async function openPlace(
  { evidence, line = 1 }: Place,
  uris: ReadonlyMap<string, vscode.Uri>,
  wantsFixes: boolean,
): Promise<void> {
  const uri = uris.get(evidence);
  if (!uri) return void showInformation(vscode.l10n.t('{0} was pasted: it stands in no file.', evidence));
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.lineAt(Math.min(Math.max(line, 1), document.lineCount) - 1);
  const selection = new vscode.Range(at.range.end, at.range.end);
  const place = vscode.languages
    .getDiagnostics(uri)
    .find(({ source, range }) => source === 'platen' && range.start.line === at.lineNumber);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.One,
    selection: wantsFixes && place ? place.range : selection,
  });
  if (wantsFixes) await vscode.commands.executeCommand('editor.action.quickFix');
}

/** @param names to leave out; undefined leaves all in */
async function copyReport(session: Session, names: readonly string[] | undefined): Promise<void> {
  const report = withoutSecrets(reportText(session.result()));
  await vscode.env.clipboard.writeText(names ? withoutNames(report, names) : report);
  void showInformation(vscode.l10n.t('The report is in the clipboard.'));
}
