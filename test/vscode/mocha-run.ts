/** One run of mocha, in any host: what passed, what failed, and everything it printed. */
import type Mocha from 'mocha';

export interface MochaResult {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

/** A file system watch of the system's own may miss an event on a busy machine; a second miss is ours. Each retry is told. */
export const mochaOptions = {
  ui: 'bdd',
  timeout: 30_000,
  retries: 1,
  reporter: 'spec',
  color: false,
  forbidOnly: true,
} as const;

/** @param reporters of the same mocha: in an extension host console.log cannot be replaced, so they print through this */
export async function runMocha(mocha: Mocha, reporters: object): Promise<MochaResult> {
  let output = '';
  let passed = 0;
  const { Base } = reporters as { Base: { consoleLog: (...words: unknown[]) => void } };
  Base.consoleLog = (...words) => {
    output += `${fillIn(words)}\n`;
  };
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => setTimeout(resolve, 0, failures));
    runner.on('pass', () => {
      passed += 1;
    });
    runner.on('retry', (test: { fullTitle(): string }, error: Error) => {
      output += `    tried again: ${test.fullTitle()}: ${error.message}\n`;
    });
  });
  return { passed, failed, output };
}

/** As console.log does with the placeholders of mocha's reporters. */
function fillIn([format = '', ...words]: readonly unknown[]): string {
  const rest = [...words];
  const text = String(format).replace(/%[sd]/g, () => String(rest.shift()));
  return [text, ...rest].join(' ');
}
