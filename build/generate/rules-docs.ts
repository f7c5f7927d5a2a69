/** `docs/rules.md`: a table of all rules and a section for each, printed from the rules themselves. */

import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { examplesOf, explanationOf, fencedExamples } from '../../src/rules/rule-explanations.ts';
import { troubleshootingRows } from './troubleshooting-rows.ts';

export function rulesDocs(): string {
  return `${[heading, table(), ...rules.map(section), symptoms()].join('\n\n')}\n`;
}

const heading = `<!-- Generated from src/rules; \`npm run update\` rewrites it. -->

# Rules

Each rule reports one kind of finding. Its id is the diagnostic code, the name in ignore comments and in \`.platenrc.jsonc\`,
and the anchor on this page. A *safe* fix is right whatever is not in the file; only safe ones run in "fix all" and
\`platen fix\`. How to ignore a finding or change a severity: [format.md](format.md#ignoring-findings).
Which rule finds which trouble: [symptoms](#symptoms).`;

function table(): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](#${rule.id}) | ${rule.severity} | ${cell(explanationOf(rule).summary)} | ${explanationOf(rule).sources.join(', ')} |`,
  );
  return ['| rule | default | reports | sources |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Every trouble that the sources describe: the rules that find it, or why no file can show it. */
function symptoms(): string {
  const rows = troubleshootingRows.map(({ number, symptom, source, whyNot }) => {
    const finders = rules.filter((rule) => explanationOf(rule).rows?.includes(number));
    const answer = whyNot ?? finders.map(({ id }) => `[\`${id}\`](#${id})`).join(', ');
    return `| ${number} | ${cell(symptom)} | ${cell(answer)} | ${source} |`;
  });
  return [
    '# Symptoms',
    '',
    'What people see, and the rule that finds its cause in a configuration; or why no configuration can show it.',
    '',
    '| | symptom | found by, or why not | source |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function section(rule: Rule): string {
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `- \`${name}\` (default ${option.default}): ${option.summary}`,
  );
  const { bad, good, file } = examplesOf(rule);
  const { summary, why, sources } = explanationOf(rule);
  return [
    `## ${rule.id}`,
    `**${rule.severity}** · ${summary}${rule.always ? ' It cannot be switched off or ignored.' : ''}`,
    why,
    ...(options.length > 0 ? [`Options:\n\n${options.join('\n')}`] : []),
    `Reported:\n\n${fencedExamples(bad, file)}`,
    `Fine:\n\n${fencedExamples(good, file)}`,
    `Sources: ${sources.join(', ')}.`,
  ].join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
