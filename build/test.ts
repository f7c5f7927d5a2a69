/** Runs everything that is checked before a change is taken in, stage by stage, and sums up. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.ts';
import { runCommand } from './run-command.ts';
import type { SuiteResult } from './suite-result.ts';

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
}

interface Row extends Count {
  readonly name: string;
  readonly seconds: number;
}

const bin = (path: string) => join(root, 'node_modules', path);
const mocha = (...args: string[]) => [
  bin('mocha/bin/mocha.js'),
  ...args,
  ...['--reporter', join(root, 'build/counting-reporter.cjs')],
];
const counted = { variable: 'PLATEN_RESULT_FILE', read: (json: string): Count => JSON.parse(json) };

const stages: readonly Stage[] = [
  { name: 'style (biome)', args: [bin('@biomejs/biome/bin/biome'), 'check'] },
  { name: 'types (tsc)', args: [bin('typescript/bin/tsc'), '-p', '.'] },
  { name: 'bundles (esbuild)', args: ['build/build.ts'] },
  { name: 'unit', args: mocha('--parallel', '--jobs', '3', 'test/**/*.test.ts'), result: counted },
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

const folder = await mkdtemp(join(tmpdir(), 'platen-results-'));
const rows: Row[] = [];
try {
  for (const stage of stages) rows.push(await runStage(stage));
} finally {
  await rm(folder, { recursive: true, force: true });
}
report();

async function runStage(stage: Stage): Promise<Row> {
  console.log(`\n── ${stage.name}`);
  const file = join(folder, `${rows.length}.json`);
  const environment = stage.result ? { ...process.env, [stage.result.variable]: file } : process.env;
  const startedMs = performance.now();
  const { exitCode } = await runCommand(process.execPath, stage.args, {
    folder: root,
    environment,
    show: true,
  });
  const seconds = (performance.now() - startedMs) / 1000;
  return { name: stage.name, seconds, ...(await countOf(stage, exitCode, file)) };
}

/** A stage without a result file is one check; one whose file is missing has failed, whatever it printed. */
async function countOf(stage: Stage, exitCode: number, file: string): Promise<Count> {
  if (!stage.result) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const count = stage.result.read(await readFile(file, 'utf8'));
    return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: 1, note: 'gave no result' };
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
    ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
  };
}

function report(): void {
  console.log(`\n${'stage'.padEnd(20)} passed  failed   time`);
  for (const row of rows) {
    const cells = [String(row.passed).padStart(6), String(row.failed).padStart(7)];
    const note = row.note === undefined ? '' : `  ${row.note}`;
    console.log(`${row.name.padEnd(20)} ${cells.join(' ')} ${row.seconds.toFixed(1).padStart(6)} s${note}`);
  }
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
