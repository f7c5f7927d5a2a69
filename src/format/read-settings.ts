/** Reads the text of a `.platenrc.jsonc`: `{ "rules": { "RULE": "off", "RULE": { "severity": "error", "OPTION": 120 } } }`. Never throws. */
import { type Severity, severities } from '../model/finding.ts';
import type { RuleSettings, Settings, SettingsProblem } from '../model/settings.ts';
import { readTree, type TreeMember, type TreeNode } from './text/tree.ts';

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/** The rules that settings may name: ids with the names of their options. */
export type KnownRules = ReadonlyMap<string, readonly string[]>;

export function readSettings(text: string, known: KnownRules): SettingsReading {
  const tree = readTree(text);
  const problems: SettingsProblem[] = tree.problems.map(({ span, expected, found }) => ({
    span,
    message: `Expected ${expected}, but found ${found}.`,
    isSyntax: true,
  }));
  if (tree.root && tree.root.kind !== 'object')
    problems.push({ span: tree.root, message: 'Settings are an object: { "rules": { ... } }.' });
  const rules = new Map<string, RuleSettings>();
  for (const member of tree.root?.members ?? []) {
    if (member.key === 'rules' && member.value?.kind === 'object') {
      for (const rule of member.value.members) readRule(rule, { known, rules, problems });
    } else if (member.key !== '$schema') {
      problems.push({
        span: keySpan(member),
        message: `"${member.key}" is no setting: only "rules", an object, is.`,
      });
    }
  }
  return { settings: { rules }, problems };
}

interface Reading {
  readonly known: KnownRules;
  readonly rules: Map<string, RuleSettings>;
  readonly problems: SettingsProblem[];
}

function readRule(member: TreeMember, { known, rules, problems }: Reading): void {
  const options = known.get(member.key);
  const node = member.value;
  if (!options) {
    problems.push({ span: keySpan(member), message: `There is no rule "${member.key}".` });
  } else if (node?.kind === 'string') {
    rules.set(member.key, { severity: readSeverity(node, problems), options: new Map() });
  } else if (node?.kind === 'object') {
    rules.set(member.key, readRuleObject(node, options, problems));
  } else if (node) {
    problems.push({ span: node, message: `Expected a severity (${words}) or an object.` });
  }
}

function readRuleObject(node: TreeNode, known: readonly string[], problems: SettingsProblem[]): RuleSettings {
  let severity: RuleSettings['severity'];
  const options = new Map<string, number>();
  for (const member of node.members) {
    const { key, value } = member;
    if (key === 'severity' && value) severity = readSeverity(value, problems);
    else if (!known.includes(key))
      problems.push({ span: keySpan(member), message: `This rule has no option "${key}".` });
    else if (typeof value?.value === 'number' && value.value >= 0) options.set(key, value.value);
    else problems.push({ span: value ?? keySpan(member), message: `"${key}" is a number, 0 or more.` });
  }
  return { severity, options };
}

const words = [...severities, 'off'].join(', ');

function readSeverity(node: TreeNode, problems: SettingsProblem[]): RuleSettings['severity'] {
  const isKnown = node.value === 'off' || severities.includes(node.value as Severity);
  if (isKnown) return node.value as Severity | 'off';
  problems.push({ span: node, message: `${JSON.stringify(node.value)} is no severity: ${words}.` });
  return undefined;
}

function keySpan(member: TreeMember): { start: number; end: number } {
  return { start: member.keyStart, end: member.keyEnd };
}
