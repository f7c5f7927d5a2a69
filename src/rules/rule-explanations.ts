/** What people read about each rule: why it exists, on whose word, and its examples. Apart from the rules, because nobody who only types needs it. */
import type { Rule, RuleExamples, RuleExplanation } from './rule.ts';
import * as files from './rule-files.ts';

interface RuleFile {
  readonly default: Rule;
  readonly explanation: RuleExplanation;
  readonly examples: RuleExamples;
}

/** However many a rule has. */
type ListedExamples = Readonly<Record<'bad' | 'good', readonly string[]>> & Pick<RuleExamples, 'file'>;

const filesById: ReadonlyMap<string, RuleFile> = new Map(
  Object.values<RuleFile>(files).map((file) => [file.default.id, file]),
);

export function explanationOf({ id }: Pick<Rule, 'id'>): RuleExplanation {
  return fileOf(id).explanation;
}

/** The examples of all rules, by id. */
export const ruleExamples: ReadonlyMap<string, ListedExamples> = new Map(
  [...filesById].map(([id, { examples }]) => [id, listed(examples)]),
);

export function examplesOf({ id }: Pick<Rule, 'id'>): ListedExamples {
  return listed(fileOf(id).examples);
}

function listed({ bad, good, file }: RuleExamples): ListedExamples {
  return { bad: [bad].flat(), good: [good].flat(), ...(file !== undefined && { file }) };
}

/** The examples of a rule as fenced blocks of Markdown. */
export function fencedExamples(examples: readonly string[], file = 'printers.jsonc'): string {
  const language = fenceLanguages.get(/[^.]*$/.exec(file)?.[0] ?? '') ?? '';
  return examples.map((example) => `\`\`\`${language}\n${example.trimEnd()}\n\`\`\``).join('\n\n');
}

/** By the extension of a file, as highlighters know them. */
const fenceLanguages: ReadonlyMap<string, string> = new Map([
  ['jsonc', 'jsonc'],
  ['conf', 'apacheconf'],
  ['ps1', 'powershell'],
  ['sh', 'sh'],
  ['Dockerfile', 'dockerfile'],
  ['reg', 'ini'],
  ['yml', 'yaml'],
  ['xml', 'xml'],
]);

function fileOf(id: string): RuleFile {
  const file = filesById.get(id);
  if (!file) throw new Error(`The rule ${id} is not in rule-files.ts: npm run update.`);
  return file;
}
