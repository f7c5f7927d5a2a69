/** Requests about findings: diagnostics that the client asks for, and what can be done about each. */
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { difference, textEdits } from '../format/edit/edit-text.ts';
import type { TextEdit } from '../format/edit/text-edit.ts';
import { fixAll, fixesThatHold } from '../language/fixes/fix-all.ts';
import { ignoreInFile, ignoreNextLine } from '../language/fixes/ignore-edits.ts';
import type { Finding } from '../model/finding.ts';
import { findRule } from '../rules/index.ts';
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
    const { start, end } = toSpan(diagnosed.document, range);
    const findings = diagnosed.diagnosis.findings.filter(
      ({ span }) => span.start <= end && span.end >= start,
    );
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
  const { document, text, settings, live } = diagnosed;
  const { rule } = finding;
  const make = (title: string, edits: readonly TextEdit[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: toWorkspaceEdit(document, edits),
  });
  const fixes = fixesThatHold(text, settings, finding, live).map(({ title, safe, edits }, index) => ({
    ...make(
      safe ? title : `${title} (unsafe: check that it is right here)`,
      textEdits(text, edits, live.reading.tree),
    ),
    isPreferred: index === 0 && safe,
  }));
  const ignores = findRule(rule)?.always
    ? []
    : [
        make(`Ignore ${rule} on this line`, [ignoreNextLine(text, finding)]),
        make(`Ignore ${rule} in this file`, [ignoreInFile(text, finding)]),
      ];
  const explain: CodeAction = {
    title: `Explain ${rule}`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title: 'Explain Finding', command: EXPLAIN_COMMAND, arguments: [rule] },
  };
  return [...fixes, ...fixRuleAction(diagnosed, finding, make), ...ignores, explain];
}

function* fixRuleAction(
  { text, settings, diagnosis, live }: Diagnosed,
  { rule }: Finding,
  make: (title: string, edits: readonly TextEdit[]) => CodeAction,
): Iterable<CodeAction> {
  const alike = diagnosis.findings.filter(
    (finding) => finding.rule === rule && finding.fixes.some(({ safe }) => safe),
  );
  const fixed = alike.length < 2 ? undefined : fixAll(text, settings, { rule, found: live.allFindings() });
  if (fixed && fixed.done.length > 1)
    yield make(`Fix all ${fixed.done.length} ${rule} findings`, [difference(text, fixed.text)]);
}

function* fixAllAction({ document, text, settings, live }: Diagnosed): Iterable<CodeAction> {
  const fixed = fixAll(text, settings, { found: live.allFindings() });
  if (fixed.text === text) return;
  const edit = toWorkspaceEdit(document, [difference(text, fixed.text)]);
  yield { title: 'Fix All Safe Findings', kind: FIX_ALL_KIND, edit };
}
