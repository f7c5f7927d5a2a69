/** A terminal to which nothing that a file, a name or a device wrote can give orders, whatever command passes it on. */
import { printableLines } from '../model/printable-text.ts';
import type { Terminal } from './terminal.ts';

/** The colours that picocolors writes for us. A command makes foreign text printable before it is painted, so none of these is foreign. */
const ownColor = /(\u001b\[(?:1|2|22|3[1236]|39)m)/;

export function printableTerminal(terminal: Terminal): Terminal {
  const { hasColor, confirm } = terminal;
  const printable = (text: string): string =>
    hasColor
      ? text
          .split(ownColor)
          .map((piece, index) => (index % 2 === 1 ? piece : printableLines(piece)))
          .join('')
      : printableLines(text);
  return {
    out: (text) => terminal.out(printable(text)),
    note: (text) => terminal.note(printable(text)),
    cwd: terminal.cwd,
    hasColor,
    confirm: confirm && ((question) => confirm(printableLines(question))),
    readStandardInput: () => terminal.readStandardInput(),
    // Looking at it takes the signals on.
    get interrupted() {
      return terminal.interrupted;
    },
    environment: terminal.environment,
  };
}
