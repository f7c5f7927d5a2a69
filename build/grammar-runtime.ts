/** The runtime of the grammars for the bundles: it is handed the bytes it needs, and so asks for no module of Node. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What it does where it looks for its own files, and what it does instead. */
const replacements: readonly [from: string, to: string][] = [
  ['if (ENVIRONMENT_IS_NODE) {', 'if (false) {'],
  ['if (globalThis.process?.versions.node) {', 'if (false) {'],
  ['} else if (ENVIRONMENT_IS_WEB || ENVIRONMENT_IS_WORKER) {', '} else if (false) {'],
  ["return require('url').pathToFileURL(__filename).href;", 'return undefined;'],
  // Functions need no names of their own where nobody reads a stack.
  ['__defProp(target, "name", { value, configurable: true })', 'target'],
  ['  CaptureQuantifier,\n', ''],
  ['  LookaheadIterator,\n', ''],
  ['  Query,\n', ''],
];

/** Its parts that nothing of ours asks for: we walk the tree. */
const unused = ['lookahead_iterator', 'query'];

export const grammarRuntime: Plugin = {
  name: 'grammar-runtime',
  setup(plugin) {
    plugin.onLoad({ filter: /tree-sitter-wasm[\\/]wasm[\\/]tree-sitter\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [from, to] of replacements) {
        if (!contents.includes(from)) throw new Error(`tree-sitter.js has changed: it has no ${from}`);
        contents = contents.replaceAll(from, to);
      }
      for (const part of unused) {
        const start = contents.indexOf(`// src/${part}.ts\n`);
        const end = contents.indexOf('// src/', start + 1);
        if (start < 0 || end < 0) throw new Error(`tree-sitter.js has changed: it has no ${part}.ts`);
        contents = contents.slice(0, start) + contents.slice(end);
      }
      contents = contents.replaceAll(/^\s*__name\([\w$]+, "\w+"\);$/gm, '').replaceAll(/static \{\s*\}/g, '');
      return { contents };
    });
  },
};
