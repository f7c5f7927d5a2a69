/** What an editor pays when it opens the first configuration: the size of the language bundle, and the time to load it. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build/build.ts';
import { root } from '../build/root.ts';
import { type Benchmark, median, ms, percentile } from './measure.ts';

export const activation: Benchmark = {
  name: 'activation',
  async run() {
    await build(['extension', 'engine']);
    const path = join(root, 'dist', 'extension.cjs');
    const times = Array.from({ length: 11 }, () => load(path));
    return [
      {
        what: 'language bundle',
        measured: statSync(path).size / 1000,
        budget: 300,
        mustBe: 'at most',
        unit: 'kB',
        detail: 'dist/extension.cjs',
      },
      {
        what: 'loading the language bundle in a fresh process',
        measured: median(times),
        budget: 50,
        mustBe: 'at most',
        unit: 'ms',
        detail: `slowest ${ms(percentile(times, 1))}; what activate() does in the editor comes on top`,
      },
    ];
  },
};

/** The editor's API is there before the extension is: anything that is asked of it answers with itself. */
function load(path: string): number {
  const script = `
const Module = require('node:module');
const anything = new Proxy(function () {}, {
  get: (target, name) => (name === Symbol.toPrimitive ? () => '' : name === 'prototype' ? target.prototype : anything),
  // A bundle copies a module's own properties, and asks the prototype for the rest.
  getPrototypeOf: () => anything,
  apply: () => anything,
  construct: () => anything,
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
const start = performance.now();
require(${JSON.stringify(path)});
console.log(performance.now() - start);
process.exit(0);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  if (stdout.trim() === '') throw new Error(`the bundle does not load: ${stderr.slice(-500)}`);
  return Number(stdout);
}
