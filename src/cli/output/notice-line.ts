/** What a virtual printer did not print, on one line: what, who, why. */

import type { PrinterNotice } from '../../engine/printers/virtual-printer.ts';
import { addressText } from '../../model/address-text.ts';
import { printableText } from '../../model/printable-text.ts';

const beginnings: Readonly<Record<PrinterNotice['kind'], string>> = {
  refused: 'refused',
  abandoned: 'abandoned a job from',
  'not-stored': 'could not store a job from',
  'cut-off': 'cut off',
};

/** A queue's name is the client's own text, and may be 255 characters long. */
const maxQueueLength = 40;

export function noticeLine({ kind, from, queue, why }: PrinterNotice): string {
  const name = queue.length > maxQueueLength ? `${queue.slice(0, maxQueueLength)}…` : queue;
  const to = name === '' ? '' : ` to queue ${name}`;
  return printableText(`${beginnings[kind]} ${addressText(from.host, from.port)}${to}: ${why}`);
}
