/** A finished test print as a text to read: outcome, events, and every byte that went over the connection. */
import type { PlannedPrintResult } from '../../engine/test-print/planned-print.ts';
import { shownText } from '../../knowledge/shown-text.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import { describeDevice, printSettings } from '../../site/print-plan/print-settings.ts';

/** Name and text. `lines` is the trace itself, `notes` are sentences that must stand beside the result. */
export function traceDocument(
  planned: PlannedPrint,
  result: PlannedPrintResult,
  { lines, notes }: { readonly lines: string; readonly notes: readonly string[] },
): [name: string, text: string] {
  const { plan } = planned;
  const facts: (readonly [string, string])[] = [
    ['Printer', plan.printer],
    ['Port', plan.port],
    ['Device', describeDevice(planned)],
    ...printSettings(planned),
    ['Outcome', result.outcome],
    ['Bytes', String(result.bytes)],
    ['Duration', `${result.durationSeconds} s`],
  ];
  const text = [
    shownText(result.summary),
    ...notes,
    '',
    ...facts.map(([name, value]) => shownText(`${name.padEnd(14)}${value}`)),
    '',
    'EVENTS',
    ...result.events.map(
      ({ time, level, source, id, message }) =>
        `${time.slice(11, 23)}  ${level.padEnd(7)}  ${source}${id === 0 ? '' : ` ${id}`}: ${shownText(message)}`,
    ),
    '',
    'TRACE',
    lines,
  ].join('\n');
  return [`${plan.printer}.trace.txt`, text];
}
