/** Results in files beside the tests, one list of lines for each case. `UPDATE=1` writes them anew: look at what changed. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

type Results = Record<string, readonly string[]>;

const read = new Map<string, Results>();

/** @param file from test/fixtures, without its ending; a case without lines is not kept */
export function expectKept(file: string, name: string, lines: readonly string[]): void {
  const url = new URL(`fixtures/${file}.json`, import.meta.url);
  const known = read.get(file) ?? (existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as Results) : {});
  read.set(file, known);
  if (process.env.UPDATE !== '1') {
    assert.deepEqual(lines, known[name] ?? []);
    return;
  }
  if (lines.length > 0) known[name] = lines;
  else delete known[name];
  writeFileSync(url, `${JSON.stringify(known, undefined, 1)}\n`);
}
