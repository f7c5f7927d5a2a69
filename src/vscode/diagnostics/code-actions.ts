/** What the light bulb offers for a finding: fix it, fix all of its kind, ignore it, replay its incident, explain it. */
import * as vscode from 'vscode';
import { textEdits } from '../../format/edit/edit-text.ts';
import { fixAll, fixesThatHold } from '../../language/fixes/fix-all.ts';
import { ignoreInFile, ignoreNextLine } from '../../language/fixes/ignore-edits.ts';
import type { Finding } from '../../model/finding.ts';
import { findRule } from '../../rules/index.ts';
import { replayOffer } from '../../simulate/replay-offer.ts';
import { difference, toWorkspaceEdit } from '../positions.ts';
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
      if (!isDiagnosed(document.uri)) return [];
      const diagnosed = await documents.of(document);
      if (token.isCancellationRequested) return [];
      const { only } = context;
      if (only?.contains(FIX_ALL)) return [...fixAllAction(diagnosed)];
      if (only && !only.contains(QuickFix) && !QuickFix.contains(only)) return [];
      const actions: vscode.CodeAction[] = [];
      for (const finding of findingsIn(diagnosed, range).slice(0, MAX_FINDINGS_SHOWN)) {
        await processEditorEvents();
        // Whoever types on asks anew.
        if (token.isCancellationRequested || document.version !== diagnosed.version) return [];
        actions.push(...actionsFor(diagnosed, finding, diagnosticsOf(finding, context)));
      }
      return actions;
    },
  };
}

/** Lets in what the editor has sent meanwhile, such as the next letter. */
function processEditorEvents(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The findings that the range touches. */
export function findingsIn({ document, diagnosis }: DiagnosedDocument, range: vscode.Range): Finding[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return diagnosis.findings.filter(({ span }) => span.start <= end && span.end >= start);
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
  const { document, text, settings, live } = diagnosed;
  const make = (title: string, edit?: vscode.WorkspaceEdit) => {
    const action = new vscode.CodeAction(title, QuickFix);
    action.diagnostics = diagnostics;
    if (edit) action.edit = edit;
    return action;
  };
  const fixes = fixesThatHold(text, settings, finding, live).map((fix, index) => {
    const edits = textEdits(text, fix.edits, live.reading.tree);
    const action = make(fixTitle(fix), toWorkspaceEdit(document, edits));
    action.isPreferred = index === 0 && fix.safe;
    return action;
  });
  return [
    ...fixes,
    ...fixRuleAction(diagnosed, finding, make),
    ...ignoreActions(diagnosed, finding, make),
    ...replayActions(diagnosed, finding, make),
    explainAction(finding, make),
  ];
}

type MakeAction = (title: string, edit?: vscode.WorkspaceEdit) => vscode.CodeAction;

/** What is right only under circumstances that the file does not show says so before it is chosen. */
export function fixTitle({ title, safe }: { readonly title: string; readonly safe: boolean }): string {
  return safe ? title : vscode.l10n.t('{0} (unsafe: check that it is right here)', title);
}

function* fixRuleAction(
  { document, text, settings, diagnosis, live }: DiagnosedDocument,
  { rule }: Finding,
  make: MakeAction,
): Iterable<vscode.CodeAction> {
  const alike = diagnosis.findings.filter(
    (finding) => finding.rule === rule && finding.fixes.some(({ safe }) => safe),
  );
  if (alike.length < 2) return;
  const fixed = fixAll(text, settings, { rule, found: live.allFindings() });
  if (fixed.done.length < 2) return;
  yield make(
    vscode.l10n.t('Fix all {0} {1} findings', fixed.done.length, rule),
    toWorkspaceEdit(document, difference(text, fixed.text)),
  );
}

/** What makes the file unreadable cannot be ignored. */
function ignoreActions(
  { document, text }: DiagnosedDocument,
  finding: Finding,
  make: MakeAction,
): vscode.CodeAction[] {
  if (findRule(finding.rule)?.always) return [];
  return [
    make(
      vscode.l10n.t('Ignore {0} on this line', finding.rule),
      toWorkspaceEdit(document, [ignoreNextLine(text, finding)]),
    ),
    make(
      vscode.l10n.t('Ignore {0} in this file', finding.rule),
      toWorkspaceEdit(document, [ignoreInFile(text, finding)]),
    ),
  ];
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

function explainAction({ rule }: Finding, make: MakeAction): vscode.CodeAction {
  const action = make(vscode.l10n.t('Explain {0}', rule));
  action.command = { title: action.title, command: 'platen.explainFinding', arguments: [rule] };
  return action;
}

function* fixAllAction({ document, text, settings, live }: DiagnosedDocument): Iterable<vscode.CodeAction> {
  const edits = difference(text, fixAll(text, settings, { found: live.allFindings() }).text);
  if (edits.length === 0) return;
  const action = new vscode.CodeAction(vscode.l10n.t('Fix All Safe Findings'), FIX_ALL);
  action.edit = toWorkspaceEdit(document, edits);
  yield action;
}
