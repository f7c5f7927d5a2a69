/** Events of a test print as lines for people, each reason once. */

import { printableText } from '../../model/printable-text.ts';
import type { SpoolerEvent } from '../../model/spooler-event.ts';

/** Returns the function that makes a line of each event in turn. */
export function createEventLines(): (event: SpoolerEvent) => string {
  let previous = '';
  return ({ time, level, source, id, message }) => {
    const name = id === 0 ? source : `${source} ${id}`;
    const text = withoutRepeat(message, previous);
    previous = message;
    return `${time.slice(11, 23)}  ${level.padEnd(7)}  ${name}  ${printableText(text)}\n`;
  };
}

/** Giving up names the last reason; where the line above has it, it need not stand there again. */
function withoutRepeat(message: string, previous: string): string {
  const at = message.indexOf(' Last: ');
  return at >= 0 && previous.includes(message.slice(at + ' Last: '.length)) ? message.slice(0, at) : message;
}
