/** Says a failure in one sentence, without what a hostile name in it could do to the terminal. */

import { printableText } from '../../model/printable-text.ts';
import type { Terminal } from '../input/terminal.ts';
import type { CommandFailure, ExitCodeValue } from './exit-code.ts';

export function noteFailure(failure: CommandFailure, terminal: Terminal): ExitCodeValue {
  terminal.note(`platen: ${printableText(failure.message)}\n`);
  return failure.exitCode;
}
