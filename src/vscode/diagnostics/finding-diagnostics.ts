/** Findings as the editor's diagnostics. */
import * as vscode from 'vscode';
import type { Diagnosis } from '../../language/diagnosis/diagnose.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { explanationUri } from '../documents/read-only-documents.ts';

/** `toRange` knows the text of the file. */
export function toDiagnostics(
  uri: vscode.Uri,
  diagnosis: Diagnosis,
  toRange: (span: Span) => vscode.Range,
): vscode.Diagnostic[] {
  const diagnostics = diagnosis.findings.map((finding) => toDiagnostic(uri, finding, toRange));
  if (diagnosis.omittedCount > 0) diagnostics.push(omitted(diagnosis));
  return diagnostics;
}

function toDiagnostic(
  uri: vscode.Uri,
  finding: Finding,
  toRange: (span: Span) => vscode.Range,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(finding.span),
    finding.message,
    severities[finding.severity],
  );
  diagnostic.source = 'platen';
  diagnostic.code = { value: finding.rule, target: explanationUri(finding.rule) };
  diagnostic.relatedInformation = finding.related.map(
    ({ span, message }) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(span)), message),
  );
  return diagnostic;
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

function omitted({ findings, omittedCount }: Diagnosis): vscode.Diagnostic {
  const message = vscode.l10n.t(
    '{0} more findings are not shown after these {1}; "platen lint" shows all.',
    omittedCount,
    findings.length,
  );
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    message,
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = 'platen';
  return diagnostic;
}
