/** `platen troubleshoot`: names what explains a printing problem, from logs, events, configurations and answers, or abstains. */

import { resolve } from 'node:path';
import { printableJson } from '../../model/printable-text.ts';
import { closestName } from '../../site/names/closest-name.ts';
import { configLines } from '../../troubleshoot/evidence/config-lines.ts';
import { findQuestion, questions } from '../../troubleshoot/questions.ts';
import { createTroubleshooting, type Troubleshooting } from '../../troubleshoot/troubleshoot.ts';
import type { AddCommand } from '../input/command.ts';
import { readConfigFile } from '../input/config-files.ts';
import { collect, formatOption } from '../input/option-values.ts';
import { readEvidence } from '../input/read-evidence.ts';
import { readableSite } from '../input/readable-site.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import {
  htmlTroubleshootReport,
  jsonTroubleshootReport,
  textTroubleshootReport,
} from '../reports/troubleshoot-report.ts';

interface TroubleshootOptions {
  readonly config?: string;
  readonly evidence: readonly string[];
  readonly answer: readonly string[];
  readonly questions: boolean;
  readonly format: 'text' | 'json' | 'html';
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('troubleshoot')
    .description('name what explains a printing problem, from logs, events, configurations and answers')
    .argument('[printer]', 'a printer of the configuration')
    .option('--config <file>', 'a printer configuration')
    .option(
      '--evidence <file>',
      'a log, an event export, output of a program, a report in words; - is standard input; may be repeated',
      collect,
      [],
    )
    .option('--answer <question=value>', 'the answer to a question; may be repeated', collect, [])
    .option('--questions', 'list the questions and their answers', false)
    .addOption(formatOption(['text', 'json', 'html']))
    .action(async (printer: string | undefined, options) =>
      done(await troubleshoot(printer, options, terminal)),
    );
};

/** Exit 0 with a cause, 1 where it abstains. */
async function troubleshoot(
  printer: string | undefined,
  { config, evidence, answer, questions: lists, format }: TroubleshootOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  if (lists) {
    terminal.out(format === 'json' ? `${printableJson(questions)}\n` : questionLines());
    return ExitCode.asAsked;
  }
  if (config === undefined && evidence.length === 0 && answer.length === 0)
    throw commandFailure(
      ExitCode.usage,
      'There is nothing to go by. Name a log or another file with --evidence, a configuration with --config, or answer with --answer.',
    );
  const troubleshooting = createTroubleshooting();
  for (const one of answer) takeAnswer(one, troubleshooting);
  if (printer !== undefined && config === undefined)
    throw commandFailure(ExitCode.usage, `Name the configuration of ${printer} with --config.`);
  if (config !== undefined) await takeConfig(config, printer, { troubleshooting, terminal });
  for (const name of evidence) await readEvidence(name, terminal, troubleshooting.add);
  const result = troubleshooting.result();
  const reports = {
    text: () => textTroubleshootReport(result, terminal.hasColor),
    json: () => jsonTroubleshootReport(result),
    html: () => htmlTroubleshootReport(result),
  };
  terminal.out(reports[format]());
  return result.abstains ? ExitCode.findings : ExitCode.asAsked;
}

function questionLines(): string {
  return questions
    .map(({ id, text, values }) => `${id}=${[...values, 'unknown'].join('|')}\n  ${text}\n`)
    .join('');
}

function takeAnswer(text: string, { answer }: Troubleshooting): void {
  const [id = '', value = ''] = text.split(/=(.*)/s);
  const question = findQuestion(id);
  if (!question) {
    const closest = closestName(
      id,
      questions.map((one) => one.id),
    );
    const hint =
      closest === undefined
        ? '"platen troubleshoot --questions" lists them all.'
        : `Did you mean "${closest}"?`;
    throw commandFailure(ExitCode.usage, `--answer ${text}: there is no question "${id}". ${hint}`);
  }
  if (value !== 'unknown' && !question.values.includes(value))
    throw commandFailure(
      ExitCode.usage,
      `--answer ${text}: the answer is one of ${[...question.values, 'unknown'].join(', ')}.`,
    );
  answer(id, value);
}

async function takeConfig(
  name: string,
  printer: string | undefined,
  { troubleshooting, terminal }: { troubleshooting: Troubleshooting; terminal: Terminal },
): Promise<void> {
  const file = await readConfigFile(resolve(terminal.cwd, name), terminal.cwd);
  if (printer !== undefined && !readableSite(file).find('printers', printer))
    throw commandFailure(ExitCode.usage, `${file.shownPath}: There is no printer ${printer}.`);
  for (const line of configLines(file.shownPath, file.text)) troubleshooting.add(line);
}
