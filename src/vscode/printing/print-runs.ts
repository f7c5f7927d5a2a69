/** Runs test prints one at a time, shows that one runs, and says in words how it ended. */
import * as vscode from 'vscode';
import type { PlannedPrintResult } from '../../engine/test-print/planned-print.ts';
import { receivedText } from '../../engine/test-print/received-text.ts';
import { traceText } from '../../engine/trace/trace-text.ts';
import { choosesSourcePorts } from '../../knowledge/port-monitors.ts';
import type { PrintAdvice } from '../../language/printing/print-advice.ts';
import { adviceText, amountAndDuration, printRecord } from '../../language/printing/print-record.ts';
import { checkExpectations, expectationSentence, isMissed } from '../../model/expectations.ts';
import { isWell } from '../../model/outcome.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import { type PrintSender, senderText } from '../../site/print-plan/print-senders.ts';
import { describeDevice } from '../../site/print-plan/print-settings.ts';
import { type DocumentChoice, openDocument, readExpectedDocument } from '../documents/documents-to-print.ts';
import { type ReadOnlyDocuments, TRACE_SUFFIX } from '../documents/read-only-documents.ts';
import { testPrintTimeoutMs } from '../editor-settings.ts';
import { createStatus, showError, showInformation, showProgress } from '../notification.ts';
import { rangeIn } from '../positions.ts';
import type { EventLog } from './event-log.ts';
import { createHeldPrintOffer } from './held-print-offer.ts';
import type { Logins } from './logins.ts';
import type { HostPrintRequest, PrintHost } from './print-host.ts';
import type { PrintTarget } from './print-target.ts';

export interface PrintRuns extends vscode.Disposable {
  run(request: PrintRequest): Promise<void>;
  /** False where none runs. */
  cancel(): boolean;
  /** The printer of the run in progress. */
  running(): string | undefined;
  lastTrace(): vscode.Uri | undefined;
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
  readonly host: PrintHost;
}

interface Run {
  readonly printer: string;
  readonly controller: AbortController;
}

