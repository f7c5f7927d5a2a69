/** `platen explain`: what a rule, an event or the article of an incident means, how to recognise it, what to do, and who says so. */

import { events } from '../../knowledge/events.ts';
import { rules } from '../../rules/index.ts';
import { explanationOf } from '../../rules/rule-explanations.ts';
import { explainSubject } from '../../simulate/incident-explanation.ts';
import { incidents } from '../../simulate/incidents.ts';
import { closestName } from '../../site/names/closest-name.ts';
import type { AddCommand } from '../input/command.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('explain')
    .description('explain what a rule or an event means, why, and what to do')
    .argument('[subject...]', 'a rule, or an event such as 2004 or "HPMON 1044"; none lists them all')
    .action((subject: string[]) => done(explainCommand(subject, terminal)));
};

/** @param words a rule's id, an event's number, or source and number, or an article's id; none lists what there is */
function explainCommand(words: readonly string[], terminal: Terminal): ExitCodeValue {
  if (words.length === 0) {
    terminal.out(overview());
    return ExitCode.asAsked;
  }
  const subject = words.join(' ');
  const text = explainSubject(subject);
  if (text === undefined) {
    const closest = closestName(
      subject,
      [...rules, ...incidents].map(({ id }) => id),
    );
    const hint = closest === undefined ? '"platen explain" lists them all.' : `Did you mean "${closest}"?`;
    throw commandFailure(ExitCode.usage, `There is no rule, event or article "${subject}". ${hint}`);
  }
  terminal.out(`${text}\n`);
  return ExitCode.asAsked;
}

function overview(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const ruleLines = rules.map(
    (rule) => `  ${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${explanationOf(rule).summary}\n`,
  );
  const eventLines = events.map(
    ({ source, id, title }) => `  ${`${source} ${id}`.padEnd(width)}  ${title}\n`,
  );
  const articleLines = incidents.map(({ id, title }) => `  ${id.padEnd(width)}  ${title}\n`);
  return `Rules\n${ruleLines.join('')}\nEvents\n${eventLines.join('')}\nArticles\n${articleLines.join('')}`;
}
