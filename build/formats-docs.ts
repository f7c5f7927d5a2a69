/**
 * `npm run formats -- FOLDER` writes docs/formats.md: every format, and what is read and found in each file of a folder of real files,
 * which is not part of the repository.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { decodeConfig } from '../src/format/text/encoding.ts';
import { exporters } from '../src/interchange/exporters.ts';
import type { ForeignFormat } from '../src/interchange/foreign-format.ts';
import { foreignFormats, recogniseFormat } from '../src/interchange/formats.ts';
import { diagnose } from '../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../src/model/settings.ts';
import { root } from './root.ts';

/** The part that follows from the source alone. */
export function formatsText(): string {
  const rows = foreignFormats.map(
    ({ id, title, patterns }) =>
      `| \`${id}\` | ${title} | ${patterns.map((one) => `\`${cell(one)}\``).join(' ')} |`,
  );
  const exports = exporters.map(({ id, title, fileName }) => `| \`${id}\` | ${title} | \`${fileName}\` |`);
  return [
    '# Files of other programs',
    '',
    '`platen lint`, `fix`, `print`, `explain` and the editor take these files as they take ours; `platen import` makes one configuration of them.',
    'A folder is searched for the names below, and what a file holds says whether it is one.',
    '',
    '| format | a file of it is | found as |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '`platen export --to` writes:',
    '',
    '| format | is | usually called |',
    '| --- | --- | --- |',
    ...exports,
    '',
  ].join('\n');
}

/** One row a file. */
function corpusText(folder: string): string {
  const rows = filesBelow(folder).map((path) => `| ${cell(relative(folder, path))} | ${rowOf(path)} |`);
  return [
    '## Real files',
    '',
    'Files of public repositories that nobody here wrote, as Platen reads them. They are not part of this repository; `npm run formats -- FOLDER` wrote the table.',
    '',
    '| file | format | queues | ports | findings | values kept in `extra` | not carried |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .filter((path) => !/(README\.md|index\.tsv)$/.test(path));
}

function rowOf(path: string): string {
  const decoded = decodeConfig(readFileSync(path));
  if (!decoded.ok) return `no text | | | | | `;
  const format = recogniseFormat(path, decoded.text);
  return format ? readingOf(format, decoded.text) : 'not recognised | | | | | ';
}

function readingOf(format: ForeignFormat, text: string): string {
  const { config, notCarried } = format.readForeign(text);
  const { findings } = diagnose(text, defaultSettings, Number.MAX_SAFE_INTEGER, format);
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const found = [...counts].map(([rule, count]) => (count === 1 ? rule : `${rule} (${count})`)).join(', ');
  const kept = [...config.printers.values(), ...config.ports.values(), ...config.servers.values()].reduce(
    (sum, { extra }) =>
      sum + [...extra.values()].reduce((inner, values) => inner + [...values.values()].flat().length, 0),
    0,
  );
  const { printers, ports } = config;
  return [format.id, printers.size, ports.size, found || 'none', kept, notCarried.length].join(' | ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('npm run formats -- FOLDER: name a folder of real files.');
  for (const format of foreignFormats)
    await format.prepare?.((name) =>
      readFile(join(root, 'node_modules/@vscode/tree-sitter-wasm/wasm', name)),
    );
  writeFileSync(join(root, 'docs/formats.md'), `${formatsText()}\n${corpusText(resolve(folder))}`);
}
