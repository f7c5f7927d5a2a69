/** Runs test prints one at a time, and hands on how each one goes: to the status bar, the lens, the log, a notification. */
import * as vscode from 'vscode';
import { keepCopy } from '../../engine/test-print/kept-copy.ts';
import { maxKeptBytes, type PlannedPrintResult } from '../../engine/test-print/planned-print.ts';
import type { PrintStage } from '../../engine/test-print/print-stages.ts';
import { printPhases } from '../../engine/trace/print-phases.ts';
import { traceText } from '../../engine/trace/trace-text.ts';
import { choosesSourcePorts } from '../../knowledge/port-monitors.ts';
import type { PrintAdvice } from '../../language/printing/print-advice.ts';
import { adviceText, amountAndDuration, printRecord } from '../../language/printing/print-record.ts';
import { checkExpectations, expectationSentence, isMissed } from '../../model/expectations.ts';
import { isWell } from '../../model/outcome.ts';
import { type PrintSender, senderText } from '../../site/print-plan/print-senders.ts';
import { describeDevice } from '../../site/print-plan/print-settings.ts';
import { type DocumentChoice, openDocument, readFilesOf } from '../documents/documents-to-print.ts';
import { type ReadOnlyDocuments, TRACE_SUFFIX } from '../documents/read-only-documents.ts';
import { testPrintTimeoutMs } from '../editor-settings.ts';
import { showError, showProgress } from '../notification.ts';
import { plainText } from '../plain-text.ts';
import { printsFrom } from '../printing-machine.ts';
import type { EventLog } from './event-log.ts';
import { createHeldPrintOffer } from './held/held-print-offer.ts';
import { keptPrint } from './history/kept-print.ts';
import type { PrintHistory } from './history/print-history.ts';
import type { Logins } from './logins.ts';
import type { HostPrintRequest, PrintHost } from './print-host.ts';
import type { PrintTarget } from './print-target.ts';
import { type LastOutcomes, textBehind } from './results/last-outcomes.ts';
import { outcomeTitle } from './results/outcome-title.ts';
import { createPrintStatus } from './results/print-status.ts';
import type { PrintsInProgress } from './results/prints-in-progress.ts';
import { showResult } from './results/show-result.ts';
import { traceSource } from './results/trace-source.ts';

export interface PrintRuns extends vscode.Disposable {
  run(request: PrintRequest): Promise<void>;
  /** False where none runs. */
  cancel(): boolean;
  /** The printer of the run in progress. */
  running(): string | undefined;
  lastTrace(): vscode.Uri | undefined;
  /** Something else prints to devices until the answer is disposed of: no test print begins meanwhile, and `cancel` is about that. */
  reserve(printers: string, cancel: () => void): vscode.Disposable;
}

export interface PrintRequest {
  readonly target: PrintTarget;
  readonly sender: PrintSender;
  readonly choice: DocumentChoice;
  /** The only addresses that a person has agreed to; undefined for a virtual printer. */
  readonly onlyTo: readonly string[] | undefined;
  /** What to change in the file, where the print failed. */
  readonly advise: () => Promise<readonly PrintAdvice[]>;
  /** Tries on after a definite refusal, too: a person asked for it. */
  readonly keepTrying?: boolean;
}

interface Parts {
  readonly logins: Logins;
  readonly log: EventLog;
  readonly readOnly: ReadOnlyDocuments;
  readonly outcomes: LastOutcomes;
  readonly history: PrintHistory;
  readonly host: PrintHost;
  readonly inProgress: PrintsInProgress;
}

interface Run {
  readonly printer: string;
  readonly controller: AbortController;
}

