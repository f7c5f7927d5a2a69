/** The severity of a rule in the text of a `.platenrc.jsonc`: everything else in it stays, comments too. */
import { editText } from '../../format/edit/edit-text.ts';
import { readTree } from '../../format/text/tree.ts';
import type { Severity } from '../../model/finding.ts';

/** Undefined where the text is no settings that could be edited: then a person has to correct it first. */
export function withSeverity(text: string, rule: string, severity: Severity | 'off'): string | undefined {
  if (text.trim() === '') return `{\n  "rules": {\n    "${rule}": "${severity}"\n  }\n}\n`;
  const { root, problems } = readTree(text);
  if (problems.length > 0 || root?.kind !== 'object') return undefined;
  const rules = root.members.find(({ key }) => key === 'rules')?.value;
  if (rules && rules.kind !== 'object') return undefined;
  const written = rules?.members.find(({ key }) => key === rule)?.value;
  const path = written?.kind === 'object' ? ['rules', rule, 'severity'] : ['rules', rule];
  const value = rules ? severity : { [rule]: severity };
  return editText(text, [{ kind: 'set', path: rules ? path : ['rules'], value }]);
}
