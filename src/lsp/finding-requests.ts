/** Requests about findings: diagnostics that the client asks for, and what can be done about each. */
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import {
  type FindingAction,
  findingActions,
  findingsTouching,
  fixAllEdits,
} from '../language/fixes/finding-actions.ts';
import type { Finding } from '../model/finding.ts';
import type { Diagnosed, OpenConfigurations } from './open-configurations.ts';
import { toSpan, toWorkspaceEdit } from './protocol-places.ts';

export const EXPLAIN_COMMAND = 'platen.explain';
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.platen`;

/** A selection over the whole file must not offer hundreds of actions. */
const maxFindingsShown = 10;

export function answerFindingRequests(connection: Connection, configurations: OpenConfigurations): void {
  connection.languages.diagnostics.on(async ({ textDocument }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await configurations.diagnosticsOf(textDocument.uri),
  }));
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const diagnosed = await configurations.diagnosis(textDocument.uri);
    if (!diagnosed) return [];
    const wants = (kind: string): boolean =>
      context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ??
      kind === CodeActionKind.QuickFix;
    const findings = findingsTouching(diagnosed.diagnosis.findings, toSpan(diagnosed.document, range));
    return [
      ...(wants(CodeActionKind.QuickFix)
        ? findings
            .slice(0, maxFindingsShown)
            .flatMap((finding) => actionsFor(diagnosed, finding, reportedAs(finding, context.diagnostics)))
        : []),
      ...(wants(FIX_ALL_KIND) ? fixAllAction(diagnosed) : []),
    ];
  });
}

function reportedAs(finding: Finding, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(
    ({ source, code, message }) =>
      source === 'platen' && code === finding.rule && message === finding.message,
  );
}

/** Fix it, fix all of its kind, ignore it here or in the file, explain it. */
function actionsFor(diagnosed: Diagnosed, finding: Finding, diagnostics: Diagnostic[]): CodeAction[] {
  const { rule } = finding;
  const edits = findingActions(diagnosed, finding).map((action) => ({
    title: titleOf(action, rule),
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: toWorkspaceEdit(diagnosed.document, action.edits),
    ...(action.kind === 'fix' && { isPreferred: action.isPreferred }),
  }));
  const explain: CodeAction = {
    title: `Explain ${rule}`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title: 'Explain Finding', command: EXPLAIN_COMMAND, arguments: [rule] },
  };
  return [...edits, explain];
}

function titleOf(action: FindingAction, rule: string): string {
  switch (action.kind) {
    case 'fix':
      return `${action.fix.title}${action.fix.safe ? '' : ' (unsafe: check that it is right here)'}`;
    case 'fix-rule':
      return `Fix all ${action.count} ${rule} findings`;
    case 'ignore-line':
      return `Ignore ${rule} on this line`;
    case 'ignore-file':
      return `Ignore ${rule} in this file`;
  }
}

function* fixAllAction(diagnosed: Diagnosed): Iterable<CodeAction> {
  const edits = fixAllEdits(diagnosed);
  if (edits.length === 0) return;
  const edit = toWorkspaceEdit(diagnosed.document, edits);
  yield { title: 'Fix All Safe Findings', kind: FIX_ALL_KIND, edit };
}
