/** A finished test print in words, the same in every adapter: how much and how long, what is advised, and the record to read or hand on. */
import { shownText } from '../../knowledge/shown-text.ts';
import { bytesText } from '../../model/amount-text.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import { eventName, type SpoolerEvent } from '../../model/spooler-event.ts';
import { describeDevice, printSettings } from '../../site/print-plan/print-settings.ts';
import type { PrintAdvice } from './print-advice.ts';

export interface FinishedPrint {
  readonly outcome: Outcome;
  readonly bytes: number;
  readonly durationSeconds: number;
  readonly events: readonly SpoolerEvent[];
  /** One sentence. */
  readonly summary: string;
}

/** `1,234 bytes in 0.50 s`. */
export function amountAndDuration({
  bytes,
  durationSeconds,
}: Pick<FinishedPrint, 'bytes' | 'durationSeconds'>): string {
  return `${bytesText(bytes)} in ${durationSeconds.toFixed(durationSeconds < 10 ? 2 : 0)} s`;
}

export function adviceText({ finding: { rule, message } }: PrintAdvice): string {
  return `${rule}: ${message}`;
}

/** Of its time, the one of the day. */
export function timeOfDay({ time }: Pick<SpoolerEvent, 'time'>): string {
  return time.slice(11, 23);
}

/** The trace below what must be known to read it. `notes` are sentences that must stand beside the result. */
export function printRecord(
  planned: PlannedPrint,
  { outcome, bytes, durationSeconds, events, summary }: FinishedPrint,
  { trace, notes = [] }: { readonly trace: string; readonly notes?: readonly string[] },
): string {
  const { plan } = planned;
  const facts: (readonly [string, string])[] = [
    ['Printer', plan.printer],
    ['Port', plan.port],
    ['Device', describeDevice(planned)],
    ...printSettings(planned),
    ['Outcome', outcome],
    ['Bytes', String(bytes)],
    ['Duration', `${durationSeconds} s`],
  ];
  return [
    shownText(summary),
    ...notes.map(shownText),
    '',
    ...facts.map(([name, value]) => shownText(`${name.padEnd(14)}${value}`)),
    '',
    'EVENTS',
    ...events.map(
      (event) =>
        `${timeOfDay(event)}  ${event.level.padEnd(7)}  ${eventName(event)}: ${shownText(event.message)}`,
    ),
    '',
    'TRACE',
    trace,
  ].join('\n');
}
