/**
 * Runs everything that is checked before a change is taken in, stage by stage, and sums up. `node build/test.ts STAGE [ARGUMENTS]`
 * runs one of them, by the first word of its name.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.ts';
import { runCommand } from './run-command.ts';
import { type StageResult, stageReport } from './stage-report.ts';
import type { FailedTest, SuiteResult } from './suite-result.ts';

interface Stage {
  readonly name: string;
  /** A script, run by this Node. */
  readonly args: readonly string[];
  /** Environment variable that names the file for the result, and how that file is read. */
  readonly result?: { readonly variable: string; readonly read: (json: string) => Count };
}

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly note?: string;
  readonly failures: readonly FailedTest[];
}

const bin = (path: string) => join(root, 'node_modules', path);
const mocha = (...args: string[]) => [
  bin('mocha/bin/mocha.js'),
  ...args,
  ...['--reporter', join(root, 'build/counting-reporter.cjs')],
];
const counted = { variable: 'PLATEN_RESULT_FILE', read: (json: string): Count => JSON.parse(json) };

/**
 * Whole replays, what tries hundreds of hostile, made-up or collected inputs, and what bundles everything: as much work as all the others,
 * and seldom what a change breaks. Those of one subject stand beside its unit tests.
 */
const longTests = [
  'test/**/*.long.test.ts',
  'test/simulate/**/*.test.ts',
  'test/incidents/*.test.ts',
  'test/engine/hostile-devices/*.test.ts',
];
const parallel = ['--parallel', '--jobs', '4'];

const stages: readonly Stage[] = [
  { name: 'style (biome)', args: [bin('@biomejs/biome/bin/biome'), 'check'] },
  { name: 'types (tsc)', args: [bin('typescript/bin/tsc'), '-p', '.'] },
  { name: 'types of pages (tsc)', args: [bin('typescript/bin/tsc'), '-p', 'src/webview'] },
  { name: 'bundles (esbuild)', args: ['build/build.ts'] },
  {
    name: 'unit',
    args: mocha(...parallel, ...longTests.flatMap((glob) => ['--ignore', glob]), 'test/**/*.test.ts'),
    result: counted,
  },
  { name: 'long', args: mocha(...parallel, ...longTests), result: counted },
  {
    name: 'interop',
    args: mocha('--no-config', '--timeout', '30000', 'test/interop/*.test.ts'),
    result: counted,
  },
  {
    name: 'VS Code',
    args: ['build/test-vscode.ts'],
    result: { variable: 'PLATEN_RESULT_FILE', read: readHosts },
  },
];

const [only, ...added] = process.argv.slice(2);
const chosen = stages
  .filter(({ name }) => only === undefined || only === name.split(' ')[0])
  .map((stage) => ({ ...stage, args: [...stage.args, ...added] }));
if (chosen.length === 0) throw new Error(`Stages are ${stages.map(({ name }) => name).join(', ')}.`);

const folder = await mkdtemp(join(tmpdir(), 'platen-results-'));
const results: StageResult[] = [];
try {
  for (const stage of chosen) results.push(await runStage(stage));
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`\n${stageReport(results).join('\n')}`);
process.exitCode = results.some((stage) => stage.failed > 0) ? 1 : 0;

async function runStage(stage: Stage): Promise<StageResult> {
  console.log(`\n── ${stage.name}`);
  const file = join(folder, `${results.length}.json`);
  const environment = stage.result ? { ...process.env, [stage.result.variable]: file } : process.env;
  const startedMs = performance.now();
  const { exitCode, output } = await runCommand(process.execPath, stage.args, {
    folder: root,
    environment,
    show: true,
  });
  const seconds = (performance.now() - startedMs) / 1000;
  return { name: stage.name, seconds, output, ...(await countOf(stage, exitCode, file)) };
}

/** A stage without a result file is one check; one whose file is missing has failed, whatever it printed. */
async function countOf(stage: Stage, exitCode: number, file: string): Promise<Count> {
  const failed: Count = { passed: 0, failed: 1, failures: [] };
  if (!stage.result) return exitCode === 0 ? { passed: 1, failed: 0, failures: [] } : failed;
  try {
    const count = stage.result.read(await readFile(file, 'utf8'));
    return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return { ...failed, note: 'gave no result' };
  }
}

function readHosts(json: string): Count {
  const hosts: SuiteResult[] = JSON.parse(json);
  const retried = hosts.reduce((sum, host) => sum + (host.retried ?? 0), 0);
  const notes = hosts.flatMap((host) => (host.skipped === undefined ? [] : [`${host.name} skipped`]));
  if (retried > 0) notes.push(`${retried} tried again`);
  return {
    passed: hosts.reduce((sum, host) => sum + host.passed, 0),
    failed: hosts.reduce((sum, host) => sum + host.failed, 0),
    failures: hosts.flatMap((host) => host.failures),
    ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
  };
}
