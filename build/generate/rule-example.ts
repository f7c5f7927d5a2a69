/** The rule's first bad example as a file below `examples/rules`, to see it in an editor. */
import type { Rule } from '../../src/rules/rule.ts';
import { examplesOf, explanationOf } from '../../src/rules/rule-explanations.ts';

/** From the root: `examples/rules/RULE.printers.jsonc`, or `examples/rules/RULE/cupsd.conf` for a file of another program. */
export function ruleExamplePath(rule: Rule): string {
  const { file } = examplesOf(rule);
  return `examples/rules/${file === undefined ? `${rule.id}.printers.jsonc` : `${rule.id}/${file}`}`;
}

export function ruleExample(rule: Rule): string {
  const { bad, file } = examplesOf(rule);
  const [text = ''] = bad;
  // Other programs' files may have to begin with what they are.
  if (file !== undefined) return text.endsWith('\n') ? text : `${text}\n`;
  return `// ${explanationOf(rule).summary}\n// Why, and what to do: docs/rules.md#${rule.id}\n${text}\n`;
}
