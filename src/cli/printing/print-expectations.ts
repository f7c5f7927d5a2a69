/** Holds the outcome of a test print against what the file expects of it. */
import type { Printer } from '../../model/config.ts';
import { meetsExpectation, type Outcome } from '../../model/outcome.ts';

export interface ExpectationResult {
  readonly expectation: 'outcome' | 'withinSeconds';
  readonly expected: string | number;
  readonly actual: string | number;
  readonly met: boolean;
}

export function checkExpectations(
  printer: Printer,
  { outcome, durationSeconds }: { readonly outcome: Outcome; readonly durationSeconds: number },
): ExpectationResult[] {
  const results: ExpectationResult[] = [];
  const expected = printer.testPrint?.outcome?.value as Outcome | undefined;
  if (expected) {
    results.push({
      expectation: 'outcome',
      expected,
      actual: outcome,
      met: meetsExpectation(outcome, expected),
    });
  }
  const limit = printer.testPrint?.withinSeconds?.value;
  if (limit !== undefined) {
    results.push({
      expectation: 'withinSeconds',
      expected: limit,
      actual: durationSeconds,
      met: durationSeconds <= limit,
    });
  }
  return results;
}
