/** The table of fields: complete sentences, and a property for everything that the design's sample says. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readConfig } from '../../../src/format/read-config.ts';
import { sectionNames, sections } from '../../../src/format/sections.ts';
import type { FieldTable } from '../../../src/model/format/field.ts';

describe('fields', () => {
  for (const name of sectionNames) {
    it(`of ${name} are explained in sentences`, () => {
      assert.match(sections[name].summary, /^[A-Z].*\.$/);
      assert.match(sections[name].keySummary, /^[A-Z].*\.$/);
      expectSentences(sections[name].fields);
    });
  }

  it('know every property of a file that uses them all', () => {
    const sample = readFileSync(
      new URL('../../fixtures/format/design-sample.printers.jsonc', import.meta.url),
      'utf8',
    );
    assert.deepEqual(readConfig(sample).problems, []);
    assert.deepEqual(
      sectionNames.filter((name) => readConfig(sample)[name].size === 0),
      [],
    );
  });

  it('name durations by their unit', () => {
    for (const name of allNames(sectionNames.map((section) => sections[section].fields))) {
      assert.doesNotMatch(name, /(Ms|Timeout|Delay|Duration)$/);
    }
  });
});

function expectSentences(fields: FieldTable): void {
  for (const [name, { type, summary, whenAbsent }] of Object.entries(fields)) {
    assert.match(name, /^[a-z][A-Za-z]*(?:256)?$/);
    assert.match(summary, /^[A-Z].*\.$/);
    assert.doesNotMatch(whenAbsent ?? '', /\.$/);
    if ('fields' in type) expectSentences(type.fields);
    if ('words' in type && 'notes' in type && type.notes) {
      assert.deepEqual(Object.keys(type.notes).sort(), [...(type.words ?? [])].sort());
    }
  }
}

function allNames(tables: readonly FieldTable[]): string[] {
  return tables.flatMap((fields) =>
    Object.entries(fields).flatMap(([name, { type }]) => [
      name,
      ...('fields' in type ? allNames([type.fields]) : []),
    ]),
  );
}
