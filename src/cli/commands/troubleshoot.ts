/** `platen troubleshoot`: names what explains a printing problem, from logs, events, configurations and answers, or abstains. */

import { resolve } from 'node:path';
import { printableJson } from '../../model/printable-text.ts';
import { closestName } from '../../site/names/closest-name.ts';
import { configLines, printerConfigLines } from '../../troubleshoot/evidence/config-lines.ts';
import { createNarrowing } from '../../troubleshoot/evidence/printer-narrowing.ts';
import { probeAnswers, probeLines } from '../../troubleshoot/evidence/probe-answers.ts';
import type { EvidenceLine } from '../../troubleshoot/observation.ts';
import { findQuestion, questions } from '../../troubleshoot/questions.ts';
import { createTroubleshooting, type Troubleshooting } from '../../troubleshoot/troubleshoot.ts';
import type { AddCommand } from '../input/command.ts';
import { type ConfigFile, readConfigFile } from '../input/config-files.ts';
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
  readonly probe: boolean;
  readonly yes: boolean;
  readonly format: 'text' | 'json' | 'html';
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('troubleshoot')
    .description('name what explains a printing problem, from logs, events, configurations and answers')
    .argument('[printer]', 'a printer of the configuration, to which evidence and findings are narrowed')
    .option('--config <file>', 'a printer configuration')
    .option(
      '--evidence <file>',
      'a log, an event export, output of a program, a report in words; - is standard input; may be repeated',
      collect,
      [],
    )
    .option('--answer <question=value>', 'the answer to a question; may be repeated', collect, [])
    .option('--probe', 'ask the device of the printer how it is; nothing is printed', false)
    .option('--yes', 'with --probe, ask the device without asking you', false)
    .option('--questions', 'list the questions and their answers', false)
    .addOption(formatOption(['text', 'json', 'html']))
    .action(async (printer: string | undefined, options) =>
      done(await troubleshoot(printer, options, terminal)),
    );
};

/** Exit 0 with a cause, 1 where it abstains. */
async function troubleshoot(
  printer: string | undefined,
  { config, evidence, answer, questions: lists, probe, yes, format }: TroubleshootOptions,
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
  if (printer !== undefined && config === undefined)
    throw commandFailure(ExitCode.usage, `Name the configuration of ${printer} with --config.`);
  if (probe && printer === undefined)
    throw commandFailure(
      ExitCode.usage,
      'Name the printer whose device --probe shall ask, and its --config.',
    );
  const troubleshooting = createTroubleshooting();
  let isKept: (line: EvidenceLine) => boolean = () => true;
  if (config !== undefined) {
    const file = await readConfigFile(resolve(terminal.cwd, config), terminal.cwd);
    isKept = takeConfig(file, printer, troubleshooting);
    if (probe && printer !== undefined)
      await takeProbes({ file, printer, yes }, { troubleshooting, terminal });
  }
  // After the probes, for a person knows better.
  for (const one of answer) takeAnswer(one, troubleshooting);
  for (const name of evidence)
    await readEvidence(name, terminal, (line) => {
      if (isKept(line)) troubleshooting.add(line);
    });
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

/** Which of the further evidence is kept: with a printer, what is about it. */
function takeConfig(
  file: ConfigFile,
  printer: string | undefined,
  troubleshooting: Troubleshooting,
): (line: EvidenceLine) => boolean {
  const { shownPath, text } = file;
  if (printer === undefined) {
    for (const line of configLines(shownPath, text)) troubleshooting.add(line);
    return () => true;
  }
  readableSite(file);
  const own = printerConfigLines(shownPath, text, printer);
  if (!own) throw commandFailure(ExitCode.usage, `${shownPath}: There is no printer ${printer}.`);
  for (const line of own.lines) troubleshooting.add(line);
  return createNarrowing(own.scope);
}

const probeMs = 10_000;

async function takeProbes(
  { file, printer, yes }: { readonly file: ConfigFile; readonly printer: string; readonly yes: boolean },
  { troubleshooting, terminal }: { readonly troubleshooting: Troubleshooting; readonly terminal: Terminal },
): Promise<void> {
  // Of use to this option alone.
  const { probePrinter } = await import('../printing/probe-printer.ts');
  const question = {
    site: readableSite(file, { before: 'asking a device of it' }),
    printer,
    shownPath: file.shownPath,
    yes,
    timeoutMs: probeMs,
  };
  const probed = await probePrinter(question, terminal);
  for (const { question: id, value, by } of probeAnswers(probed)) troubleshooting.answer(id, value, by);
  for (const line of probeLines(probed)) troubleshooting.add(line);
}
