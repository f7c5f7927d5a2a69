/** What a run of tests came to. */

/** A test that failed, in a line each. */
export interface FailedTest {
  /** With its suites, and its file where that is known. */
  readonly title: string;
  /** The first line of what went wrong. */
  readonly error: string;
}

export interface SuiteResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** How often a test had to be tried again, which only suites that wait for a file system watch may. */
  readonly retried?: number;
  readonly failures: readonly FailedTest[];
  /** What the tests printed, or why they could not run. */
  readonly output: string;
  /** Why nothing ran; absent where something did. */
  readonly skipped?: string;
}

/** The result of a host that is not to be had: a reason to skip here, a failure where everything is required. */
export function unavailable(name: string, reason: string, required: boolean): SuiteResult {
  const output = `${name}: ${required ? 'required, but' : 'skipped:'} ${reason}\n`;
  return required
    ? { name, passed: 0, failed: 1, failures: [{ title: name, error: firstLine(reason) }], output }
    : { name, passed: 0, failed: 0, failures: [], output, skipped: reason };
}

/** Of an error, without the stack below it. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.trim().split('\n')[0] ?? '';
}
