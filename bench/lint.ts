/** Full diagnostics of a large site against parsing and validating it with vscode-json-languageservice, warm and in fresh processes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../build/root.ts';
import { diagnose } from '../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../src/model/settings.ts';
import { largeSite } from './large-site.ts';
import { type Benchmark, compare, ms, type Row, timed } from './measure.ts';
import { peerLint } from './peer-lint.ts';

export const lint: Benchmark = {
  name: 'lint',
  async run() {
    return [await warm(), await cold()];
  },
};

async function warm(): Promise<Row> {
  const text = largeSite();
  if ((await peerLint(text)) > 0)
    throw new Error('the peer must have nothing to report, or the yardstick is bent');
  const { ratio, oursMs, theirsMs } = await compare(
    () => timed(() => diagnose(text, defaultSettings)),
    async () => {
      const start = performance.now();
      await peerLint(text);
      return performance.now() - start;
    },
  );
  const megabytes = (text.length / 1e6).toFixed(1);
  return {
    what: `full diagnostics, ${megabytes} MB, warm / vscode-json-languageservice`,
    measured: ratio,
    budget: 0.4,
    mustBe: 'at most',
    unit: 'x',
    detail: `${ms(oursMs)} / ${ms(theirsMs)}`,
  };
}

/** Each in a process of its own, bundled as it ships: loading the code counts, starting Node does not. */
async function cold(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'platen-bench-'));
  try {
    writeFileSync(join(folder, 'site.printers.jsonc'), largeSite());
    const ours = await bundle(folder, 'ours', oursCold);
    const theirs = await bundle(folder, 'theirs', theirsCold);
    const run = (path: string) => () =>
      Number(spawnSync(process.execPath, [path], { encoding: 'utf8' }).stdout);
    const { ratio, oursMs, theirsMs } = await compare(run(ours), run(theirs), { rounds: 9, warmUps: 1 });
    return {
      what: 'full diagnostics, cold process / vscode-json-languageservice',
      measured: ratio,
      budget: 0.55,
      mustBe: 'at most',
      unit: 'x',
      detail: `${ms(oursMs)} / ${ms(theirsMs)}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const oursCold = `
import { diagnose } from './src/language/diagnosis/diagnose.ts';
import { defaultSettings } from './src/model/settings.ts';
done(diagnose(text, defaultSettings));`;

const theirsCold = `
import { peerLint } from './bench/peer-lint.ts';
peerLint(text).then(done);`;

async function bundle(folder: string, name: string, code: string): Promise<string> {
  const outfile = join(folder, `${name}.cjs`);
  await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: true,
    outfile,
    banner: {
      js: `const text = require('node:fs').readFileSync(${JSON.stringify(join(folder, 'site.printers.jsonc'))}, 'utf8');
const start = performance.now();
const done = () => console.log(performance.now() - start);`,
    },
  });
  return outfile;
}
