/** What a command of the command line is: its flags, tied to the function that carries it out. */
import type { Command } from 'commander';
import type { ExitCodeValue } from '../output/exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Adds a command, or one with commands of its own; `done` takes the exit code. Each file of `commands` exports one as `command`. */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: ExitCodeValue) => void) => void;
