/** YAML as the bundle for browsers reads it, without what writes it. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { parseAllDocuments } from 'yaml';
import { bundleOptions } from '../../build/build.ts';
import { root } from '../../build/root.ts';

const playbook = `# printers
- hosts: all
  vars: &names { queue: "lab \\u00e4", port: 9100, when: 2020-01-01 }
  tasks:
    - name: 'a queue'
      command: >-
        lpadmin -p {{ queue }}
        -E
      loop: [1, 0x10, 1.5, ~, true, *names]
    - shell: |
        lpstat
---
? [a, b]
: !!set { c, d }
broken: [
`;

describe('YAML in the bundle for browsers', () => {
  it('is read as the whole package reads it', async () => {
    const { outputFiles = [] } = await build({
      ...bundleOptions('web-extension'),
      entryPoints: [],
      stdin: { contents: `export { parseAllDocuments } from 'yaml';`, resolveDir: root },
      write: false,
      sourcemap: false,
    });
    const module = { exports: {} as { parseAllDocuments: typeof parseAllDocuments } };
    new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(
      module,
      module.exports,
      createRequire(import.meta.url),
    );
    assert.deepEqual(plain(module.exports.parseAllDocuments), plain(parseAllDocuments));
  });
});

/** Contents, places and errors, without the classes that hold them. */
function plain(read: typeof parseAllDocuments): unknown {
  const documents = read(playbook, { uniqueKeys: false });
  return [...documents].map(({ contents, errors }) => ({
    contents: nodeOf(contents),
    errors: errors.map(({ code, pos }) => ({ code, pos })),
  }));
}

function nodeOf(node: unknown): unknown {
  const { items, key, value, range, tag } = (node ?? {}) as Record<string, unknown>;
  if (Array.isArray(items)) return { range, tag, items: items.map(nodeOf) };
  if (key !== undefined) return { key: nodeOf(key), value: nodeOf(value) };
  return { range, tag, value };
}
