/** Printers as tests: which of a file are some, whether one passed, and where in the text its result belongs. */
import type { Config, Printer } from '../../model/config.ts';
import { type ExpectationResult, expectationSentence, isMissed } from '../../model/expectations.ts';
import { isSent, type Outcome } from '../../model/outcome.ts';
import { placeOf, type Span } from '../../model/span.ts';

/** Every printer that has a `testPrint`, in the order of the file. */
export function printTests({ printers }: Config): Printer[] {
  return [...printers.values()].filter(({ testPrint }) => testPrint !== undefined);
}

/**
 * Where an outcome is expected, a test may be one that has to fail; where none is, the job has to be sent.
 * @param expectations what the file expects, as `checkExpectations` found it
 */
export function isPassed(
  { testPrint }: Printer,
  outcome: Outcome,
  expectations: readonly ExpectationResult[],
): boolean {
  const isAsFarAsExpected = testPrint?.expect?.outcome !== undefined || isSent(outcome);
  return isAsFarAsExpected && !expectations.some(isMissed);
}

/** One sentence for each expectation that was missed, and one for a job that should have been sent. */
export function missedSentences(
  printer: Printer,
  outcome: Outcome,
  expectations: readonly ExpectationResult[],
): MissedSentence[] {
  const missed = expectations.filter(isMissed);
  if (missed.length === 0 && !isPassed(printer, outcome, expectations))
    return [{ place: placeOf(printer), expected: 'sent', actual: outcome, sentence: whyNotSent(outcome) }];
  return missed.map((result) => ({
    place: placeOf(printer, writtenValue(printer, result)),
    expected: String(result.expected),
    actual: String(result.actual),
    sentence: expectationSentence(result),
  }));
}

function writtenValue({ testPrint }: Printer, { expectation, expected }: ExpectationResult) {
  return [testPrint?.expect?.[expectation] ?? []].flat().find(({ value }) => value === expected);
}

export interface MissedSentence {
  /** The value that is not met; where nothing is written, the printer's key. */
  readonly place: Span;
  readonly expected: string;
  readonly actual: string;
  readonly sentence: string;
}

function whyNotSent(outcome: Outcome): string {
  return `The job should be sent, as nothing else is expected, but it was ${outcome}.`;
}
