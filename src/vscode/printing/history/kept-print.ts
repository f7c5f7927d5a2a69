/** A test print as the history keeps it, and what its document was in the words of a choice. */
import * as vscode from 'vscode';
import type { HistoryEntry, PrintedDocument } from '../../../engine/test-print/history/history-entry.ts';
import { keptTrace } from '../../../engine/test-print/history/kept-trace.ts';
import type { PlannedPrintResult } from '../../../engine/test-print/planned-print.ts';
import { traceText } from '../../../engine/trace/trace-text.ts';
import { printRecord } from '../../../language/printing/print-record.ts';
import type { PlannedPrint } from '../../../model/print-plan.ts';
import type { PrintSender } from '../../../site/print-plan/print-senders.ts';
import { describeDevice } from '../../../site/print-plan/print-settings.ts';
import type { DocumentChoice } from '../../documents/documents-to-print.ts';
import type { PrintTarget } from '../print-target.ts';

export interface EndedPrint {
  readonly target: PrintTarget;
  readonly planned: PlannedPrint;
  readonly sender: PrintSender['kind'];
  readonly choice: DocumentChoice;
  readonly startedAtMs: number;
  readonly result: PlannedPrintResult;
  readonly isMissed: boolean;
  /** Sentences that must stand beside the result. */
  readonly notes: readonly string[];
}

export function keptPrint(print: EndedPrint): Omit<HistoryEntry, 'id'> {
  const { target, planned, sender, choice, startedAtMs, result, isMissed, notes } = print;
  const { outcome, durationSeconds, summary } = result;
  const isVirtual = planned.virtual !== undefined;
  const document = keptDocument(choice);
  const trace = traceText(keptTrace(result.trace, { isVirtual, document }));
  return {
    startedAtMs,
    printer: target.printer.id,
    config: target.document.uri.toString(),
    device: describeDevice(planned),
    isVirtual,
    document,
    sender,
    outcome,
    isMissed,
    durationSeconds,
    summary,
    record: printRecord(planned, result, { trace, notes }),
    received: result.received[0]?.documents[0],
  };
}

function keptDocument(choice: DocumentChoice): PrintedDocument {
  switch (choice.kind) {
    case 'page':
      return { kind: 'page', what: choice.page };
    case 'named':
      return { kind: 'named', what: choice.name };
    case 'file':
      return { kind: 'file', what: choice.uri.toString() };
  }
}

export function choiceOf({ kind, what }: PrintedDocument): DocumentChoice {
  if (what === undefined || kind === 'page') return { kind: 'page', page: what };
  return kind === 'named' ? { kind, name: what } : { kind, uri: vscode.Uri.parse(what) };
}
