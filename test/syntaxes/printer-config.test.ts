/** The grammar against committed pictures of what it colours; `UPDATE=1` rewrites them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionNames, sections } from '../../src/format/sections.ts';
import type { FieldTable } from '../../src/model/format/field.ts';
import { folder } from './syntax-fixtures.ts';
import { grammarFiles, readGrammar, snapshot } from './tokenize.ts';

describe('printer-config grammar', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.jsonc'))) {
    it(`colours ${name} as pictured`, async () => {
      const actual = await snapshot(readFileSync(join(folder, name), 'utf8'));
      const picture = join(folder, name.replace('.jsonc', '.snap'));
      if (process.env.UPDATE) writeFileSync(picture, actual);
      assert.equal(actual, readFileSync(picture, 'utf8'));
    });
  }

  it('colours cups.conf as pictured', async () => {
    const actual = await snapshot(readFileSync(join(folder, 'cups.conf'), 'utf8'), 'source.cups-conf');
    const picture = join(folder, 'cups.snap');
    if (process.env.UPDATE) writeFileSync(picture, actual);
    assert.equal(actual, readFileSync(picture, 'utf8'));
  });

  it('colours a trace as pictured', async () => {
    const actual = await snapshot(
      readFileSync(join(folder, 'print.trace.txt'), 'utf8'),
      'source.platen-trace',
    );
    const picture = join(folder, 'trace.snap');
    if (process.env.UPDATE) writeFileSync(picture, actual);
    assert.equal(actual, readFileSync(picture, 'utf8'));
  });

  it('colours a replay as pictured', async () => {
    const text = readFileSync(join(folder, 'certificate.replay'), 'utf8');
    const actual = await snapshot(text, 'source.platen-replay');
    const picture = join(folder, 'replay.snap');
    if (process.env.UPDATE) writeFileSync(picture, actual);
    assert.equal(actual, readFileSync(picture, 'utf8'));
  });

  it('knows every property and section of the format, and no other', () => {
    const grammar = JSON.stringify(readGrammar('source.printer-config')?.repository);
    const names = (pattern: RegExp) => pattern.exec(grammar)?.[1]?.split('|') ?? [];
    const repository: Record<string, { begin?: string | RegExp }> =
      readGrammar('source.printer-config')?.repository ?? {};
    const keys = ['file-versions', 'source-ports-property', 'word-property', 'property'].flatMap(
      (rule) => /^\("\)\((.*)\)\("\)/.exec(repository[rule]?.begin?.toString() ?? '')?.[1]?.split('|') ?? [],
    );
    assert.deepEqual(keys.sort(), [...fieldNames()].sort());
    assert.deepEqual(names(/\((servers\|[\w|]+)\)/).sort(), [...sectionNames].sort());
  });

  it('colours a fence in Markdown as a file of its own, and nothing after it', async () => {
    const fence = '```printer-config\n{ "version": 1 }\n```\n"version": 1\n';
    const lines = (await snapshot(fence, 'markdown.printer-config.codeblock')).split('\n');
    const inside = lines.slice(lines.indexOf('>{ "version": 1 }'), lines.lastIndexOf('>```'));
    assert.ok(
      inside.some((line) => /meta\.embedded\.block.* support\.type\.property-name/.test(line)),
      inside.join('\n'),
    );
    const after = lines.slice(lines.indexOf('>"version": 1'));
    assert.deepEqual(
      after.filter((line) => line.startsWith('#')),
      [],
    );
  });

  it('has a file for each scope that package.json contributes', () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    const contributed = manifest.contributes.grammars.map((grammar: { scopeName: string; path: string }) => [
      grammar.scopeName,
      grammar.path.replace('./', ''),
    ]);
    assert.deepEqual(Object.fromEntries(contributed), grammarFiles);
  });
});

function fieldNames(tables: FieldTable[] = sectionNames.map((name) => sections[name].fields)): Set<string> {
  const names = new Set<string>();
  for (const table of tables) {
    for (const [name, { type }] of Object.entries(table)) {
      names.add(name);
      if ('fields' in type) for (const inner of fieldNames([type.fields])) names.add(inner);
    }
  }
  return names;
}
