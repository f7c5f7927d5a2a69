/** The command line: runs the command that its words name. */
import { Command, CommanderError } from 'commander';
import { errorCode } from '../engine/errors.ts';
import { printableText } from '../model/printable-text.ts';
import * as commands from './commands/index.ts';
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
  for (const addCommand of Object.values(commands)) addCommand(program, terminal, done);
  return program;
}
