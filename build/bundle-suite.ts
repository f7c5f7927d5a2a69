/** Bundles the tests that run inside VS Code: `run.cjs`, which every host calls, and one file per suite. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { globSync } from 'tinyglobby';
import { root } from './root.ts';

/** Gives the path of the module that exports `run(): Promise<void>`. */
export async function bundleSuite(): Promise<string> {
  const outdir = join(root, '.vscode-test/suite');
  await rm(outdir, { recursive: true, force: true });
  await bundle({
    absWorkingDir: root,
    entryPoints: ['test/vscode/run.ts', ...globSync('test/vscode/*.test.ts', { cwd: root })],
    outbase: 'test/vscode',
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    // mocha stays in node_modules: it loads its reporters by name.
    external: ['vscode', 'mocha'],
    // For the command line, whose findings are compared with the editor's: CommonJS has no import.meta.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'run.cjs');
}
