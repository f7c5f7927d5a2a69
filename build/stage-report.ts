/** What a run of all stages came to: a table, and after it what failed, so that the end of a log says it. */
import type { FailedTest } from './suite-result.ts';

export interface StageResult {
  readonly name: string;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  readonly note?: string;
  /** The tests that failed, where the stage names them. */
  readonly failures: readonly FailedTest[];
  /** All that the stage printed. */
  readonly output: string;
}

/** More would push the table out of sight; the log above has them all. */
const MAX_FAILURES = 20;
/** Of a stage that names no test, such as the compiler. */
const MAX_OUTPUT_LINES = 20;

/** Gives lines to print. */
export function stageReport(stages: readonly StageResult[]): string[] {
  const passed = stages.reduce((sum, stage) => sum + stage.passed, 0);
  const failed = stages.reduce((sum, stage) => sum + stage.failed, 0);
  return [
    `${'stage'.padEnd(20)} passed  failed   time`,
    ...stages.map(row),
    ...stages.filter((stage) => stage.failed > 0).flatMap(failuresOf),
    '',
    `${passed} passed, ${failed} failed`,
  ];
}

function row({ name, passed, failed, seconds, note }: StageResult): string {
  const cells = [String(passed).padStart(6), String(failed).padStart(7), seconds.toFixed(1).padStart(6)];
  return `${name.padEnd(20)} ${cells.join(' ')} s${note === undefined ? '' : `  ${note}`}`;
}

function failuresOf({ name, failed, failures, output }: StageResult): string[] {
  if (failures.length === 0) {
    const lines = output.trimEnd().split('\n').slice(-MAX_OUTPUT_LINES);
    return ['', `── ${name} failed; its last lines:`, ...lines.map((line) => `  ${line}`)];
  }
  const left = failures.length - MAX_FAILURES;
  return [
    '',
    `── ${name}: ${failed} failed`,
    ...failures.slice(0, MAX_FAILURES).flatMap(({ title, error }) => [`  ✗ ${title}`, `      ${error}`]),
    ...(left > 0 ? [`  and ${left} more`] : []),
  ];
}
