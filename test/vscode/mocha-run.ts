/** One run of mocha, in any host: what passed, what failed, and everything it printed. */
import type Mocha from 'mocha';
import { type FailedTest, firstLine } from '../../build/suite-result.ts';

export interface MochaResult {
  readonly passed: number;
  readonly failed: number;
  /** Tests that passed at the second attempt, or failed twice: only suites that wait for a file system watch try again. */
  readonly retried: number;
  readonly failures: readonly FailedTest[];
  readonly output: string;
}

export const mochaOptions = {
  ui: 'bdd',
  timeout: 30_000,
  reporter: 'spec',
  color: false,
  forbidOnly: true,
} as const;

/**
 * @param reporters of the same mocha: in an extension host console.log cannot be replaced, so they print through this
 * @param onProgress called after each test with the result so far: whoever waits sees that something moves
 */
export async function runMocha(
  mocha: Mocha,
  reporters: object,
  onProgress: (soFar: MochaResult) => void,
): Promise<MochaResult> {
  let output = '';
  let passed = 0;
  let failed = 0;
  let retried = 0;
  const failures: FailedTest[] = [];
  const { Base } = reporters as { Base: { consoleLog: (...words: unknown[]) => void } };
  Base.consoleLog = (...words) => {
    output += `${fillIn(words)}\n`;
  };
  failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => setTimeout(resolve, 0, failures));
    runner.on('pass', () => {
      passed += 1;
    });
    runner.on('fail', (test: Mocha.Runnable, error: Error) => {
      failed += 1;
      failures.push({ title: test.titlePath().join(' › '), error: firstLine(error) });
    });
    runner.on('retry', (test: { fullTitle(): string }, error: Error) => {
      retried += 1;
      output += `    tried again: ${test.fullTitle()}: ${error.message}\n`;
    });
    runner.on('test end', () => onProgress({ passed, failed, retried, failures, output }));
  });
  return { passed, failed, retried, failures, output };
}

/** As console.log does with the placeholders of mocha's reporters. */
function fillIn([format = '', ...words]: readonly unknown[]): string {
  const rest = [...words];
  const text = String(format).replace(/%[sd]/g, () => String(rest.shift()));
  return [text, ...rest].join(' ');
}
