/** Findings as the protocol's diagnostics. */
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { indexLines } from '../language/line-index.ts';
import type { Severity } from '../model/finding.ts';
import type { SettingsProblem } from '../model/settings.ts';
import type { Diagnosed } from './open-configurations.ts';
import { toRange } from './protocol-places.ts';

export function findingDiagnostics({ document, diagnosis }: Diagnosed): Diagnostic[] {
  const diagnostics = diagnosis.findings.map(
    ({ rule, severity, message, span, related }): Diagnostic => ({
      source: 'platen',
      code: rule,
      severity: severities[severity],
      message,
      range: toRange(document, span),
      relatedInformation: related.map((place) => ({
        location: { uri: document.uri, range: toRange(document, place.span) },
        message: place.message,
      })),
    }),
  );
  const { omittedCount, findings } = diagnosis;
  if (omittedCount === 0) return diagnostics;
  const message = `${omittedCount} more findings are not shown after these ${findings.length}; "platen lint" shows all.`;
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [...diagnostics, { source: 'platen', severity: DiagnosticSeverity.Information, message, range }];
}

export function settingsDiagnostics(text: string, problems: readonly SettingsProblem[]): Diagnostic[] {
  const lines = indexLines(text);
  return problems.map(({ span, message }) => {
    const { start, end } = lines.range(span);
    const range: Range = {
      start: { line: start.line - 1, character: start.column - 1 },
      end: { line: end.line - 1, character: end.column - 1 },
    };
    return { source: 'platen', severity: DiagnosticSeverity.Error, message, range };
  });
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
