/** The property tables of `docs/format.md`, written between markers; the prose around them is a person's. */

import { sectionNames, sections } from '../../src/format/sections.ts';
import { faults } from '../../src/knowledge/printer-faults.ts';
import { systems } from '../../src/knowledge/systems.ts';
import type { Field, FieldTable, FieldType } from '../../src/model/format/field.ts';
import { describePortRange } from '../../src/model/port-range.ts';

export function formatDocs(current: string): string {
  let text = current;
  for (const name of sectionNames) {
    const { summary, keySummary, fields } = sections[name];
    const intro = `${summary} The key: ${lowerFirst(keySummary)}`;
    text = fill(text, name, `${intro}\n\n${fieldTable(fields)}`);
  }
  text = fill(text, 'systems', systemTable());
  return fill(text, 'faults', faultTable());
}

/** A missing marker is a mistake of whoever edited the prose: the table would be lost without a word. */
function fill(text: string, name: string, content: string): string {
  const open = `<!-- generated: ${name} -->`;
  const close = '<!-- end -->';
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  if (start === -1 || end === -1) throw new Error(`docs/format.md lacks "${open}" ... "${close}".`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

function fieldTable(fields: FieldTable): string {
  return [
    '| property | value | meaning | where nothing is written |',
    '| --- | --- | --- | --- |',
    ...rows(fields, ''),
  ].join('\n');
}

function rows(fields: FieldTable, prefix: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const row = `| \`${prefix}${name}\` | ${typeText(field.type)} | ${meaning(field)} | ${field.whenAbsent ?? 'unknown'} |`;
    const inner = 'fields' in field.type ? rows(field.type.fields, `${prefix}${name}.`) : [];
    return [row, ...inner];
  });
}

function typeText(type: FieldType): string {
  switch (type.kind) {
    case 'string':
      return type.form ? type.form.form : 'string';
    case 'word':
      return type.words.length > 20 ? 'a word, listed below' : words(type.words);
    case 'number':
      return `${type.integer ? 'whole number' : 'number'}, ${type.min} to ${type.max}`;
    case 'boolean':
      return '`true`, `false`';
    case 'strings':
      return type.words ? `list of ${words(type.words)}` : 'list of strings';
    case 'string-or-strings':
      return type.words
        ? `${words(type.words)}${type.others ? `, "${type.others.form}"` : ''}, or a list of these`
        : 'string or list of strings';
    case 'strings-by-name':
      return 'object of strings';
    case 'values-by-format':
      return 'object for each format';
    case 'object':
      return 'object';
    case 'string-or-object':
      return 'string or object';
    default:
      return type satisfies never;
  }
}

function words(all: readonly string[]): string {
  return all.map((word) => `\`${word}\``).join(', ');
}

/** The words of a short list are explained in the row itself. */
function meaning({ type, summary }: Field): string {
  if (type.kind === 'strings' || !('notes' in type) || !type.notes || !type.words || type.words.length > 20)
    return cell(summary);
  const notes = type.words.map((word) => `\`${word}\`: ${type.notes?.[word] ?? ''}`);
  return cell([summary, ...notes].join('<br>'));
}

function systemTable(): string {
  const lines = systems.map(({ id, lpr, timeWaitSeconds }) => {
    const ports = lpr.sourcePorts ? describePortRange(lpr.sourcePorts) : 'unknown';
    const wait = timeWaitSeconds === undefined ? 'unknown' : `${timeWaitSeconds} s`;
    return `| \`${id}\` | ${ports} | ${settable(lpr.settable)} | ${wait} | ${lpr.source} |`;
  });
  return [
    '| system | default LPR source ports | can be set to | TIME_WAIT | source |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function settable(choice: (typeof systems)[number]['lpr']['settable']): string {
  if (choice === 'nothing') return 'nothing';
  if (choice === 'two-ranges') return '721-731, or 1024 and up';
  if (choice === 'reserve-option') return '721-731, 512-1023 or 1024 up, by `reserve=` in the URI';
  return choice === 'any-range' ? 'any range' : 'unknown';
}

function faultTable(): string {
  const lines = Object.entries(faults).map(([name, { summary }]) => `| \`${name}\` | ${cell(summary)} |`);
  return ['| fault | what it does |', '| --- | --- |', ...lines].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
