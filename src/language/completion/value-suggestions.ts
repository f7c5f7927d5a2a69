/** Values that can stand in a place: words, names of the file, URIs, UNC paths, ranges and numbers that are known. */
import type { Expected } from '../../format/field-at.ts';
import { monitorOfScheme } from '../../knowledge/device-uri.ts';
import { faultsShownBy } from '../../knowledge/printer-faults.ts';
import { findSystem, systems } from '../../knowledge/systems.ts';
import { isVirtualPrinterKind } from '../../knowledge/virtual-printers.ts';
import { FORMAT_VERSION } from '../../model/format/fields.ts';
import { describePortRange, RFC1179_SOURCE_PORTS, sourcePortWords } from '../../model/port-range.ts';
import { FIXED_WIN32SPL } from '../../site/connections/connection-target.ts';
import { sharePaths, uncPath } from '../../site/connections/share-paths.ts';
import type { WholeSite } from '../../site/site.ts';
import { entryDetail, entryText } from '../hover/entry-text.ts';
import { wordNote, wordsOf } from '../hover/field-text.ts';
import { rangeText } from '../hover/source-ports-text.ts';
import { systemText } from '../hover/system-text.ts';
import { referredSections } from '../names/reference-targets.ts';
import { entryTemplates, uriTemplates } from './entry-templates.ts';
import { templateValue } from './key-suggestions.ts';
import { hole, type Suggestion } from './suggestion.ts';

export interface ValuePlace {
  readonly expected: Expected;
  /** What is typed so far, without its first quote. */
  readonly typed: string;
}

type FieldPlace = Extract<Expected, { kind: 'field' | 'item' }>;

export function valueSuggestions(site: WholeSite, { expected, typed }: ValuePlace): Suggestion[] {
  switch (expected.kind) {
    case 'root':
      return [newConfiguration];
    case 'version':
      return [{ label: `${FORMAT_VERSION}`, kind: 'word', text: `${FORMAT_VERSION}` }];
    case 'section':
      return [object(`{\n\t${hole(1)}\n}`)];
    case 'entry':
      return entryTemplates[expected.section].map((template) => ({
        label: template.label,
        kind: 'snippet',
        text: templateValue(site, template),
        isSnippet: true,
        documentation: () => template.summary,
      }));
    default:
      return fieldValues(site, expected, typed);
  }
}

function fieldValues(site: WholeSite, expected: FieldPlace, typed: string): Suggestion[] {
  const { type } = expected.field;
  const single = [
    ...words(site, expected),
    ...references(site, expected),
    ...uris(site, expected),
    ...sourcePorts(site, expected),
    ...paths(site, expected, typed),
    ...known(site, expected),
  ];
  if (expected.kind === 'item') return single;
  if (type.kind === 'strings') {
    // The list around it is easily forgotten; a chosen value brings its own.
    const wrapped = single.map((item) => ({
      ...item,
      filter: item.filter ?? item.text,
      text: `[${item.text}]`,
    }));
    return wrapped.length > 0 ? wrapped : [listOf];
  }
  if (type.kind === 'string-or-strings') return [...single, listOf];
  if (type.kind === 'boolean') return [true, false].map(booleanValue);
  if (type.kind === 'object' || type.kind === 'strings-by-name' || type.kind === 'values-by-format')
    return [object(`{ ${hole(1)} }`)];
  if (type.kind === 'string-or-object') return [...single, object(`{ "uri": "${hole(1)}" }`)];
  return single;
}

const newConfiguration: Suggestion = {
  label: 'New configuration',
  kind: 'snippet',
  text: `{
\t"version": 1,
\t"servers": {
\t\t"${hole(1, 'PRINT01')}": { "system": "${hole(2, 'windows-server-2022')}" }
\t},
\t"ports": {
\t\t"${hole(3, 'RAW1')}": { "device": "socket://${hole(4, 'HOST')}:${hole(5, '9100')}", "server": "${hole(1, 'PRINT01')}" }
\t},
\t"printers": {
\t\t"${hole(6, 'Printer')}": { "port": "${hole(3, 'RAW1')}", "share": "${hole(7, 'SHARE')}" }
\t}
}`,
  isSnippet: true,
  detail: 'a server, a port and a printer',
};

