/**
 * `platen explain`: what a rule, an event or the article of an incident means, how to recognise it, what to do, and who says so;
 * what a message of a print system or a cause of `platen troubleshoot` means; of a file, where its printers print to, and its findings with their reasons.
 */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { events } from '../../knowledge/events.ts';
import { diagnose } from '../../language/diagnosis/diagnose.ts';
import { rules } from '../../rules/index.ts';
import { explanationOf } from '../../rules/rule-explanations.ts';
import { explainSubject } from '../../simulate/incident-explanation.ts';
import { incidents } from '../../simulate/incidents.ts';
import { closestName } from '../../site/names/closest-name.ts';
import { createSite } from '../../site/site.ts';
import { explainMessage } from '../../troubleshoot/message-explanation.ts';
import type { AddCommand } from '../input/command.ts';
import { readConfigFile } from '../input/config-files.ts';
import { createSettingsFor } from '../input/settings-files.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { explainedFile } from '../reports/explained-file.ts';
import { fileReport } from '../reports/lint-report.ts';

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('explain')
    .description(
      'explain what a rule or an event means, why, and what to do; or what a file says, and what of it is wrong',
    )
    .argument(
      '[subject...]',
      'a rule, an event such as 2004 or "HPMON 1044", or files; none lists all rules and events',
    )
    .action(async (subject: string[]) => done(await explainCommand(subject, terminal)));
};

/** @param words a rule's id, an event's number, or source and number, or an article's id; else files; none lists what there is */
async function explainCommand(words: readonly string[], terminal: Terminal): Promise<ExitCodeValue> {
  if (words.length === 0) {
    terminal.out(overview());
    return ExitCode.asAsked;
  }
  const subject = words.join(' ');
  const text = explainSubject(subject) ?? (await explainFiles(words, terminal)) ?? explainMessage(subject);
  if (text === undefined) {
    const closest = closestName(
      subject,
      [...rules, ...incidents].map(({ id }) => id),
    );
    const hint = closest === undefined ? '"platen explain" lists them all.' : `Did you mean "${closest}"?`;
    throw commandFailure(ExitCode.usage, `There is no rule, event, article or file "${subject}". ${hint}`);
  }
  terminal.out(`${text}\n`);
  return ExitCode.asAsked;
}

/** Undefined where one of the names is no file. */
async function explainFiles(names: readonly string[], terminal: Terminal): Promise<string | undefined> {
  const paths = names.map((name) => resolve(terminal.cwd, name));
  for (const path of paths) if (!(await isFile(path))) return undefined;
  const settingsFor = createSettingsFor(terminal.cwd);
  const parts: string[] = [];
  for (const path of paths) {
    const file = await readConfigFile(path, terminal.cwd);
    const diagnosis = diagnose(file.text, await settingsFor(path), maxFindingsPerFile, file.format);
    const site = createSite(file.format.read(file.text));
    parts.push(explainedFile({ file, site, report: fileReport(file, diagnosis) }, terminal.hasColor));
  }
  return parts.join('\n');
}

const maxFindingsPerFile = 10_000;

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isFile(),
    () => false,
  );
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
