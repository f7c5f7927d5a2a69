/** Bundles what ships into `dist/`, with the grammars of scripts: the extension, its engine and the command line for Node 20, the extension for browsers, and its pages. */
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build as bundle } from 'esbuild';
import { grammarRuntime } from './grammar-runtime.ts';
import { root } from './root.ts';
import { yamlReading } from './yaml-reading.ts';

export type BundleName =
  | 'extension'
  | 'engine'
  | 'interchange'
  | 'troubleshoot'
  | 'web-extension'
  | 'cli'
  | PageName;

/** Pages that the editor shows, each a script for a browser. */
export type PageName = 'received-page' | 'pdf-view' | 'pdf-worker' | 'replay-page' | 'troubleshoot-page';

export const pageNames: readonly PageName[] = [
  'received-page',
  'pdf-view',
  'pdf-worker',
  'replay-page',
  'troubleshoot-page',
];

export const bundleNames: readonly BundleName[] = [
  'extension',
  'engine',
  'interchange',
  'troubleshoot',
  'web-extension',
  'cli',
  ...pageNames,
];

/** Writes the named bundles; always the same bytes for the same source. */
export async function build(names: readonly BundleName[] = bundleNames): Promise<void> {
  await Promise.all(names.map((name) => bundle(bundleOptions(name))));
  if (names.includes('cli')) await copyGrammars(join(root, 'dist'));
  if (names.includes('pdf-view')) await copyDecoders();
}

/** What PDF.js decodes pictures of scans with: CCITT G3 and G4, JBIG2 and JPEG 2000. */
export const decoderFiles = ['jbig2.wasm', 'openjpeg.wasm'];

async function copyDecoders(): Promise<void> {
  const source = join(root, 'node_modules/pdfjs-dist/wasm');
  const folder = join(root, 'dist/webview');
  await Promise.all(decoderFiles.map((file) => copyFile(join(source, file), join(folder, file))));
}

/** What the command line loads when it reads a script: of two dozen grammars in the package these two, and what runs them. */
export const grammarFiles = ['tree-sitter.wasm', 'tree-sitter-bash.wasm', 'tree-sitter-powershell.wasm'];

export async function copyGrammars(folder: string): Promise<void> {
  const source = join(root, 'node_modules/@vscode/tree-sitter-wasm/wasm');
  await Promise.all(grammarFiles.map((file) => copyFile(join(source, file), join(folder, file))));
}

export function bundleOptions(name: BundleName): BuildOptions {
  return { ...shared, ...bundles[name] };
}

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // The "main" of vscode-languageserver-textdocument is an UMD wrapper; its "module" is plain.
  mainFields: ['module', 'main'],
  // Turns import() into require(), which the extension host's loader knows.
  supported: { 'dynamic-import': false },
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [grammarRuntime, yamlReading],
};

const bundles: Record<BundleName, BuildOptions> = {
  extension: {
    entryPoints: ['src/vscode/node-extension.ts'],
    outfile: 'dist/extension.cjs',
    external: ['vscode'],
    plugins: [
      grammarRuntime,
      {
        // Bundles of their own, so that opening a file does not load them.
        name: 'engine-and-others-apart',
        setup(plugin) {
          plugin.onResolve(
            { filter: /\/node-(engine|interchange|troubleshoot)-bundle\.ts$/ },
            ({ path }) => ({
              path: `./${/node-(\w+)-bundle/.exec(path)?.[1]}.cjs`,
              external: true,
            }),
          );
        },
      },
    ],
  },
  interchange: {
    entryPoints: ['src/vscode/foreign/node-interchange-bundle.ts'],
    outfile: 'dist/interchange.cjs',
  },
  troubleshoot: {
    entryPoints: ['src/vscode/troubleshoot/node-troubleshoot-bundle.ts'],
    outfile: 'dist/troubleshoot.cjs',
    external: ['vscode'],
  },
  engine: {
    entryPoints: ['src/vscode/on-demand/node-engine-bundle.ts'],
    outfile: 'dist/engine.cjs',
    external: ['vscode'],
  },
  'web-extension': {
    // One file, as a browser's extension host loads no second one. What asks for Node's modules fails to build.
    entryPoints: ['src/vscode/web-extension.ts'],
    outfile: 'dist/web-extension.cjs',
    // Letters are written as they are: hosts read UTF-8, and an escape takes two to four times as many bytes.
    charset: 'utf8',
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
  },
  'received-page': page('src/webview/received/received-page.ts'),
  'pdf-view': page('src/webview/received/pdf-view.ts'),
  'pdf-worker': page('src/webview/received/pdf-worker.ts'),
  'replay-page': page('src/webview/replay/replay-page.ts'),
  'troubleshoot-page': page('src/webview/troubleshoot/troubleshoot-page.ts'),
  cli: {
    entryPoints: ['src/cli/platen.ts'],
    outfile: 'dist/cli.cjs',
    // A library asks where its module stands; CommonJS has no import.meta.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: {
      js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;",
    },
  },
};

/** Chromium of the oldest VS Code that the extension runs in. */
function page(entry: string): BuildOptions {
  return {
    entryPoints: [entry],
    outdir: 'dist/webview',
    format: 'esm',
    platform: 'browser',
    target: 'chrome132',
    supported: {},
  };
}

if (import.meta.main) {
  // Without a name all of them, into an empty folder.
  const names = process.argv.slice(2).filter((name) => name in bundles) as BundleName[];
  if (names.length === 0) await rm(join(root, 'dist'), { recursive: true, force: true });
  await build(names.length === 0 ? undefined : names);
}
