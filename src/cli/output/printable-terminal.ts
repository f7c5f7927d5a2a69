/** A terminal that shows no secret, and to which nothing that a file, a name or a device wrote can give orders, whatever command passes it on. */
import { withoutSecrets } from '../../knowledge/secret-spans.ts';
import { printableText } from '../../model/printable-text.ts';
import type { Terminal } from '../input/terminal.ts';

/** The colours that picocolors writes for us. A command makes foreign text printable before it is painted, so none of these is foreign. */
const ownColor = /(\u001b\[(?:1|2|22|3[1236]|39)m)/;

export function printableTerminal(terminal: Terminal): Terminal {
  const { hasColor, confirm } = terminal;
  const printableLine = (text: string): string =>
    hasColor
      ? text
          .split(ownColor)
          .map((piece, index) => (index % 2 === 1 ? piece : printableText(piece)))
          .join('')
      : printableText(text);
  // Line by line: what looks like a secret ends with its line.
  const printable = (text: string): string =>
    text
      .split(/\r?\n/)
      .map((line) => printableLine(withoutSecrets(line)))
      .join('\n');
  return {
    out: (text) => terminal.out(printable(text)),
    note: (text) => terminal.note(printable(text)),
    cwd: terminal.cwd,
    hasColor,
    confirm: confirm && ((question) => confirm(printable(question))),
    readStandardInput: () => terminal.readStandardInput(),
    // Looking at it takes the signals on.
    get interrupted() {
      return terminal.interrupted;
    },
    environment: terminal.environment,
  };
}
