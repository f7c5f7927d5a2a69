/** What the light bulb offers for a finding: fix it, fix all of its kind, ignore it, replay its incident, explain it. */
import * as vscode from 'vscode';
import type { TextEdit } from '../../format/edit/text-edit.ts';
import {
  type FindingAction,
  findingActions,
  findingsTouching,
  fixAllEdits,
} from '../../language/fixes/finding-actions.ts';
import { printerBehind } from '../../language/printing/printed-entries.ts';
import type { Finding } from '../../model/finding.ts';
import { replayOffer } from '../../simulate/replay-offer.ts';
import { spanIn, toWorkspaceEdit } from '../positions.ts';
import { replayOfferTitle } from '../printing/replay-offer-title.ts';
import type { DiagnosedDocument, DiagnosedDocuments } from './diagnosed-documents.ts';
import { isDiagnosed } from './diagnosed-files.ts';

const { QuickFix } = vscode.CodeActionKind;
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('platen');

export const codeActionKinds = [QuickFix, FIX_ALL];

/** A selection over the whole file must not offer hundreds of actions. */
const MAX_FINDINGS_SHOWN = 10;

export function createCodeActions(documents: DiagnosedDocuments): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, context, token) {
      if (!isDiagnosed(document.uri) || !(await documents.takes(document))) return [];
      const diagnosed = await documents.of(document);
      if (token.isCancellationRequested) return [];
      const { only } = context;
      if (only?.contains(FIX_ALL)) return [...fixAllAction(diagnosed)];
      if (only && !only.contains(QuickFix) && !QuickFix.contains(only)) return [];
      const actions: vscode.CodeAction[] = [];
      const findings = findingsIn(diagnosed, range).slice(0, MAX_FINDINGS_SHOWN);
      for (const finding of findings) {
        await processEditorEvents();
        // Whoever types on asks anew.
        if (token.isCancellationRequested || document.version !== diagnosed.version) return [];
        actions.push(...actionsFor(diagnosed, finding, diagnosticsOf(finding, context)));
      }
      const [first] = findings;
      return first ? [...actions, ...troubleshootAction(diagnosed, first)] : actions;
    },
  };
}

/** Lets in what the editor has sent meanwhile, such as the next letter. */
function processEditorEvents(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The findings that the range touches. */
export function findingsIn({ document, diagnosis }: DiagnosedDocument, range: vscode.Range): Finding[] {
  return findingsTouching(diagnosis.findings, spanIn(document, range));
}

function diagnosticsOf(finding: Finding, context: vscode.CodeActionContext): vscode.Diagnostic[] {
  return context.diagnostics.filter(
    ({ source, code, message }) =>
      source === 'platen' &&
      typeof code === 'object' &&
      code.value === finding.rule &&
      message === finding.message,
  );
}

function actionsFor(
  diagnosed: DiagnosedDocument,
  finding: Finding,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
  const make = (title: string, edits?: readonly TextEdit[]) => {
    const action = new vscode.CodeAction(title, QuickFix);
    action.diagnostics = diagnostics;
    if (edits) action.edit = toWorkspaceEdit(diagnosed.document, edits);
    return action;
  };
  const edits = findingActions(diagnosed, finding).map((edit) => {
    const action = make(titleOf(edit, finding), edit.edits);
    action.isPreferred = edit.kind === 'fix' && edit.isPreferred;
    return action;
  });
  return [
    ...edits,
    ...replayActions(diagnosed, finding, make),
    severityAction(diagnosed, finding, make),
    explainAction(finding, make),
  ];
}

function titleOf(action: FindingAction, { rule }: Finding): string {
  switch (action.kind) {
    case 'fix':
      return fixTitle(action.fix);
    case 'fix-rule':
      return vscode.l10n.t('Fix all {0} {1} findings', action.count, rule);
    case 'ignore-line':
      return vscode.l10n.t('Ignore {0} on this line', rule);
    case 'ignore-file':
      return vscode.l10n.t('Ignore {0} in this file', rule);
  }
}

type MakeAction = (title: string) => vscode.CodeAction;

/** What is right only under circumstances that the file does not show says so before it is chosen. */
export function fixTitle({ title, safe }: { readonly title: string; readonly safe: boolean }): string {
  return safe ? title : vscode.l10n.t('{0} (unsafe: check that it is right here)', title);
}

/** Nothing is sent, so it is there in Restricted Mode too. */
function* replayActions(
  { document, live }: DiagnosedDocument,
  finding: Finding,
  make: MakeAction,
): Iterable<vscode.CodeAction> {
  const offer = replayOffer(live.reading.site.config, finding);
  if (!offer) return;
  const action = make(replayOfferTitle(offer));
  const target = { uri: document.uri, incident: offer.incident, subject: offer.subject };
  action.command = { title: action.title, command: 'platen.replayIncident', arguments: [target] };
  yield action;
}

/** What is wrong in the file may be why nothing prints, or be beside the point. */
function* troubleshootAction(
  { document, live }: DiagnosedDocument,
  { span }: Finding,
): Iterable<vscode.CodeAction> {
  const printer = printerBehind(live.reading.site, span.start);
  if (printer === undefined) return;
  const action = new vscode.CodeAction(vscode.l10n.t('Troubleshoot {0}...', printer), QuickFix);
  action.command = {
    title: action.title,
    command: 'platen.troubleshootPrinter',
    arguments: [{ uri: document.uri, printer }],
  };
  yield action;
}

function severityAction(
  { document }: DiagnosedDocument,
  { rule }: Finding,
  make: MakeAction,
): vscode.CodeAction {
  const action = make(vscode.l10n.t('Set severity of {0}...', rule));
  action.command = {
    title: action.title,
    command: 'platen.setSeverity',
    arguments: [{ uri: document.uri, rule }],
  };
  return action;
}

function explainAction({ rule }: Finding, make: MakeAction): vscode.CodeAction {
  const action = make(vscode.l10n.t('Explain {0}', rule));
  action.command = { title: action.title, command: 'platen.explainFinding', arguments: [rule] };
  return action;
}

function* fixAllAction(diagnosed: DiagnosedDocument): Iterable<vscode.CodeAction> {
  const edits = fixAllEdits(diagnosed);
  if (edits.length === 0) return;
  const action = new vscode.CodeAction(vscode.l10n.t('Fix All Safe Findings'), FIX_ALL);
  action.edit = toWorkspaceEdit(diagnosed.document, edits);
  yield action;
}
