/** All examples of the repository and of the rules in one configuration: names that several of them have are kept apart, where they can be. */
import { parse } from 'jsonc-parser';
import { sectionNames } from '../../src/format/sections.ts';
import { fixtureTexts } from '../format/fixture-texts.ts';
import { ownExamples } from '../rules/own-examples.ts';

type Section = Record<string, unknown>;

export function mergedExamples(): string {
  const examples = [...ownExamples.values()].flatMap(({ bad, good }) => [...bad, ...good]);
  const fixtures = fixtureTexts().filter(({ name }) => !name.endsWith('CRLF'));
  const merged = new Map<string, Section>(sectionNames.map((name) => [name, {}]));
  for (const [index, text] of [...fixtures.map((fixture) => fixture.text), ...examples].entries()) {
    // Hundreds of printers that are alike would only make each comparison slower.
    if (text.length > 6000) continue;
    const read = parse(text) as Record<string, Section | undefined>;
    const renamed = new Map<string, string>();
    for (const [name, section] of merged)
      for (const key of Object.keys(read[name] ?? {}))
        if (Object.hasOwn(section, key)) renamed.set(key, `${key} ${index}`);
    for (const [name, section] of merged)
      for (const [key, entry] of Object.entries(read[name] ?? {}))
        section[renamed.get(key) ?? key] = withNames(entry, renamed);
  }
  return `${JSON.stringify(Object.fromEntries(merged), undefined, 2)}\n`;
}

/** A value in which every text that is one of the names is the new one. */
function withNames(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => withNames(item, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNames(item, renamed)]));
}
