/** The command line: every command with its flags, tied to the function that carries it out. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { errorCode } from '../engine/errors.ts';
import { faultNames } from '../knowledge/printer-faults.ts';
import { printableText } from '../model/printable-text.ts';
import { incidentIds } from '../simulate/incidents.ts';
import { forgetDestinations, listDestinations } from './commands/destinations-command.ts';
import { explainCommand } from './commands/explain.ts';
import { fix } from './commands/fix.ts';
import { format } from './commands/format.ts';
import { lint, lintFormats } from './commands/lint.ts';
import { lsp } from './commands/lsp.ts';
import { print } from './commands/print.ts';
import { cancelInQueue, forgetFromQueue, listQueue, releaseFromQueue } from './commands/queue.ts';
import { serve, servedProtocols } from './commands/serve.ts';
import { simulate } from './commands/simulate.ts';
import { pageKinds } from './input/print-document.ts';
import type { Terminal } from './input/terminal.ts';
import { ExitCode, type ExitCodeValue, isCommandFailure } from './output/exit-code.ts';
import { noteFailure } from './output/note-failure.ts';
import { printableTerminal } from './output/printable-terminal.ts';
import { version } from './version.ts';

/** Runs one command line, without the program's own name; never rejects. */
export async function runCommandLine(words: readonly string[], raw: Terminal): Promise<ExitCodeValue> {
  const terminal = printableTerminal(raw);
  let exitCode: ExitCodeValue = ExitCode.asAsked;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, terminal);
  }
}

