/** `npm run bench [-- NAME...]`: measures what the design budgets, prints a table, and exits with 1 where a budget is missed. */
import { activation } from './activation.ts';
import { edit } from './edit.ts';
import { foreign } from './foreign.ts';
import { ipp } from './ipp.ts';
import { large } from './large.ts';
import { lint } from './lint.ts';
import { lpr } from './lpr.ts';
import { type Benchmark, type Row, Skipped } from './measure.ts';
import { raw } from './raw.ts';

const usual: readonly Benchmark[] = [lint, edit, foreign, raw, lpr, ipp, activation];
/** Minutes long, and of another kind: only by name. */
const benchmarks: readonly Benchmark[] = [...usual, large];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  const names = benchmarks.map(({ name }) => name).join(', ');
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${names}.`);
  process.exit(2);
}

let missedCount = 0;
for (const benchmark of benchmarks) {
  if (wanted.length > 0 ? !wanted.includes(benchmark.name) : !usual.includes(benchmark)) continue;
  try {
    for (const row of await benchmark.run()) print(benchmark.name, row);
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    console.log(`${benchmark.name.padEnd(10)} skipped: ${error.message}`);
  }
}
if (missedCount > 0) {
  console.error(`${missedCount} ${missedCount === 1 ? 'budget' : 'budgets'} missed.`);
  process.exitCode = 1;
}

function print(name: string, { what, measured, budget, mustBe, unit, detail }: Row): void {
  // Written so that a measurement that is no number misses its budget.
  const isKept = mustBe === 'at most' ? measured <= budget : measured >= budget;
  if (!isKept) missedCount += 1;
  const figure = `${measured.toFixed(measured < 10 ? 3 : 1)} ${unit}`.padStart(12);
  const verdict = isKept ? 'kept  ' : 'MISSED';
  console.log(`${name.padEnd(10)} ${figure}  ${verdict} ${mustBe} ${budget} ${unit}  ${what} (${detail})`);
}