export function createPrintRuns({
  log,
  readOnly,
  outcomes,
  history,
  host,
  logins,
  inProgress,
}: Parts): PrintRuns {
  const status = createPrintStatus();
  const onHeld = createHeldPrintOffer(log);
  let current: Run | undefined;
  let lastTrace: vscode.Uri | undefined;

  const runs: PrintRuns = {
    running: () => current?.printer,
    lastTrace: () => lastTrace,
    cancel() {
      current?.controller.abort(new Error('cancelled'));
      return current !== undefined;
    },
    dispose() {
      current?.controller.abort(new Error('the editor is closing'));
      status.dispose();
    },
    reserve(printers, cancel) {
      const controller = new AbortController();
      controller.signal.addEventListener('abort', cancel, { once: true });
      const mine: Run = { printer: printers, controller };
      current = mine;
      setContext('platen:printing', true);
      return {
        dispose() {
          if (current !== mine) return;
          current = undefined;
          setContext('platen:printing', false);
        },
      };
    },
    async run(request) {
      const { document, site, printer: target } = request.target;
      const printer = target.id;
      const { planned } = request.sender;
      const run: Run = { printer, controller: new AbortController() };
      current = run;
      const shown = { printer, device: describeDevice(planned) };
      status.printing(shown);
      const progress = inProgress.begin({ ...shown, isTest: false });
      setContext('platen:printing', true);
      log.note(`Test print of ${printer} (port ${planned.plan.port}) to ${shown.device}`);
      const startedAtMs = Date.now();
      try {
        const text = textBehind(document, site, printer);
        const { equals, describedDevice } = await readFilesOf(request.target, planned, host);
        let wantsLogin = false;
        const onLoginWanted = () => {
          wantsLogin = true;
        };
        const login = planned.virtual ? undefined : await logins.of(planned.plan);
        const onStage = (stage: PrintStage) => {
          status.printing(shown, stage);
          progress.stage(stage);
        };
        const result = await showRun(request, run, {
          ...{ log, host, onHeld, onStage, login, onLoginWanted, describedDevice },
        });
        const isVirtual = planned.virtual !== undefined;
        const missed = checkExpectations(target, result, { isVirtual, equals })
          .filter(isMissed)
          .map(expectationSentence);
        const notes = host.devices
          ? []
          : [vscode.l10n.t('Simulated in virtual time; nothing left the browser.')];
        log.note([`${result.summary} (${amountAndDuration(result)})`, ...notes].join(' '));
        const [advice] = isWell(result.outcome) ? [] : await request.advise();
        const sentences = [
          ...missed,
          ...(advice ? [adviceText(advice)] : []),
          ...(choosesSourcePorts(planned.plan) ? [senderText(request.sender)] : []),
          ...[printsFrom(host.machine) ?? []].flat(),
          ...notes,
        ];
        const kept = await history.add(
          keptPrint({
            target: request.target,
            planned,
            sender: request.sender.kind,
            choice: request.choice,
            startedAtMs,
            result,
            isMissed: missed.length > 0,
            notes: sentences,
          }),
        );
        lastTrace = readOnly.add(
          `${printer}${TRACE_SUFFIX}`,
          printRecord(planned, result, { trace: traceText(result.trace), notes: sentences }),
          kept.id,
        );
        readOnly.addSource(
          lastTrace,
          traceSource({ ...request, keepTrying: request.keepTrying === true }, result),
        );
        const { outcome, durationSeconds, summary } = result;
        const titled = { outcome, durationSeconds, isMissed: missed.length > 0 };
        const phases = printPhases(result.trace);
        status.ended({ ...shown, ...titled }, { phases, sentences: [summary, ...sentences] });
        outcomes.set(document, printer, text, {
          title: outcomeTitle(titled),
          tooltip: plainText([summary, ...notes].join(' ')),
          trace: lastTrace,
        });
        void showResult(request, result, {
          advice,
          missed,
          notes,
          sent: result.sent,
          trace: lastTrace,
          readOnly,
          again: () => tryOn({ ...request, keepTrying: true }),
          logIn: async () => {
            if (await logins.ask(planned.plan)) tryOn(request);
          },
          wantsLogin,
        });
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        log.note(`Not sent: ${message}`);
        status.hide();
        void showError(vscode.l10n.t('{0}: Not sent: {1}', printer, message));
      } finally {
        current = undefined;
        progress.end();
        setContext('platen:printing', false);
      }
    },
  };
  return runs;

  /** Somebody may have begun another one while the notification stood there. */
  function tryOn(request: PrintRequest): void {
    if (!current) void runs.run(request);
  }
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

interface ComparableResult extends PlannedPrintResult {
  /** Undefined for a device, and where it was not all kept. */
  readonly sent: Uint8Array | undefined;
}

/** A notification comes where it takes long; until then the status bar will do. */
async function showRun(
  request: PrintRequest,
  run: Run,
  listener: Omit<Listener, 'report'>,
): Promise<ComparableResult> {
  const device = describeDevice(request.sender.planned);
  let report = (_: string): void => {};
  const printing = print(request, run, { ...listener, report: (message) => report(message) });
  const timer = setTimeout(() => {
    // Nobody shall take a simulation for a print.
    const title = listener.host.devices
      ? vscode.l10n.t('Printing {0} to {1}', run.printer, device)
      : vscode.l10n.t('Simulating a print from {0} to {1}', run.printer, device);
    void showProgress(title, (show, token) => {
      report = show;
      token.onCancellationRequested(() => run.controller.abort(new Error('cancelled')));
      return printing.catch(() => {});
    });
  }, LONG_MS);
  try {
    return await printing;
  } finally {
    clearTimeout(timer);
  }
}

const LONG_MS = 3000;

interface Listener extends Pick<HostPrintRequest, 'login' | 'onLoginWanted' | 'onStage' | 'describedDevice'> {
  readonly onHeld: (count: number) => void;
  readonly host: PrintHost;
  readonly log: EventLog;
  readonly report: (message: string) => void;
}

async function print(
  { target, sender: { planned }, choice, onlyTo, keepTrying = false }: PrintRequest,
  { controller }: Run,
  { host, log, report, ...listener }: Listener,
): Promise<ComparableResult> {
  const opened = await openDocument(choice, target, { host, planned });
  // What arrives at a virtual printer can be compared with it.
  const copy = planned.virtual ? keepCopy(opened, maxKeptBytes) : undefined;
  const document = copy?.document ?? opened;
  const result = await host.print({
    planned,
    keepTrying,
    onlyTo,
    ...listener,
    title: `Platen test print of ${planned.plan.printer}`,
    document,
    isHashed: target.printer.testPrint?.expect?.sha256 !== undefined,
    timeoutMs: testPrintTimeoutMs(target.document),
    signal: controller.signal,
    onEvent: (event) => {
      log.event(event);
      report(event.message);
    },
    onProgress: (bytesSent, byteCount) => report(vscode.l10n.t('{0} of {1} bytes', bytesSent, byteCount)),
  });
  return { ...result, sent: copy?.bytes() };
}
