/** What is said of the place under the pointer: a property, a value, a name, a URI or a path. */

import { type Expected, expectedAt } from '../../format/field-at.ts';
import { sections } from '../../format/sections.ts';
import { commentAt } from '../../format/text/comments.ts';
import { placeAt } from '../../format/text/place-at.ts';
import { looksLikeUri, readDeviceUri } from '../../knowledge/device-uri.ts';
import { withoutSecrets } from '../../knowledge/secret-spans.ts';
import { findSystem } from '../../knowledge/systems.ts';
import { FORMAT_VERSION } from '../../model/format/fields.ts';
import { readSourcePorts } from '../../model/port-range.ts';
import type { Span } from '../../model/span.ts';
import { connectionTarget } from '../../site/connections/connection-target.ts';
import { effectiveValue } from '../../site/effective-value.ts';
import type { WholeSite } from '../../site/site.ts';
import { referenceTargets } from '../names/reference-targets.ts';
import type { Reading } from '../reading.ts';
import { deviceUriParts } from './device-uri-text.ts';
import { entryText, reachedText } from './entry-text.ts';
import { fieldText, wordNote } from './field-text.ts';
import { code } from './markdown-code.ts';
import { rangeText, sourcePortsText } from './source-ports-text.ts';
import { systemText } from './system-text.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export function hover({ text, site, tree }: Reading, offset: number): Hover | undefined {
  // What a comment names is explained by comment-hover.ts.
  if (commentAt(text, offset)) return undefined;
  const place = placeAt(tree.root, offset);
  if (place.where === 'key' && place.member) {
    const { keyStart: start, keyEnd: end } = place.member;
    const markdown = keyText(site, expectedAt(place.path));
    return markdown === undefined ? undefined : { span: { start, end }, markdown };
  }
  const { node } = place;
  if (place.where !== 'value' || !node || node.kind === 'object' || node.kind === 'list') return undefined;
  if (offset < node.start || offset > node.end) return undefined;
  const markdown = valueText(site, expectedAt(place.path), node.value);
  return markdown === undefined ? undefined : { span: { start: node.start, end: node.end }, markdown };
}

function keyText(site: WholeSite, expected: Expected | undefined): string | undefined {
  switch (expected?.kind) {
    case 'version':
      return `**version**\n\nThe version of the format: ${FORMAT_VERSION} is the only one there is.`;
    case 'section': {
      const { summary, keySummary } = sections[expected.section];
      const count = site.config[expected.section].size;
      return `**${expected.section}** (${count})\n\n${summary} Key: ${lowerFirst(keySummary)}`;
    }
    case 'entry': {
      const entry = site.config[expected.section].get(expected.id);
      return entry && entryText(site, entry);
    }
    case 'field':
      return [`**${expected.name}**`, fieldText(expected.field), ...inForce(site, expected)].join('\n\n');
    case 'item':
      return typeof expected.step === 'string'
        ? `**${code(expected.step)}**\n\n${expected.field.summary}`
        : undefined;
    default:
      return undefined;
  }
}

/** What is in force, and why: of a written property too, where the text alone does not show it. */
function inForce(site: WholeSite, { section, id, name }: Extract<Expected, { kind: 'field' }>): string[] {
  const port = section === 'ports' ? site.config.ports.get(id) : undefined;
  if (port && name === 'sourcePorts') {
    const lines = sourcePortsText(site, port);
    return lines.length > 0 ? [`In force here:\n\n${lines.map((line) => `- ${line}`).join('\n')}`] : [];
  }
  const effective = effectiveValue(site, { section, id }, name);
  return effective ? [`In force here: ${code(effective.value)}: ${effective.why}.`] : [];
}

function valueText(site: WholeSite, expected: Expected | undefined, value: unknown): string | undefined {
  if (expected?.kind !== 'field' && expected?.kind !== 'item') return keyText(site, undefined);
  const parts: string[] = [];
  if (typeof value === 'string') parts.push(...stringTexts(site, expected, value));
  if (parts.length > 0) return parts.join('\n\n---\n\n');
  const unit = typeof value === 'number' ? `${code(`${value}`)}\n\n` : '';
  return `${unit}**${expected.name}**\n\n${fieldText(expected.field)}`;
}

function stringTexts(
  site: WholeSite,
  expected: Extract<Expected, { kind: 'field' | 'item' }>,
  value: string,
): string[] {
  const { section, id, name, field } = expected;
  const system = section === 'servers' && name === 'system' ? findSystem(value) : undefined;
  if (system) return [systemText(system)];
  const note = wordNote(field, value);
  if (note !== undefined) return [`**${code(value)}**\n\n${note}`];
  const targets = referenceTargets(site, section, name, value);
  if (targets.length > 0) return targets.map((target) => entryText(site, target));
  if ((name === 'device' || name === 'uri') && looksLikeUri(value)) return [uriText(value)];
  if (section === 'ports' && name === 'sourcePorts') return writtenRange(site, id, value);
  if (section === 'connections' && name === 'path') return pathText(site, id);
  return [];
}

function uriText(value: string): string {
  // Where a password breaks the URI, its parts are parts of the password.
  const shown = withoutSecrets(value);
  const reading = readDeviceUri(shown);
  if (!reading.ok) return `This is no usable device URI: ${reading.why}.`;
  return `**Device URI**\n\n${deviceUriParts(reading.uri, shown)}`;
}

function writtenRange(site: WholeSite, id: string, value: string): string[] {
  const reading = readSourcePorts(value);
  const port = site.config.ports.get(id);
  if (!reading.ok) return [];
  const lines = port ? sourcePortsText(site, port) : [];
  const force =
    lines.length > 0 ? `\n\nIn force here:\n\n${lines.map((line) => `- ${line}`).join('\n')}` : '';
  return [`${rangeText(site, undefined, reading.range)}${force}`];
}

function pathText(site: WholeSite, id: string): string[] {
  const connection = site.config.connections.get(id);
  const target = connection && connectionTarget(site, connection);
  if (!target) return [];
  const { reached, printer, host } = target;
  const sentence = reachedText[reached](printer?.id ?? '', host.id);
  const where = `**${code(`\\\\${target.path.host}\\${target.path.share}`)}** ${sentence}.`;
  return [where, ...(printer ? [entryText(site, printer)] : [])];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
