/** Findings as SARIF 2.1.0, for code scanning. */
import type { Log, Result } from 'sarif';
import type { Severity } from '../../model/finding.ts';
import { rules } from '../../rules/index.ts';
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
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.summary },
              help: { text: rule.why, markdown: rule.why },
              defaultConfiguration: { level: levels[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        results: reports.flatMap((report) => report.findings.map((finding) => result(report, finding))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result({ file, lines }: FileReport, finding: FileReport['findings'][number]): Result {
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
