/** Keys that can be written in a place: properties that are legal there and unused, sections, new entries, names that are referred to. */
import type { Expected } from '../../format/field-at.ts';
import { sectionNames, sections } from '../../format/sections.ts';
import type { SectionName } from '../../model/config.ts';
import type { Field, FieldType } from '../../model/format/field.ts';
import { FORMAT_VERSION } from '../../model/format/fields.ts';
import { effectiveValue } from '../../site/effective-value.ts';
import type { WholeSite } from '../../site/site.ts';
import { fieldText, shortType, wordsOf } from '../hover/field-text.ts';
import { code } from '../hover/markdown-code.ts';
import { type EntryTemplate, entryTemplates } from './entry-templates.ts';
import { missingNames } from './missing-names.ts';
import { choiceHole, hole, type Suggestion, snippetString, snippetText } from './suggestion.ts';

export interface KeyPlace {
  /** What is expected of the object itself. */
  readonly expected: Expected;
  readonly siblings: ReadonlySet<string>;
  /** The key as typed so far, without quotes, still escaped. */
  readonly typed: string;
  /** Then only the key is written, not its value. */
  readonly hasColon: boolean;
}

export function keySuggestions(site: WholeSite, place: KeyPlace): Suggestion[] {
  return allKeys(site, place).filter(({ label }) => !place.siblings.has(label));
}

function allKeys(site: WholeSite, place: KeyPlace): Suggestion[] {
  const { expected, hasColon } = place;
  if (expected.kind === 'root') return rootKeys(hasColon);
  if (expected.kind === 'section')
    return hasColon
      ? missingEntries(site, expected.section, place)
      : newEntries(site, expected.section, place);
  if (expected.kind === 'entry') return properties(site, expected, hasColon);
  if (expected.kind !== 'field') return [];
  if (expected.name === 'fileVersions') return [fileVersion(hasColon)];
  return expected.fields ? properties(site, { ...expected, fields: expected.fields }, hasColon) : [];
}

function rootKeys(hasColon: boolean): Suggestion[] {
  const version: Suggestion = {
    label: 'version',
    kind: 'property',
    text: hasColon ? '"version"' : `"version": ${FORMAT_VERSION}`,
    detail: 'the version of the format',
    documentation: () => `The version of the format: ${FORMAT_VERSION} is the only one there is.`,
  };
  const rest = sectionNames.map(
    (name): Suggestion => ({
      label: name,
      kind: 'property',
      text: hasColon ? `"${name}"` : `"${name}": {\n\t${hole(1)}\n}`,
      isSnippet: !hasColon,
      asksForMore: !hasColon,
      detail: 'a section',
      documentation: () => `${sections[name].summary}\n\nKey of an entry: ${sections[name].keySummary}`,
    }),
  );
  return [version, ...rest];
}

function properties(
  site: WholeSite,
  expected:
    | Extract<Expected, { kind: 'entry' }>
    | (Extract<Expected, { kind: 'field' }> & { fields: object }),
  hasColon: boolean,
): Suggestion[] {
  const fields = Object.entries(expected.fields as Readonly<Record<string, Field>>);
  // Another name on the server is the exception, so it comes last.
  const inOrder = [
    ...fields.filter(([name]) => name !== 'name'),
    ...fields.filter(([name]) => name === 'name'),
  ];
  return inOrder.map(
    ([name, field]): Suggestion => ({
      label: name,
      kind: 'property',
      text: hasColon ? JSON.stringify(name) : `${snippetString(name)}: ${valueSnippet(field)}`,
      isSnippet: !hasColon,
      asksForMore: !hasColon && field.type.kind !== 'number',
      detail: shortType(field.type),
      documentation: () => {
        const effective = effectiveValue(site, expected, name);
        const now = effective ? `\n\nIn force now: ${code(effective.value)}: ${effective.why}.` : '';
        return fieldText(field) + now;
      },
    }),
  );
}

/** The value with its places to fill in, by type; its default where that is one of its words. */
function valueSnippet(field: Field): string {
  const { type, whenAbsent } = field;
  const isWord = whenAbsent !== undefined && wordsOf(field)?.includes(whenAbsent);
  return isWord ? `"${hole(1, snippetText(whenAbsent))}"` : byType[type.kind];
}