export function createPrintRuns({ log, readOnly, host, logins }: Parts): PrintRuns {
  const status = createStatus('platen.printing', {
    name: vscode.l10n.t('Platen Test Print'),
    icon: 'sync~spin',
    command: 'platen.cancelTestPrint',
  });
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
    async run(request) {
      const printer = request.target.printer.id;
      const { planned } = request.sender;
      const run: Run = { printer, controller: new AbortController() };
      current = run;
      status.show(
        host.devices
          ? vscode.l10n.t('Printing {0}', printer)
          : vscode.l10n.t('Simulating a print from {0}', printer),
        vscode.l10n.t('Test print of {0} to {1}; click to cancel', printer, describeDevice(planned)),
      );
      setContext('platen:printing', true);
      log.note(`Test print of ${printer} (port ${planned.plan.port}) to ${describeDevice(planned)}`);
      try {
        const equals = await readExpectedDocument(request.target, planned, host);
        let wantsLogin = false;
        const onLoginWanted = () => {
          wantsLogin = true;
        };
        const login = planned.virtual ? undefined : await logins.of(planned.plan);
        const result = await showRun(request, run, { log, host, onHeld, login, onLoginWanted });
        const notes = host.devices
          ? []
          : [vscode.l10n.t('Simulated in virtual time; nothing left the browser.')];
        log.note([`${result.summary} (${amountAndDuration(result)})`, ...notes].join(' '));
        lastTrace = readOnly.add(
          `${printer}${TRACE_SUFFIX}`,
          printRecord(planned, result, { trace: traceText(result.trace), notes }),
        );
        setContext('platen:hasTrace', true);
        const [advice] = isWell(result.outcome) ? [] : await request.advise();
        void showResult(request, result, {
          advice,
          notes: [...(choosesSourcePorts(planned.plan) ? [senderText(request.sender)] : []), ...notes],
          trace: lastTrace,
          equals,
          log,
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
        void showError(vscode.l10n.t('{0}: Not sent: {1}', printer, message));
      } finally {
        current = undefined;
        status.hide();
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

function showRun(
  request: PrintRequest,
  run: Run,
  listener: Omit<Listener, 'report'>,
): Thenable<PlannedPrintResult> {
  const device = describeDevice(request.sender.planned);
  // Nobody shall take a simulation for a print.
  const title = listener.host.devices
    ? vscode.l10n.t('Printing {0} to {1}', run.printer, device)
    : vscode.l10n.t('Simulating a print from {0} to {1}', run.printer, device);
  return showProgress(title, (report, token) => {
    token.onCancellationRequested(() => run.controller.abort(new Error('cancelled')));
    return print(request, run, { ...listener, report });
  });
}

interface Listener extends Pick<HostPrintRequest, 'login' | 'onLoginWanted'> {
  readonly onHeld: (count: number) => void;
  readonly host: PrintHost;
  readonly log: EventLog;
  readonly report: (message: string) => void;
}

async function print(
  { target, sender: { planned }, choice, onlyTo, keepTrying = false }: PrintRequest,
  { controller }: Run,
  { host, log, report, ...listener }: Listener,
): Promise<PlannedPrintResult> {
  const document = await openDocument(choice, target, { host, planned });
  return host.print({
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
}

interface Showing {
  /** After a failure, the first that the rules say of the port. */
  readonly advice: PrintAdvice | undefined;
  /** Sentences that must stand beside the result. */
  readonly notes: readonly string[];
  readonly trace: vscode.Uri;
  /** What a virtual printer had to receive. */
  readonly equals: Uint8Array | undefined;
  readonly log: EventLog;
  readonly readOnly: ReadOnlyDocuments;
  /** Prints once more; only where nothing of the document has left. */
  readonly again: () => void;
  /** The device asked for a login, or for another one. */
  readonly wantsLogin: boolean;
  /** Asks a person for one, and prints once more. */
  readonly logIn: () => Promise<void>;
}

async function showResult(
  request: PrintRequest,
  result: PlannedPrintResult,
  { advice, notes, trace, equals, log, readOnly, again, wantsLogin, logIn }: Showing,
): Promise<void> {
  const { target, sender } = request;
  const { planned } = sender;
  const missed = checkExpectations(target.printer, result, {
    isVirtual: planned.virtual !== undefined,
    equals,
  })
    .filter(isMissed)
    .map(expectationSentence);
  const isGood = missed.length === 0 && isWell(result.outcome);
  const message = [
    `${subjectOf(planned)}: ${result.summary}`,
    ...(advice ? [adviceText(advice)] : []),
    ...notes,
    ...missed,
  ].join(' ');
  const arrived = result.received[0]?.documents[0];
  const actions = new Map<string, () => unknown>();
  if (wantsLogin && !isGood && !result.mayHaveLeft) actions.set(vscode.l10n.t('Log In...'), logIn);
  else if (mayTryOn(request, result)) actions.set(vscode.l10n.t('Keep Trying'), again);
  if (advice) actions.set(vscode.l10n.t('Show Finding'), () => showFinding(target, advice));
  if (arrived) actions.set(vscode.l10n.t('Show What Arrived'), () => showArrived(arrived));
  actions.set(vscode.l10n.t('Show Trace'), () => vscode.window.showTextDocument(trace, { preview: true }));
  actions.set(vscode.l10n.t('Show Log'), () => log.show());
  const buttons = [...actions.keys()];
  const chosen = isGood ? await showInformation(message, ...buttons) : await showError(message, ...buttons);
  if (chosen !== undefined) await actions.get(chosen)?.();

  function showArrived(bytes: Uint8Array): Thenable<unknown> {
    const name = vscode.l10n.t('{0}, as received.txt', planned.plan.printer);
    const uri = readOnly.add(name, receivedText(bytes));
    return vscode.window.showTextDocument(uri, { preview: true });
  }
}

/** A device that refused may take the job later; where anything may have left, only whoever looks at the paper knows. */
function mayTryOn(
  { sender, keepTrying }: PrintRequest,
  { outcome, mayHaveLeft }: PlannedPrintResult,
): boolean {
  if (sender.planned.virtual || keepTrying || mayHaveLeft) return false;
  return outcome === 'not-sent' || outcome === 'failed';
}

/** Where the light bulb offers its fixes. */
async function showFinding({ document }: PrintTarget, { finding }: PrintAdvice): Promise<void> {
  const selection = rangeIn(document, finding.span);
  await vscode.window.showTextDocument(document, { selection });
}

/** The summary names an address; whose it is must be clear, because a virtual printer proves nothing of the device. */
function subjectOf({ plan, virtual }: PlannedPrint): string {
  return virtual ? vscode.l10n.t('{0}, to {1}', plan.printer, virtual.title) : plan.printer;
}
