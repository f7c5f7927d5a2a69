/** Runs every suite of this folder with mocha; the one entry of all hosts. What came of it goes to `PLATEN_TEST_RESULT`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  let output = '';
  // In the extension host console.log cannot be replaced; the reporters print through this.
  const { Base } = Mocha.reporters as unknown as { Base: { consoleLog: (...words: unknown[]) => void } };
  Base.consoleLog = (...words) => {
    output += `${format(...words)}\n`;
  };
  // A file system watch of the system's own may miss an event on a busy machine; a second miss is ours. Each retry is told.
  const options = {
    ui: 'bdd',
    timeout: 30_000,
    retries: 1,
    reporter: 'spec',
    color: false,
    forbidOnly: true,
  } as const;
  const mocha = new Mocha(options);
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  await mocha.loadFilesAsync();
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => setImmediate(resolve, failures));
    runner.on('pass', () => {
      passed += 1;
    });
    runner.on('retry', (test: { fullTitle(): string }, error: Error) => {
      output += `    tried again: ${test.fullTitle()}: ${error.message}\n`;
    });
  });
  const file = process.env.PLATEN_TEST_RESULT;
  if (file) writeFileSync(file, JSON.stringify({ passed, failed, output }));
  else console.log(output);
  if (failed > 0) throw new Error(`${failed} failed`);
}
