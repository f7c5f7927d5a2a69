/** The JSON schema of `*.printers.jsonc`, from the one table of fields. */

import { sectionNames, sections } from '../../src/format/sections.ts';
import type { Field, FieldTable, FieldType } from '../../src/model/format/field.ts';
import { FORMAT_VERSION } from '../../src/model/format/fields.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

export function printersSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Platen printer configuration',
    description: 'Print servers, ports, printers and what they print to.',
    allowComments: true,
    allowTrailingCommas: true,
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      version: { description: 'The version of this format.', const: FORMAT_VERSION },
      ...Object.fromEntries(sectionNames.map((name) => [name, sectionSchema(name)])),
    },
  };
}

function sectionSchema(name: (typeof sectionNames)[number]): JsonSchema {
  const { summary, keySummary, fields } = sections[name];
  return {
    description: summary,
    type: 'object',
    propertyNames: { description: keySummary, pattern: '\\S' },
    additionalProperties: { description: keySummary, ...objectSchema(fields) },
  };
}

function objectSchema(fields: FieldTable): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
  };
}

function fieldSchema({ type, summary, whenAbsent }: Field): JsonSchema {
  const description =
    whenAbsent === undefined ? summary : `${summary} Where nothing is written: ${whenAbsent}.`;
  return { description, ...typeSchema(type) };
}

function typeSchema(type: FieldType): JsonSchema {
  switch (type.kind) {
    case 'string':
      return { type: 'string', ...(type.form && { pattern: type.form.pattern }) };
    case 'word':
      return valueSchema(type);
    case 'number':
      return { type: type.integer ? 'integer' : 'number', minimum: type.min, maximum: type.max };
    case 'boolean':
      return { type: 'boolean' };
    case 'strings':
      return {
        type: 'array',
        items: valueSchema(type),
      };
    case 'string-or-strings':
      return type.words
        ? { anyOf: [valueSchema(type), { type: 'array', items: valueSchema(type) }] }
        : { type: ['string', 'array'], items: { type: 'string' } };
    case 'strings-by-name':
      return { type: 'object', additionalProperties: { type: 'string' } };
    case 'values-by-format':
      return {
        type: 'object',
        additionalProperties: {
          type: 'object',
          additionalProperties: { type: ['string', 'array'], items: { type: 'string' } },
        },
      };
    case 'object':
      return objectSchema(type.fields);
    case 'string-or-object':
      return { ...objectSchema(type.fields), type: ['string', 'object'] };
    default:
      return type satisfies never;
  }
}

type Words = Extract<FieldType, { kind: 'word' | 'strings' | 'string-or-strings' }>;

function valueSchema(type: Words): JsonSchema {
  if (!type.words) return { type: 'string' };
  const words = { type: 'string', ...wordSchema(type.words, type.notes) };
  const others = 'others' in type ? type.others : undefined;
  return others ? { anyOf: [words, { type: 'string', pattern: others.pattern }] } : words;
}

/** `enumDescriptions` is what VS Code shows beside each word. */
function wordSchema(words: readonly string[], notes?: Readonly<Record<string, string>>): JsonSchema {
  return {
    enum: words,
    ...(notes && { enumDescriptions: words.map((word) => notes[word] ?? '') }),
  };
}
