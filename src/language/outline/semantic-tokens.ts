/** What names are, for colours that a grammar cannot know: the kind of entry a name means, properties, words of the format. */

import { sections } from '../../format/sections.ts';
import { stringContent } from '../../format/text/string-content.ts';
import type { TreeNode } from '../../format/text/tree.ts';
import type { SectionName } from '../../model/config.ts';
import type { FieldTable, FieldType } from '../../model/format/field.ts';
import type { Span } from '../../model/span.ts';
import { findMentionsNear, type Mention } from '../names/mentions.ts';
import type { Reading } from '../reading.ts';

/** Standard types, so that every theme has a colour for them. */
export const semanticTokenTypes = [
  'keyword',
  'namespace',
  'type',
  'interface',
  'class',
  'event',
  'property',
  'enumMember',
] as const;

export const semanticTokenModifiers = ['declaration', 'deprecated'] as const;

export interface SemanticToken {
  readonly span: Span;
  readonly type: (typeof semanticTokenTypes)[number];
  readonly modifiers: readonly (typeof semanticTokenModifiers)[number][];
}

/**
 * In the order of the text, without overlaps, none longer than its line.
 * @param part only tokens that touch this part of the text: little is read for those of a screen
 */
export function semanticTokens(reading: Reading, part?: Span): SemanticToken[] {
  const { text } = reading;
  const mentions = part ? findMentionsNear(reading, part) : reading.mentions;
  const tokens: SemanticToken[] = mentions.map(({ entry, by, isDefinition, span }) => ({
    span,
    type: entryTypes[entry.section],
    modifiers: modifiersOf(by, isDefinition),
  }));
  const add = (literal: Span, type: SemanticToken['type']): void => {
    tokens.push({ span: stringContent(text, literal), type, modifiers: [] });
  };
  const isWanted = ({ start, end }: Span): boolean => !part || (start <= part.end && end >= part.start);
  for (const member of reading.tree.root?.members ?? []) {
    add({ start: member.keyStart, end: member.keyEnd }, 'keyword');
    if (!Object.hasOwn(sections, member.key)) continue;
    const { fields } = sections[member.key as SectionName];
    for (const { value } of member.value?.members ?? [])
      if (value && isWanted(value)) addFields(value, fields, add);
  }
  return withoutOverlaps(tokens.filter(({ span }) => isWanted(span)));
}

const entryTypes: Readonly<Record<SectionName, SemanticToken['type']>> = {
  servers: 'namespace',
  clusters: 'namespace',
  devices: 'type',
  virtualPrinters: 'type',
  ports: 'interface',
  printers: 'class',
  connections: 'event',
};

function modifiersOf(by: Mention['by'], isDefinition: boolean): SemanticToken['modifiers'] {
  if (by === 'former share') return isDefinition ? ['declaration', 'deprecated'] : ['deprecated'];
  return isDefinition ? ['declaration'] : [];
}

type Add = (literal: Span, type: SemanticToken['type']) => void;

/** Only properties and words that the format has: what is misspelt stays without colour. */
function addFields(node: TreeNode, fields: FieldTable, add: Add): void {
  for (const { key, keyStart, keyEnd, value } of node.members) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) continue;
    add({ start: keyStart, end: keyEnd }, 'property');
    if (value) addWords(value, field.type, add);
  }
}

function addWords(node: TreeNode, type: FieldType, add: Add): void {
  if ('fields' in type) addFields(node, type.fields, add);
  const words = 'words' in type ? type.words : undefined;
  for (const item of [node, ...node.items]) {
    if (typeof item.value === 'string' && words?.includes(item.value)) add(item, 'enumMember');
  }
}

function withoutOverlaps(tokens: SemanticToken[]): SemanticToken[] {
  const kept: SemanticToken[] = [];
  tokens.sort((a, b) => a.span.start - b.span.start);
  for (const token of tokens) {
    const end = kept.at(-1)?.span.end ?? 0;
    if (token.span.start >= end && token.span.end > token.span.start) kept.push(token);
  }
  return kept;
}
