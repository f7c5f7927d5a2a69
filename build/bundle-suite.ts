/** Bundles the tests that run inside VS Code: with Node `run.cjs` and one file per suite, for a browser all in one. */
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build as bundle } from 'esbuild';
import { globSync } from 'tinyglobby';
import { type HostKind, oneHostSuites } from '../test/vscode/one-host-suites.ts';
import { grammarRuntime } from './grammar-runtime.ts';
import { root } from './root.ts';

export interface BundledSuite {
  /** The path of the module that exports `run(): Promise<void>`. */
  readonly tests: string;
  /** A line for each suite that does not run in this kind of host. */
  readonly leftOut: string;
}

export async function bundleSuite(host: HostKind): Promise<BundledSuite> {
  const outdir = join(root, '.vscode-test/suite', host);
  await rm(outdir, { recursive: true, force: true });
  const files = globSync('test/vscode/*.test.ts', { cwd: root }).sort();
  const elsewhere = oneHostSuites.filter((suite) => suite.host !== host);
  const here = files.filter((file) => !elsewhere.some((suite) => suite.file === basename(file)));
  await bundle({ ...shared, ...(host === 'node' ? forNode(here, outdir) : forBrowser(here, outdir)) });
  const leftOut = elsewhere.map(({ file, why }) => `  left out here: ${file}: ${why}\n`).join('');
  return { tests: join(outdir, 'run.cjs'), leftOut };
}

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  mainFields: ['module', 'main'],
  sourcemap: 'inline',
  logLevel: 'warning',
  plugins: [grammarRuntime],
};

function forNode(files: readonly string[], outdir: string): BuildOptions {
  return {
    entryPoints: ['test/vscode/run.ts', ...files],
    outbase: 'test/vscode',
    outdir,
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
    // mocha stays in node_modules: it loads its reporters by name.
    external: ['vscode', 'mocha'],
    // For the command line, whose findings are compared with the editor's: CommonJS has no import.meta.
    define: { HOST_KIND: '"node"', 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  };
}

function forBrowser(files: readonly string[], outdir: string): BuildOptions {
  const suites = files.map((file) => `import './${basename(file)}';`);
  return {
    stdin: {
      // mocha first: the suites call its describe as soon as they are evaluated.
      contents: ["export { run } from './web-run.ts';", ...suites].join('\n'),
      resolveDir: join(root, 'test/vscode'),
    },
    outfile: join(outdir, 'run.cjs'),
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
    // mocha.js is an old-style script in a package of modules: left to itself it would take the bundle's exports for its own.
    define: { HOST_KIND: '"web"', module: 'undefined' },
    alias: { 'node:assert/strict': './test/vscode/web-assert.ts' },
  };
}