const listOf: Suggestion = {
  label: '[ ]',
  kind: 'snippet',
  text: `["${hole(1)}"]`,
  isSnippet: true,
  detail: 'a list',
  asksForMore: true,
};

function object(text: string): Suggestion {
  return { label: '{ }', kind: 'snippet', text, isSnippet: true, detail: 'an object', asksForMore: true };
}

function words(site: WholeSite, expected: FieldPlace): Suggestion[] {
  const { field, section, name } = expected;
  const taken = takenNames(site, expected);
  const isSystem = section === 'servers' && name === 'system';
  const all = isSystem ? newestSystems : (faultsOfKind(site, expected) ?? wordsOf(field) ?? []);
  const free = all.filter((word) => !taken.has(word));
  return free.map((word): Suggestion => {
    const note = wordNote(field, word);
    const system = isSystem ? findSystem(word) : undefined;
    return {
      label: word,
      kind: 'word',
      text: JSON.stringify(word),
      ...(system ? { detail: system.title } : word === field.whenAbsent ? { detail: 'the default' } : {}),
      ...(note !== undefined && { documentation: () => (system ? systemText(system) : note) }),
    };
  });
}

/** Of each family the newest first: most files are of today. */
const newestSystems: readonly string[] = [...new Set(systems.map(({ family }) => family))].flatMap((family) =>
  systems
    .filter((system) => system.family === family)
    .map(({ id }) => id)
    .reverse(),
);

/** Those that the virtual printer can show; undefined where its kind is not written, and of every other list. */
function faultsOfKind(
  { config }: WholeSite,
  { section, id, name }: FieldPlace,
): readonly string[] | undefined {
  const kind = config.virtualPrinters.get(id)?.kind?.value;
  if (section !== 'virtualPrinters' || name !== 'faults' || !isVirtualPrinterKind(kind)) return undefined;
  return faultsShownBy(kind);
}

function references(site: WholeSite, expected: FieldPlace): Suggestion[] {
  const { section, name } = expected;
  const taken = takenNames(site, expected);
  return referredSections(section, name).flatMap((target) =>
    [...site.config[target].values()]
      .filter((entry) => !taken.has(entry.id))
      .map((entry): Suggestion => {
        const port = entry.section === 'ports' ? site.config.ports.get(entry.id) : undefined;
        return {
          label: entry.id,
          kind: 'reference',
          text: JSON.stringify(entry.id),
          detail: entryDetail(site, entry),
          documentation: () => entryText(site, entry),
          // A new printer most likely wants the port that has none yet.
          fitsBest: port !== undefined && site.printersOf(port).length === 0,
        };
      }),
  );
}

/** A cluster has each node once, a pool each port, a virtual printer each fault. */
function takenNames({ config }: WholeSite, expected: FieldPlace): Set<string> {
  if (expected.kind !== 'item') return new Set();
  const { section, id, name, step } = expected;
  const items =
    section === 'clusters' && name === 'nodes'
      ? config.clusters.get(id)?.nodes
      : section === 'printers' && name === 'port'
        ? config.printers.get(id)?.ports
        : section === 'virtualPrinters' && name === 'faults'
          ? config.virtualPrinters.get(id)?.faults
          : undefined;
  return new Set(items?.filter((_, index) => index !== step).map(({ value }) => value));
}

