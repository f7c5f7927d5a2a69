/** What a run of tests came to. */

export interface SuiteResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** How often a test had to be tried again, which only suites that wait for a file system watch may. */
  readonly retried?: number;
  /** What the tests printed, or why they could not run. */
  readonly output: string;
  /** Why nothing ran; absent where something did. */
  readonly skipped?: string;
}

/** The result of a host that is not to be had: a reason to skip here, a failure where everything is required. */
export function unavailable(name: string, reason: string, required: boolean): SuiteResult {
  const output = `${name}: ${required ? 'required, but' : 'skipped:'} ${reason}\n`;
  return required
    ? { name, passed: 0, failed: 1, output }
    : { name, passed: 0, failed: 0, output, skipped: reason };
}
