/** What a printer says of itself in the answer to Get-Printer-Attributes, as far as printing asks for it. */
import {
  findPrinterState,
  type PrinterState,
  printerReasonInWords,
} from '../../../knowledge/ipp/ipp-states.ts';
import { booleanOf, findGroup, type IppMessage, numberOf, textOf, textsOf, valuesOf } from './ipp-message.ts';

export interface IppPrinter {
  readonly name: string | undefined;
  readonly makeAndModel: string | undefined;
  readonly state: PrinterState | undefined;
  readonly stateReasons: readonly string[];
  readonly stateMessage: string | undefined;
  /** Undefined where it does not say. */
  readonly isAccepting: boolean | undefined;
  /** By number. Empty where it does not say. */
  readonly operations: readonly number[];
  /** MIME types. Empty where it does not say. */
  readonly formats: readonly string[];
  readonly compressions: readonly string[];
  readonly mediaDefault: string | undefined;
}

export function readIppPrinter(answer: IppMessage): IppPrinter {
  const printer = findGroup(answer, 'printer');
  return {
    name: textOf(printer, 'printer-name'),
    makeAndModel: textOf(printer, 'printer-make-and-model'),
    state: findPrinterState(numberOf(printer, 'printer-state')),
    stateReasons: textsOf(printer, 'printer-state-reasons'),
    stateMessage: textOf(printer, 'printer-state-message'),
    isAccepting: booleanOf(printer, 'printer-is-accepting-jobs'),
    operations: valuesOf(printer, 'operations-supported').filter((value) => typeof value === 'number'),
    formats: textsOf(printer, 'document-format-supported'),
    compressions: textsOf(printer, 'compression-supported'),
    mediaDefault: textOf(printer, 'media-default'),
  };
}

/** "idle", "stopped: it is out of paper, a cover is open". */
export function describeIppPrinter({ state, stateReasons }: IppPrinter): string {
  const words = [...new Set(stateReasons.flatMap((reason) => printerReasonInWords(reason) ?? []))];
  const name = state ?? 'in a state that it does not name';
  return words.length > 0 ? `${name}: ${words.join(', ')}` : name;
}

/** Why the printer takes no job now, as a sentence; one that is stopped takes jobs and prints them later. */
export function whyTakesNoJob(printer: IppPrinter): string | undefined {
  return printer.isAccepting === false
    ? `It takes no jobs at the moment (${describeIppPrinter(printer)}).`
    : undefined;
}

/** Why the printer does not take documents of this format, as a sentence that says which it takes. */
export function formatNotTaken({ formats }: IppPrinter, format: string): string | undefined {
  if (formats.length === 0 || formats.some((one) => one.toLowerCase() === format.toLowerCase()))
    return undefined;
  // Then the printer finds out itself, and it is the only one that can (RFC 8011 §5.1.10).
  if (format === 'application/octet-stream') return undefined;
  return `It takes no documents of the format ${format}, but ${listOf(formats)}.`;
}

function listOf(words: readonly string[]): string {
  const shown = words.slice(0, 12);
  const more = words.length > shown.length ? `, and ${words.length - shown.length} more` : '';
  return `${shown.join(', ')}${more}`;
}
