/** Events of a test print as lines for people, each reason once. */

import { timeOfDay } from '../../language/printing/print-record.ts';
import { printableText } from '../../model/printable-text.ts';
import { eventName, type SpoolerEvent } from '../../model/spooler-event.ts';

/** Returns the function that makes a line of each event in turn. */
export function createEventLines(): (event: SpoolerEvent) => string {
  let previous = '';
  return (event) => {
    const text = withoutRepeat(event.message, previous);
    previous = event.message;
    return `${timeOfDay(event)}  ${event.level.padEnd(7)}  ${eventName(event)}  ${printableText(text)}\n`;
  };
}

/** Giving up names the last reason; where the line above has it, it need not stand there again. */
function withoutRepeat(message: string, previous: string): string {
  const at = message.indexOf(' Last: ');
  return at >= 0 && previous.includes(message.slice(at + ' Last: '.length)) ? message.slice(0, at) : message;
}
