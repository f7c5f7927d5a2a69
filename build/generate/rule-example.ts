/** `examples/rules/RULE.printers.jsonc`: the rule's first bad example as a file, to see it in an editor. */
import type { Rule } from '../../src/rules/rule.ts';
import { examplesOf, explanationOf } from '../../src/rules/rule-explanations.ts';

export function ruleExample(rule: Rule): string {
  return `// ${explanationOf(rule).summary}\n// Why, and what to do: docs/rules.md#${rule.id}\n${examplesOf(rule).bad[0]}\n`;
}
