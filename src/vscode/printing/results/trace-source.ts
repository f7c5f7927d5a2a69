/** What stands behind the text of a trace in this session: its bytes, the file that it came of, and how to print so again. */
import type * as vscode from 'vscode';
import type { TestPrintResult } from '../../../engine/test-print/test-print.ts';
import type { TraceEntry } from '../../../engine/trace/trace.ts';
import { choosesSourcePorts } from '../../../knowledge/port-monitors.ts';
import { printCommandLine } from '../../../language/printing/print-command-line.ts';
import type { PrintSender } from '../../../site/print-plan/print-senders.ts';
import type { DocumentChoice } from '../../documents/documents-to-print.ts';
import type { PrintTarget } from '../print-target.ts';

export interface TraceSource {
  readonly trace: readonly TraceEntry[];
  /** When it began, in milliseconds since 1970. */
  readonly startedAt: number;
  /** `Accounting: Accepted: ...` */
  readonly title: string;
  readonly configuration: vscode.Uri;
  /** Its id there. */
  readonly printer: string;
  /** Undefined where the configuration is no file of this machine. */
  readonly commandLine: string | undefined;
}

export interface EndedRun {
  readonly target: PrintTarget;
  readonly sender: PrintSender;
  readonly choice: DocumentChoice;
  readonly keepTrying: boolean;
}

export function traceSource(run: EndedRun, { trace, startedAt, summary }: TestPrintResult): TraceSource {
  const { uri } = run.target.document;
  return {
    ...{ trace, startedAt, configuration: uri, printer: run.target.printer.id },
    title: `${run.target.printer.id}: ${summary}`,
    commandLine: uri.scheme === 'file' ? commandLineOf(run, uri) : undefined,
  };
}

function commandLineOf({ target, sender, choice, keepTrying }: EndedRun, { fsPath }: vscode.Uri): string {
  const { planned, kind, system } = sender;
  return printCommandLine({
    printer: target.printer.id,
    config: fsPath,
    isVirtual: planned.virtual !== undefined,
    system: choosesSourcePorts(planned.plan)
      ? (system?.id ?? (kind === 'machine' ? 'this-machine' : undefined))
      : undefined,
    // What the file names itself, the command line finds there, too.
    page: choice.kind === 'page' ? choice.page : undefined,
    file: choice.kind === 'file' ? choice.uri.fsPath : undefined,
    keepsTrying: keepTrying,
  });
}
