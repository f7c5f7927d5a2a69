/** The format of a rule's examples, ready to read. */
import { readFile } from 'node:fs/promises';
import { type ConfigFormat, ownFormat } from '../../src/format/config-format.ts';
import { foreignFormats, recogniseFormat } from '../../src/interchange/formats.ts';

for (const format of foreignFormats)
  await format.prepare?.((name) =>
    readFile(new URL(`../../node_modules/@vscode/tree-sitter-wasm/wasm/${name}`, import.meta.url)),
  );

/** @param file as the examples of a rule name it; undefined for our own format */
export function exampleFormat(file: string | undefined, text: string): ConfigFormat {
  if (file === undefined) return ownFormat;
  const format = recogniseFormat(file, text);
  if (!format) throw new Error(`No format takes this example for a ${file}:\n${text}`);
  return format;
}