function uris(site: WholeSite, { section, id, name }: FieldPlace): Suggestion[] {
  if (name !== 'uri' && !(section === 'ports' && name === 'device')) return [];
  const virtual = [...site.config.virtualPrinters.values()].map(
    (entry): Suggestion => ({
      label: `virtual:${entry.id}`,
      kind: 'reference',
      text: JSON.stringify(`virtual:${entry.id}`),
      detail: entryDetail(site, entry),
      documentation: () => entryText(site, entry),
    }),
  );
  const monitor = section === 'ports' ? site.config.ports.get(id)?.monitor?.value : undefined;
  const templates = uriTemplates
    .filter(({ scheme }) => scheme !== 'virtual' || virtual.length === 0)
    .map(
      ({ scheme, label, summary, snippet }): Suggestion => ({
        label,
        kind: 'uri',
        text: `"${snippet}"`,
        isSnippet: true,
        detail: monitorOfScheme(scheme) ? `monitor ${monitorOfScheme(scheme)}` : 'a device URI',
        documentation: () => summary,
        fitsBest: monitor !== undefined && monitorOfScheme(scheme) === monitor,
      }),
    );
  return [...templates, ...virtual];
}

function sourcePorts(site: WholeSite, { section, id, name }: FieldPlace): Suggestion[] {
  if (name === 'acceptsSourcePorts') return [rangeSnippet];
  if (section !== 'ports' || name !== 'sourcePorts') return [];
  const port = site.config.ports.get(id);
  const named = [...sourcePortWords].map(
    ([word, range]): Suggestion => ({
      label: word,
      kind: 'word',
      text: JSON.stringify(word),
      detail: describePortRange(range),
      documentation: () => rangeText(site, port, range),
    }),
  );
  return [...named, rangeSnippet];
}

const rangeSnippet: Suggestion = {
  label: 'MIN-MAX',
  kind: 'snippet',
  text: `"${hole(1, `${RFC1179_SOURCE_PORTS.min}`)}-${hole(2, `${RFC1179_SOURCE_PORTS.max}`)}"`,
  isSnippet: true,
  detail: 'a range',
};

/** Written with the separators that are typed, else those of the other connections. */
function paths(site: WholeSite, { section, name }: FieldPlace, typed: string): Suggestion[] {
  if (section !== 'connections' || name !== 'path') return [];
  const other = [...site.config.connections.values()].find(({ path }) => path)?.path?.value;
  const separator = (typed || other || '').startsWith('/') ? '/' : '\\';
  return sharePaths(site).map((share): Suggestion => {
    const path = uncPath(share, separator);
    return {
      label: path,
      kind: 'path',
      text: JSON.stringify(path),
      filter: JSON.stringify(path),
      detail: `printer ${share.printer.id}`,
      documentation: () => entryText(site, share.printer),
    };
  });
}

/** Values that the file or a source states, for properties that take anything. */
function known(site: WholeSite, { section, id, name, ...rest }: FieldPlace): Suggestion[] {
  if (section === 'servers' && name === 'timeWaitSeconds') {
    const system = findSystem(site.config.servers.get(id)?.system?.value);
    if (system?.timeWaitSeconds === undefined) return [];
    const seconds = `${system.timeWaitSeconds}`;
    return [
      {
        label: seconds,
        kind: 'word',
        text: seconds,
        filter: seconds,
        detail: `the default of ${system.title}`,
      },
    ];
  }
  if (name === 'fileVersions' && rest.kind === 'item' && `${rest.step}`.toLowerCase() === 'win32spl.dll')
    return [plainString(FIXED_WIN32SPL, 'the first that is fixed (KB 822553)')];
  if (section === 'printers' && name === 'driver') {
    const drivers = [...site.config.printers.values()].flatMap(({ driver }) => driver?.value ?? []);
    return [...new Set(drivers)].map((driver) => plainString(driver, 'used in this file'));
  }
  return [];
}

function booleanValue(value: boolean): Suggestion {
  return { label: `${value}`, kind: 'word', text: `${value}` };
}

function plainString(value: string, detail: string): Suggestion {
  return { label: value, kind: 'word', text: JSON.stringify(value), detail };
}
