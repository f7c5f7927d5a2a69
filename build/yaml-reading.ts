/** The part of the package yaml that reads, for the bundle of browsers: nobody writes YAML there, and its writer is a seventh of it. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

export const yamlReading: Plugin = {
  name: 'yaml-reading',
  setup(plugin) {
    plugin.onLoad({ filter: /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/ }, async ({ path }) => {
      const names = /^export \{ (.+) \};$/m.exec(await readFile(path, 'utf8'))?.[1];
      if (names === undefined) throw new Error(`yaml has changed: ${path} lists no exports`);
      const exports = names.split(', ').map((name) => `unused as ${name}`);
      return {
        contents: `function unused() { throw new Error('YAML is only read'); }\nexport { ${exports.join(', ')} };`,
      };
    });
  },
};