function report(error: unknown, terminal: Terminal): ExitCodeValue {
  // Commander has said what is wrong; help and version count as asked.
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.asAsked : ExitCode.usage;
  if (isCommandFailure(error)) return noteFailure(error, terminal);
  if (terminal.interrupted.aborted) return ExitCode.interrupted;
  if (errorCode(error) !== undefined) {
    terminal.note(`platen: ${printableText((error as Error).message)}\n`);
    return ExitCode.inputOutput;
  }
  terminal.note(
    `platen: something went wrong that should not: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return ExitCode.inputOutput;
}

function createProgram(terminal: Terminal, done: (code: ExitCodeValue) => void): Command {
  const program = new Command('platen')
    .description('Lints, fixes and test-prints printer configurations.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(platen --help lists the commands)')
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.note(text),
      getOutHasColors: () => terminal.hasColor,
      getErrHasColors: () => terminal.hasColor,
    });
  addLint(program, terminal, done);
  addFix(program, terminal, done);
  addFormat(program, terminal, done);
  addPrint(program, terminal, done);
  addQueue(program, terminal, done);
  addDestinations(program, terminal, done);
  addServe(program, terminal, done);
  program
    .command('explain')
    .description('say what a rule or an event means, why, and what to do')
    .argument('[subject...]', 'a rule, or an event such as 2004 or "HPMON 1044"; none lists them all')
    .action((subject: string[]) => done(explainCommand(subject, terminal)));
  addSimulate(program, terminal, done);
  program
    .command('lsp')
    .description('speak the Language Server Protocol with another editor')
    .option('--stdio', 'over standard input and output, the only way there is', true)
    // Some clients add it to every server they start; a client that is gone closes the stream, too.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(async () => done(await lsp(terminal)));
  return program;
}

type Done = (code: ExitCodeValue) => void;

function addLint(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('lint')
    .description('report what is wrong in printer configurations')
    .argument(
      '[files...]',
      'files or folders; "-" reads standard input (default: everything matching below here)',
    )
    .addOption(new Option('--format <format>', 'form of the report').choices(lintFormats).default('text'))
    .option(
      '--rule <id=severity>',
      'severity of a rule: error, warning, info, hint or off; may be repeated',
      collect,
      [],
    )
    .option('--max-warnings <count>', 'end with 1 when there are more warnings', wholeNumber)
    .option('--stdin-filename <path>', 'the name that standard input goes by')
    .action(async (files: string[], options) => done(await lint(files, options, terminal)));
}

function addFix(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('fix')
    .description('mend what has a safe fix; comments stay')
    .argument('[files...]', 'files or folders (default: everything matching below here)')
    .option('--unsafe', 'also fixes that are right only under circumstances the file does not show', false)
    .option('--dry-run', 'show the changes as a diff and write nothing', false)
    .action(async (files: string[], options) => done(await fix(files, options, terminal)));
}

function addFormat(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('format')
    .description('indent and break lines as the editor does; comments stay')
    .argument('[files...]', 'files or folders (default: everything matching below here)')
    .option(
      '--check',
      'write nothing, name the files that would change, and end with 1 if there are any',
      false,
    )
    .action(async (files: string[], options) => done(await format(files, options, terminal)));
}

function addPrint(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('print')
    .description('test-print through the embedded spooler')
    .argument('<printer>', 'a printer of the file')
    .requiredOption('--config <file>', 'the printer configuration')
    .addOption(new Option('--page <kind>', 'the test page').choices(pageKinds).conflicts('file'))
    .option('--file <document>', 'print this document instead of a test page')
    .option('--virtual', "print to a virtual printer of the device's protocol, started for this job", false)
    .option(
      '--system <id>',
      'have the LPR port act as this system does: source ports, retries, waits; or as this-machine',
    )
    .option('--yes', 'print to the device without asking', false)
    .option('--timeout <seconds>', 'give up after this time', seconds, 30)
    .option('--keep-trying', 'try again after a definite refusal, too, until the time is up', false)
    .option('--trace <out>', 'write the conversation to this file')
    .addOption(
      new Option('--format <format>', 'form of the result').choices(['text', 'json']).default('text'),
    )
    .action(async (printer: string, options) => done(await print(printer, options, terminal)));
}

function addQueue(program: Command, terminal: Terminal, done: Done): void {
  const queue = program
    .command('queue')
    .description('test prints that a killed run left, held until you decide');
  queue
    .command('list')
    .description('list them, and what may have been printed of each')
    .addOption(new Option('--format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .action(async (options) => done(await listQueue(options, terminal)));
  queue
    .command('release')
    .description('send one to its device, once')
    .argument('<id>', 'as the list shows it')
    .option('--yes', 'send it without asking', false)
    .option('--timeout <seconds>', 'give up after this time', seconds, 30)
    .addOption(
      new Option('--format <format>', 'form of the result').choices(['text', 'json']).default('text'),
    )
    .action(async (id: string, options) => done(await releaseFromQueue(id, options, terminal)));
  queue
    .command('forget')
    .description('remove some without sending them')
    .argument('[ids...]', 'as the list shows them')
    .option('--all', 'all that are held', false)
    .action(async (ids: string[], options) => done(await forgetFromQueue(ids, options, terminal)));
  queue
    .command('cancel')
    .description('stop one that another process is printing, or remove a held one')
    .argument('<id>', 'as the list shows it')
    .action(async (id: string) => done(await cancelInQueue(id, terminal)));
}

function addDestinations(program: Command, terminal: Terminal, done: Done): void {
  const destinations = program
    .command('destinations')
    .description('where you have agreed to print from here, and how to take that back');
  destinations
    .command('list')
    .description('list names and the addresses they had when you agreed')
    .addOption(new Option('--format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .action(async (options) => done(await listDestinations(options, terminal)));
  destinations
    .command('forget')
    .description('ask again before the next print there')
    .argument('[destinations...]', 'HOST:PORT, as the list shows them')
    .option('--all', 'all of them', false)
    .action(async (names: string[], options) => done(await forgetDestinations(names, options, terminal)));
}

function addServe(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('serve')
    .description('run a virtual printer until Ctrl-C')
    .addArgument(program.createArgument('<protocol>', 'what it speaks').choices(servedProtocols))
    .option('--listen <host:port>', 'where it listens; port 0 picks a free one', '127.0.0.1:0')
    .option('--out <dir>', 'keep each document in this folder, beside a JSON record')
    .addOption(
      new Option('--accepts-source-ports <which>', 'the source ports it takes jobs from (lpd)')
        .choices(['rfc1179', 'reserved', 'any'])
        .default('any'),
    )
    .addOption(
      new Option('--fault <name>', 'a fault it shows; may be repeated')
        .choices(faultNames)
        .argParser(collectFault)
        .default([]),
    )
    .action(async (protocol, options) => done(await serve(protocol, options, terminal)));
}

function addSimulate(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('simulate')
    .description('replay a known incident in virtual time, as the file says and with the fix')
    .argument('[file]', "the printer configuration (default: the incident's example)")
    .addOption(new Option('--incident <id>', 'which one').choices(incidentIds))
    .option('--subject <name>', 'the port, printer or connection of the file to run it with')
    .option('--seed <number>', 'another seed gives another run; the same one the same', wholeNumber, 1)
    .addOption(
      new Option('--format <format>', 'form of the result').choices(['text', 'json']).default('text'),
    )
    .action(async (file: string | undefined, options) => done(await simulate(file, options, terminal)));
}

function collect(value: string, all: string[]): string[] {
  return [...all, value];
}

function collectFault(value: string, all: string[]): string[] {
  if (!(faultNames as string[]).includes(value))
    throw new InvalidArgumentError(`Allowed choices are ${faultNames.join(', ')}.`);
  return [...all, value];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number, 0 or more.');
  return Number(text);
}

/** Up to a day; a timer beyond that would not fire as asked. */
function seconds(text: string): number {
  const amount = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || amount <= 0 || amount > 86_400) {
    throw new InvalidArgumentError('It is a number of seconds above 0 and up to 86400.');
  }
  return amount;
}
