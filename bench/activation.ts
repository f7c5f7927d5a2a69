/** What an editor pays when it opens the first configuration: the size of the language bundle, and the time to load and activate it. */
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
    const times = Array.from({ length: 11 }, () => activate(path));
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
        what: 'loading the language bundle and activate() in a fresh process',
        measured: median(times),
        budget: 50,
        mustBe: 'at most',
        unit: 'ms',
        detail: `slowest ${ms(percentile(times, 1))}; what the editor does with what is registered comes on top`,
      },
    ];
  },
};

/** The editor's API is there before the extension is: anything that is asked of it answers with itself. */
function activate(path: string): number {
  const script = `
const Module = require('node:module');
const anything = new Proxy(function () {}, {
  get: (target, name) => (name === Symbol.toPrimitive ? () => '' : name === 'prototype' ? target.prototype : anything),
  // A bundle copies a module's own properties, and asks the prototype for the rest.
  getPrototypeOf: () => anything,
  apply: () => anything,
  set: () => true,
  construct: () => anything,
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
const own = { subscriptions: [], extension: { packageJSON: require(${JSON.stringify(join(root, 'package.json'))}) } };
const context = new Proxy(own, { get: (target, name) => target[name] ?? anything });
const start = performance.now();
require(${JSON.stringify(path)}).activate(context);
console.log(performance.now() - start);
process.exit(0);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  if (stdout.trim() === '') throw new Error(`the bundle is not activated: ${stderr.slice(-500)}`);
  return Number(stdout);
}
