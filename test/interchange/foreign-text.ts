/** A foreign text with all that is found in it, for tests of its reader and writer. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../src/format/edit/edit-text.ts';
import type { ForeignFormat } from '../../src/interchange/foreign-format.ts';
import { isMap } from '../../src/interchange/lazy-foreign-values.ts';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import type { Entry, SectionName } from '../../src/model/config.ts';
import type { Edit } from '../../src/model/edit.ts';
import { defaultSettings } from '../../src/model/settings.ts';

/**
 * Every value that was read, one a line: `printers.lab.comment = "Lab" at "Lab"`; and where its place shows another text than its
 * value, that text. Sections without entries are left out.
 */
export function readValues(format: ForeignFormat, text: string): string[] {
  const { config } = format.readForeign(text);
  const sections = [
    'servers',
    'devices',
    'ports',
    'printers',
    'connections',
  ] as const satisfies SectionName[];
  return sections.flatMap((section) =>
    [...config[section].values()].flatMap((entry) => {
      const lines: string[] = [];
      for (const [name, value] of Object.entries(entry)) {
        if (['section', 'id', 'start', 'keyEnd', 'end'].includes(name)) continue;
        lines.push(...shown(text, entry, name, value));
      }
      const key = text.slice(entry.start, entry.start + entry.keyEnd);
      return [`${section}.${entry.id} at ${JSON.stringify(key)}`, ...lines.map((line) => `  ${line}`)];
    }),
  );
}

function shown(text: string, entry: Entry, name: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => shown(text, entry, name, item));
  if (isMap(value)) return [...value].flatMap(([key, item]) => shown(text, entry, `${name}.${key}`, item));
  if (typeof value !== 'object' || value === null) return [`${name}: ${value}`];
  if (!('value' in value && 'start' in value && 'end' in value))
    return Object.entries(value).flatMap(([key, item]) => shown(text, entry, `${name}.${key}`, item));
  const { start, end } = value as { start: number; end: number };
  const written = text.slice(entry.start + start, entry.start + end);
  const said = JSON.stringify(value.value);
  return [`${name} ${said}${written === value.value ? '' : ` at ${JSON.stringify(written)}`}`];
}

/** `rule: what its span shows`, in the order of the text. */
export function findingsOf(format: ForeignFormat, text: string): string[] {
  const { findings } = diagnose(text, defaultSettings, 1000, format);
  return findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

/** The text after an edit; undefined where the format cannot express it. What it reads again must be what was meant. */
export function edited(format: ForeignFormat, text: string, edit: Edit): string | undefined {
  const [written] = format.write(text, [[edit]]);
  if (!written) return undefined;
  assert.ok(
    written.every(({ start, end }, index) => start <= end && start >= (written[index - 1]?.end ?? 0)),
  );
  return applyTextEdits(text, written);
}
