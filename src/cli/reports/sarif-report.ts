/** Findings as SARIF 2.1.0, for code scanning. */
import { createHash } from 'node:crypto';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Severity } from '../../model/finding.ts';
import { printableJson } from '../../model/printable-text.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { explanationOf } from '../../rules/rule-explanations.ts';
import type { FileReport } from './lint-report.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

export function sarifReport(reports: readonly FileReport[], version: string): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Platen',
            semanticVersion: version,
            rules: rules.map(reportingDescriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        results: reports.flatMap((report) => results(report)),
      },
    ],
  };
  return `${printableJson(log)}\n`;
}

function reportingDescriptor(rule: Rule): ReportingDescriptor {
  const { summary, why } = explanationOf(rule);
  return {
    id: rule.id,
    shortDescription: { text: summary },
    help: { text: why, markdown: why },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

/** What an ignore comment caught is reported too, as suppressed: that is how code scanning counts it. */
function results(report: FileReport): Result[] {
  const seen = new Map<string, number>();
  const withFingerprint = (finding: Finding): Result => {
    const key = `${finding.rule}\n${finding.message}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      ...result(report, finding),
      partialFingerprints: { [FINGERPRINT]: fingerprint(`${key}\n${count}`) },
    };
  };
  return [
    ...report.findings.map(withFingerprint),
    ...report.ignored.map((finding) => ({
      ...withFingerprint(finding),
      suppressions: [{ kind: 'inSource' as const }],
    })),
  ];
}

const FINGERPRINT = 'ruleAndMessage/v1';

/** Stays when lines move: made of the rule, the message and, among equal ones, the place in their row. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function result({ file, lines }: FileReport, finding: Finding): Result {
  const location = (span: { start: number; end: number }) => {
    const { start, end } = lines.range(span);
    return {
      artifactLocation: { uri: fileUri(file.shownPath) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    };
  };
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: location(finding.span) }],
    relatedLocations: finding.related.map((place, id) => ({
      id,
      physicalLocation: location(place.span),
      message: { text: place.message },
    })),
  };
}

/** Relative where the path is; "#", "?" and ":" in a name are not those of a URI. */
function fileUri(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded}` : encoded;
}