const byType: Readonly<Record<FieldType['kind'], string>> = {
  string: `"${hole(1)}"`,
  word: `"${hole(1)}"`,
  number: `${hole(1, '0')}`,
  strings: `["${hole(1)}"]`,
  'string-or-strings': `"${hole(1)}"`,
  boolean: `${hole(1, 'true')}`,
  'values-by-format': `{ ${hole(1)} }`,
  'strings-by-name': `{ "${hole(1)}": "${hole(2)}" }`,
  object: `{ ${hole(1)} }`,
  'string-or-object': `"${hole(1)}"`,
};

function newEntries(site: WholeSite, section: SectionName, place: KeyPlace): Suggestion[] {
  const templates = entryTemplates[section].map((template): Suggestion => {
    const key =
      place.typed === ''
        ? hole(1, snippetText(freeKey(template.key, place.siblings)))
        : snippetText(place.typed);
    return {
      label: template.label,
      kind: 'snippet',
      text: `"${key}": ${templateValue(site, template)}`,
      isSnippet: true,
      asksForMore: true,
      ...(place.typed !== '' && { filter: `"${place.typed}"`, detail: `named "${place.typed}"` }),
      documentation: () => template.summary,
    };
  });
  return [...missingEntries(site, section, place), ...templates];
}

/** "LPR1", else "LPR2" and so on. */
function freeKey(usual: string, taken: ReadonlySet<string>): string {
  const [, name = usual, number = '1'] = /^(.*?)(\d*)$/.exec(usual) ?? [];
  let key = usual;
  for (let next = Number(number || 1) + 1; taken.has(key); next += 1) key = `${name}${next}`;
  return key;
}

/** Names that the file refers to and that no entry has yet. */
function missingEntries(site: WholeSite, section: SectionName, { hasColon }: KeyPlace): Suggestion[] {
  const [template] = entryTemplates[section];
  return missingNames(site.config, section).map(({ name, usedBy }): Suggestion => {
    const isSnippet = !hasColon && template !== undefined;
    return {
      label: name,
      kind: 'entry',
      text: isSnippet ? `${snippetString(name)}: ${templateValue(site, template)}` : JSON.stringify(name),
      isSnippet,
      fitsBest: true,
      detail: `named by ${usedBy}, not in the file yet`,
    };
  });
}

/** The template's object with names of this file in place of the general ones. */
export function templateValue(site: WholeSite, { value }: EntryTemplate): string {
  const server = [...site.config.clusters.keys(), ...site.config.servers.keys()][0];
  // A new printer most likely wants the port that has none yet.
  const [port, ...otherPorts] = [...site.config.ports.values()]
    .map((item) => ({ id: item.id, printerCount: Math.min(1, site.printersOf(item).length) }))
    .sort((one, other) => one.printerCount - other.printerCount)
    .slice(0, MAX_CHOICES)
    .map(({ id }) => id);
  // A reference to a server that is not there would be a finding at once.
  const fitting = server === undefined ? value.replace(/, "server": "[^"]*"/, '') : value;
  const withServer = fitting.replace('SERVER', () => placeholder(server ?? 'PRINT01'));
  if (port === undefined || otherPorts.length === 0)
    return withServer.replace('PORT', () => placeholder(port ?? 'LPR1'));
  const names = [port, ...otherPorts].map((name) => JSON.stringify(name).slice(1, -1));
  return withServer.replace(hole(2, 'PORT'), () => choiceHole(2, names));
}

/** More nobody looks through in a list that opens by itself. */
const MAX_CHOICES = 50;

/** A name of the file inside a JSON string inside a placeholder. */
function placeholder(name: string): string {
  return snippetString(name).slice(1, -1);
}

function fileVersion(hasColon: boolean): Suggestion {
  return {
    label: 'win32spl.dll',
    kind: 'property',
    text: hasColon ? '"win32spl.dll"' : `"win32spl.dll": "${hole(1)}"`,
    isSnippet: !hasColon,
    asksForMore: !hasColon,
    detail: 'the file that KB 822553 fixes',
  };
}
