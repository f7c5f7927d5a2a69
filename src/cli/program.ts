/** The command line: runs the command that its words name. */
import { Command, CommanderError } from 'commander';
import { errorCode } from '../engine/errors.ts';
import { printableText } from '../model/printable-text.ts';
import { commands } from './commands/index.ts';
import type { AddCommand } from './input/command.ts';
import type { Terminal } from './input/terminal.ts';
import { ExitCode, type ExitCodeValue, isCommandFailure } from './output/exit-code.ts';
import { noteFailure } from './output/note-failure.ts';
import { printableTerminal } from './output/printable-terminal.ts';
import { version } from './version.ts';

/** Runs one command line, without the program's own name; never rejects. */
export async function runCommandLine(words: readonly string[], raw: Terminal): Promise<ExitCodeValue> {
  const terminal = printableTerminal(raw);
  let exitCode: ExitCodeValue = ExitCode.asAsked;
  const done = (code: ExitCodeValue): void => {
    exitCode = code;
  };
  try {
    const program = createProgram(terminal);
    for (const addCommand of await loadCommands(words)) addCommand(program, terminal, done);
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

/** The one that is asked for: to load all takes longer than most of them run. All where none is, or help, or something unknown. */
async function loadCommands(words: readonly string[]): Promise<readonly AddCommand[]> {
  const word = words.find((each) => !each.startsWith('-')) ?? '';
  const asked = Object.entries(commands).filter(([name]) => name === word);
  const loaders = asked.length > 0 ? asked.map(([, load]) => load) : Object.values(commands);
  const loaded = await Promise.all(loaders.map((load) => load()));
  return loaded.map(({ command }) => command);
}

function createProgram(terminal: Terminal): Command {
  return new Command('platen')
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
}
