/** The JSON schema of `.platenrc.jsonc`: a severity or an object of options for each rule. */
import { severities } from '../../src/model/finding.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { explanationOf } from '../../src/rules/rule-explanations.ts';
import type { JsonSchema } from './printers-schema.ts';

export function settingsSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Platen settings of a project',
    description: 'Severities and thresholds of rules. Settings can never allow anything.',
    allowComments: true,
    allowTrailingCommas: true,
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: 'What each rule reports.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
    },
  };
}

/**
 * The same for VS Code, which shows what it completes and describes, and finds no mistake by it: Platen itself reports those, in the words of the
 * command line.
 */
export function editorSettingsSchema(): JsonSchema {
  return permissive(settingsSchema()) as JsonSchema;
}

const constraints = new Set(['type', 'additionalProperties', 'minimum']);

function permissive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(permissive);
  if (typeof value !== 'object' || value === null) return value;
  const { properties, enum: choices, ...rest } = value as Record<string, unknown>;
  return {
    ...Object.fromEntries(
      Object.entries(rest)
        .filter(([key]) => !constraints.has(key))
        .map(([key, below]) => [key, permissive(below)]),
    ),
    ...(choices !== undefined && { examples: choices }),
    // Names of rules and options, none of which is a constraint.
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(properties as object).map(([name, below]) => [name, permissive(below)]),
      ),
    }),
  };
}

function ruleSchema(rule: Rule): JsonSchema {
  const severity = { enum: [...severities, 'off'], default: rule.severity };
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => [
    name,
    { description: option.summary, type: 'number', minimum: 0, default: option.default },
  ]);
  return {
    description: explanationOf(rule).summary,
    anyOf: [
      severity,
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity, ...Object.fromEntries(options) },
      },
    ],
  };
}
