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
