/** Runs the suites of this folder in an extension host with Node. What came of them goes to `PLATEN_TEST_RESULT`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MochaResult, mochaOptions, runMocha } from './mocha-run.ts';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha(mochaOptions);
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  await mocha.loadFilesAsync();
  const file = process.env.PLATEN_TEST_RESULT;
  const write = (result: MochaResult) => {
    if (file) writeFileSync(file, JSON.stringify(result));
  };
  const result = await runMocha(mocha, Mocha.reporters, write);
  write(result);
  if (!file) console.log(result.output);
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}
