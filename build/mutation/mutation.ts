/**
 * `npm run mutation [part...]` changes the code in small ways, one at a time, and names the changes that no test notices. A part may be a
 * folder or a file of one: `engine/ports/lpr/lpr-conversation.ts`.
 * With `--changed` it tries only what changed, or whose tests changed, since its last run; with `--every N` one function or constant of N;
 * with `--without-constants` nothing that is made while a file is loaded, which takes a process of its own for each change.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { globSync } from 'tinyglobby';
import { root } from '../root.ts';
import { everyVariable } from './sample-ignorer.ts';

/** Folders of src, with the folders of test that are about them. */
const parts: Readonly<Record<string, readonly string[]>> = {
  // Some of IPP is seen in the traces of its port alone.
  'engine/wire': ['engine/wire', 'engine/ports/ipp'],
  // What devices do wrong stands in tables of its own.
  'engine/ports': ['engine/ports', 'engine/hostile-devices'],
  'engine/spool': ['engine/spool'],
  ...Object.fromEntries(
    globSync('*/', { cwd: join(root, 'src/rules'), onlyDirectories: true, deep: 1 })
      .map((subject) => `rules/${subject.replace(/\/$/, '')}`)
      .sort()
      .map((part) => [part, [part]]),
  ),
};

const lowestScore = 85;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    changed: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
    'without-constants': { type: 'boolean', default: false },
  },
});
const every = Number(values.every);
if (!Number.isInteger(every) || every < 1) throw new Error('--every is a whole number from 1');
process.env[everyVariable] = String(every);
const wanted = Object.entries(parts).flatMap(([part, tests]) => {
  const within = positionals.filter((name) => `${name}/`.startsWith(`${part}/`));
  const isWhole = positionals.length === 0 || positionals.some((name) => `${part}/`.startsWith(`${name}/`));
  return (isWhole ? [part] : within).map((name) => ({ name, tests, isWhole }));
});
if (wanted.length === 0) throw new Error(`The parts are ${Object.keys(parts).join(', ')}`);

type Wanted = (typeof wanted)[number];

const rows: { readonly part: string; readonly mutants: readonly MutantResult[]; readonly seconds: number }[] =
  [];
for (const part of wanted) {
  const startedMs = performance.now();
  const mutants = await new Stryker(optionsOf(part)).runMutationTest();
  rows.push({ part: part.name, mutants, seconds: (performance.now() - startedMs) / 1000 });
  console.log(`\n── ${part.name}`);
  for (const mutant of mutants.filter(isMissed)) console.log(describe(mutant));
}
report();

function optionsOf({ name, tests, isWhole }: Wanted): PartialStrykerOptions {
  return {
    mutate: [name.endsWith('.ts') ? `src/${name}` : `src/${name}/**/*.ts`],
    // Stryker's own `testFiles` would have mutants of constants tried after the constants are made.
    mochaFiles: [
      ...tests.map((folder) => `test/${folder}/**/*.test.ts`),
      // Each mutant of a constant is tried with all tests: these would take half a minute every time.
      '!test/**/*.long.test.ts',
    ],
    warnings: false,
    testRunner: 'mocha',
    ignorers: ['prose', 'sample'],
    plugins: ['mocha-runner', 'prose-ignorer', 'sample-ignorer'].map((name) =>
      join(root, `build/mutation/${name}.ts`),
    ),
    ignorePatterns: [
      '*',
      ...['src', 'test', 'build', 'examples', 'docs'].flatMap((name) => [`!${name}`, `!${name}/**`]),
      '!package.json',
    ],
    coverageAnalysis: 'perTest',
    // One that the loader runs is tried in a process of its own, with all tests.
    concurrency: 1,
    // Node ignores the types itself, and Stryker's way to switch them off needs an older compiler.
    disableTypeChecks: false,
    tsconfigFile: 'none',
    timeoutMS: 20_000,
    // A sample, or a file, says nothing about the rest.
    incremental: every === 1 && isWhole && !values['without-constants'],
    ignoreStatic: values['without-constants'],
    incrementalFile: `.test-results/mutation/${name.replaceAll('/', '-')}.json`,
    force: !values.changed,
    // A line every ten seconds: the larger parts take half an hour.
    reporters: ['progress-append-only'],
    logLevel: 'error' as never,
    tempDirName: `.test-results/mutation/sandbox-${name.replaceAll('/', '-')}`,
  };
}

function isMissed({ status }: MutantResult): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

function describe({ fileName, location, mutatorName, replacement = '', status }: MutantResult): string {
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const original =
    lines.length === 1
      ? lines[0]?.slice(start.column - 1, end.column - 1)
      : `${lines[0]?.slice(start.column - 1)} …`;
  const place = `${relative(root, fileName)}:${start.line}:${start.column}`;
  const what = status === 'NoCoverage' ? 'no test reaches' : mutatorName;
  return `${place} ${what}: ${original} → ${replacement.replaceAll(/\s+/g, ' ')}`;
}

function report(): void {
  console.log(`\n${'part'.padEnd(20)} mutants  missed  score    time`);
  for (const { part, mutants, seconds } of rows) console.log(line(part, mutants, seconds));
  const all = rows.flatMap(({ mutants }) => mutants);
  console.log(
    line(
      'all',
      all,
      rows.reduce((sum, { seconds }) => sum + seconds, 0),
    ),
  );
  process.exitCode = scoreOf(all) < lowestScore ? 1 : 0;
}

function line(name: string, mutants: readonly MutantResult[], seconds: number): string {
  const tried = mutants.filter(({ status }) => status !== 'Ignored' && status !== 'RuntimeError');
  const cells = [tried.length.toString().padStart(7), tried.filter(isMissed).length.toString().padStart(7)];
  return `${name.padEnd(20)} ${cells.join(' ')} ${scoreOf(mutants).toFixed(1).padStart(5)} % ${seconds.toFixed(0).padStart(5)} s`;
}

function scoreOf(mutants: readonly MutantResult[]): number {
  const found = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const missed = mutants.filter(isMissed).length;
  return found + missed === 0 ? 100 : (100 * found) / (found + missed);
}
