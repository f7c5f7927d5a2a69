/**
 * What findings come with besides their place: where they point at, and what their fixes change; and what is still found
 * while the end of the text is missing. Kept beside the drawn texts, in test/fixtures/findings, without a word that people
 * read. `UPDATE=1` writes it anew: look at what changed.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { indexLines } from '../../src/language/line-index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { defaultSettings } from '../../src/model/settings.ts';

const folder = new URL('../fixtures/findings/', import.meta.url);
const kept = new Map<string, Record<string, readonly string[]>>();

export function expectDetails(rule: string, name: string, text: string, findings: readonly Finding[]): void {
  const details = detailsOf(text, findings);
  const known = kept.get(rule) ?? read(rule);
  kept.set(rule, known);
  if (process.env.UPDATE !== '1') {
    assert.deepEqual(details, known[name] ?? []);
    return;
  }
  if (details.length > 0) known[name] = details;
  else delete known[name];
  writeFileSync(fileOf(rule), `${JSON.stringify(known, undefined, 1)}\n`);
}

function detailsOf(text: string, findings: readonly Finding[]): string[] {
  const lines = indexLines(text);
  const place = ({ span }: { span: Finding['span'] }) => {
    const { start, end } = lines.range(span);
    return `${start.line}:${start.column}-${end.line}:${end.column}`;
  };
  const details = findings.flatMap((finding) => [
    ...finding.related.map((related) => `${place(finding)} see ${place(related)}`),
    ...finding.fixes.map(
      ({ safe, edits }) => `${place(finding)} ${safe ? 'safe' : 'unsafe'} ${JSON.stringify(edits)}`,
    ),
  ]);
  const cut = text.replace(/\}\s*$/, '');
  if (findings.length === 0 || cut === text) return details;
  const left = diagnose(cut, defaultSettings).findings.map(({ rule }) => rule);
  return [...details, `without its end: ${left.join(' ')}`];
}

function read(rule: string): Record<string, readonly string[]> {
  const file = fileOf(rule);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function fileOf(rule: string): URL {
  return new URL(`${rule}.json`, folder);
}
