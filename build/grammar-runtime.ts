/** The runtime of the grammars for the bundles: it is handed the bytes it needs, and so asks for no module of Node. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What it does where it looks for its own files, and what it does instead. */
const replacements: readonly [from: string, to: string][] = [
  ['if (ENVIRONMENT_IS_NODE) {', 'if (false) {'],
  ['if (globalThis.process?.versions.node) {', 'if (false) {'],
  ["return require('url').pathToFileURL(__filename).href;", 'return undefined;'],
];

export const grammarRuntime: Plugin = {
  name: 'grammar-runtime',
  setup(plugin) {
    plugin.onLoad({ filter: /tree-sitter-wasm[\\/]wasm[\\/]tree-sitter\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [from, to] of replacements) {
        if (!contents.includes(from)) throw new Error(`tree-sitter.js has changed: it has no ${from}`);
        contents = contents.replaceAll(from, to);
      }
      return { contents };
    });
  },
};
