/** Runs tests of the Test Explorer: to virtual printers several at once, to devices after one question, and shows what came of each. */
import * as vscode from 'vscode';
import type { VirtualPrintFiles } from '../../engine/test-print/virtual-print-files.ts';
import { traceText } from '../../engine/trace/trace-text.ts';
import { printRecord } from '../../language/printing/print-record.ts';
import { isPassed, missedSentences } from '../../language/testing/print-tests.ts';
import { runSchedule } from '../../language/testing/run-schedule.ts';
import { checkExpectations, isMissed } from '../../model/expectations.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import { placeOf } from '../../model/span.ts';
import type { FoundQueue } from '../../site/print-plan/find-queue.ts';
import { type Planned, planPrint } from '../../site/print-plan/plan-print.ts';
import { type PrintSender, printSenders } from '../../site/print-plan/print-senders.ts';
import { describeDevice } from '../../site/print-plan/print-settings.ts';
import type { WholeSite } from '../../site/site.ts';
import { openDocument, readFilesOf, writtenChoice } from '../documents/documents-to-print.ts';
import { queueBeside } from '../documents/queue-beside.ts';
import { testPrintTimeoutMs } from '../editor-settings.ts';
import { showWarning } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { plainText } from '../plain-text.ts';
import { rangeIn } from '../positions.ts';
import { keptPrint } from '../printing/history/kept-print.ts';
import type { PrintHost } from '../printing/print-host.ts';
import type { PrintTarget } from '../printing/print-target.ts';
import { isPrintingAllowed } from '../printing/start-test-print.ts';
import { isTrusted } from '../printing/workspace-trust.ts';
import { printsFrom } from '../printing-machine.ts';
import { type AgreedDevice, confirmTestDevices } from './confirm-test-devices.ts';
import type { PrintTestItem } from './test-items.ts';

export interface TestsToRun {
  readonly controller: vscode.TestController;
  readonly request: vscode.TestRunRequest;
  readonly token: vscode.CancellationToken;
  readonly tests: readonly PrintTestItem[];
  readonly isReal: boolean;
}

/** More wait for the same disk and processor only. */
const AT_ONCE = 8;

interface Test extends PrintTestItem {
  readonly target: PrintTarget | undefined;
  readonly planned: Planned;
  /** As whom it is sent. */
  readonly sender: PrintSender['kind'];
}

export async function runTests(
  { controller, request, token, tests: items, isReal }: TestsToRun,
  parts: CommandParts,
  host: PrintHost,
): Promise<void> {
  // An empty run, which ends at once, shows that nothing was tested.
  const run = controller.createTestRun(request);
  const aborting = new AbortController();
  const stop = () => aborting.abort(new Error('cancelled'));
  const subscriptions: vscode.Disposable[] = [
    token.onCancellationRequested(stop),
    run.token.onCancellationRequested(stop),
  ];
  try {
    if (!(await mayRun(parts, isReal))) return;
    for (const { item } of items) run.enqueued(item);
    const tests = await plan(items, parts, isReal);
    const agreed = await confirmTestDevices(
      tests.flatMap(({ planned }) => ('problem' in planned || planned.virtual ? [] : [planned.plan])),
      printsFrom(host.machine),
      parts,
    );
    if (!agreed) return;
    // A test print may have begun while the question stood there.
    if (isReal && !(await isPrintingAllowed(parts))) return;
    if (isReal) subscriptions.push(parts.runs.reserve(namesOf(tests), stop));
    const { signal } = aborting;
    const ended = new Set<vscode.TestItem>();
    await runSchedule(tests, {
      limit: AT_ONCE,
      signal,
      resourcesOf: ({ planned }) =>
        'problem' in planned || planned.virtual ? [] : (agreed(planned.plan)?.places ?? []),
      async run(test) {
        run.started(test.item);
        await runTest(test, { run, host, parts, agreed, signal });
        ended.add(test.item);
      },
    });
    for (const { item } of items) if (!ended.has(item)) run.skipped(item);
  } finally {
    vscode.Disposable.from(...subscriptions).dispose();
    run.end();
  }
}

function namesOf(tests: readonly Test[]): string {
  return [...new Set(tests.map(({ printer }) => printer))].join(', ');
}

/** Says why not: the folder is not trusted, a browser reaches no device, or a test print is under way. */
async function mayRun(parts: CommandParts, isReal: boolean): Promise<boolean> {
  if (!isReal) return isTrusted();
  if (parts.devices) return isPrintingAllowed(parts);
  void showWarning(
    vscode.l10n.t(
      'A browser cannot connect to a printer. To run tests on devices, open this folder in VS Code on the desktop or connected to a remote machine; here Platen can simulate virtual printers.',
    ),
  );
  return false;
}

/** As the files stand now: what a person edits meanwhile counts for the next run. */
async function plan(items: readonly PrintTestItem[], parts: CommandParts, isReal: boolean): Promise<Test[]> {
  const sites = new Map<string, Promise<{ document: vscode.TextDocument; site: WholeSite }>>();
  const read = async (uri: vscode.Uri) => {
    const document = await vscode.workspace.openTextDocument(uri);
    return { document, site: await parts.documents.siteOf(document) };
  };
  return Promise.all(
    items.map(async (one): Promise<Test> => {
      const key = one.uri.toString();
      const reading = sites.get(key) ?? read(one.uri);
      sites.set(key, reading);
      try {
        const { document, site } = await reading;
        const printer = site.config.printers.get(one.printer);
        const target = printer && { document, site, printer };
        const found = printer
          ? await queueBeside(document.uri, site, printer, parts)
          : { site, queue: one.printer };
        return { ...one, target, ...planOf(site, found, isReal) };
      } catch (error) {
        // The file may be gone since it was found.
        const problem = error instanceof Error ? error.message : String(error);
        return { ...one, target: undefined, planned: { problem }, sender: 'file' };
      }
    }),
  );
}

function planOf(own: WholeSite, found: FoundQueue, isReal: boolean): Pick<Test, 'planned' | 'sender'> {
  if (own.config.problems.some(({ code }) => code === 'syntax')) {
    const problem = vscode.l10n.t('The file has a syntax error. Fix it before printing from it.');
    return { planned: { problem }, sender: 'file' };
  }
  if ('problem' in found) return { planned: found, sender: 'file' };
  const { site, queue } = found;
  const planned = planPrint(site, queue, !isReal);
  if ('problem' in planned) return { planned, sender: 'file' };
  const [{ kind, planned: agreed }] = printSenders(site, planned);
  return { planned: agreed, sender: kind };
}

interface Running {
  readonly run: vscode.TestRun;
  readonly host: PrintHost;
  readonly parts: CommandParts;
  readonly agreed: (plan: PlannedPrint['plan']) => AgreedDevice | undefined;
  readonly signal: AbortSignal;
}

async function runTest({ item, target, planned, sender }: Test, running: Running): Promise<void> {
  const { run } = running;
  if (!target || 'problem' in planned) {
    const why =
      'problem' in planned ? planned.problem : vscode.l10n.t('The printer is not in the file any more.');
    return run.errored(item, messageAt(why, item));
  }
  // The text may change while the print runs, and the places with it.
  const { document, printer } = target;
  const written = [...Object.values(printer.testPrint?.expect ?? {}), undefined].flat();
  const ranges = new Map(
    written.map((value) => {
      const place = placeOf(printer, value);
      return [`${place.start}`, rangeIn(document, place)];
    }),
  );
  const startedAtMs = Date.now();
  try {
    const { equals, describedDevice } = await readFilesOf(target, planned, running.host);
    const result = await print(target, planned, { ...running, describedDevice });
    const from = printsFrom(running.host.machine);
    const notes = running.host.devices
      ? [from ?? []].flat()
      : [vscode.l10n.t('Simulated in virtual time; nothing left the browser.')];
    const record = printRecord(planned, result, { trace: traceText(result.trace), notes });
    // The output is a terminal.
    run.appendOutput(`${plainText(printer.id)}: ${record}\n\n`.replace(/\r?\n/g, '\r\n'), undefined, item);
    const isVirtual = planned.virtual !== undefined;
    const expectations = checkExpectations(printer, result, { isVirtual, equals });
    const choice = writtenChoice(target);
    const hasMissed = expectations.some(isMissed);
    await running.parts.history.add(
      keptPrint({ target, planned, sender, choice, startedAtMs, result, isMissed: hasMissed, notes }),
    );
    if (running.signal.aborted && result.outcome === 'cancelled') return run.skipped(item);
    const durationMs = result.durationSeconds * 1000;
    if (isPassed(printer, result.outcome, expectations)) return run.passed(item, durationMs);
    const missed = missedSentences(printer, result.outcome, expectations);
    const messages = missed.map(({ sentence, expected, actual, place }) => {
      const message = vscode.TestMessage.diff(
        plainText(`${sentence} ${result.summary}`),
        plainText(expected),
        plainText(actual),
      );
      const range = ranges.get(`${place.start}`) ?? item.range;
      if (range) message.location = new vscode.Location(document.uri, range);
      return message;
    });
    run.failed(item, messages, durationMs);
  } catch (error) {
    run.errored(item, messageAt(error instanceof Error ? error.message : String(error), item));
  }
}

function messageAt(text: string, { uri, range }: vscode.TestItem): vscode.TestMessage {
  const message = new vscode.TestMessage(plainText(text));
  if (uri && range) message.location = new vscode.Location(uri, range);
  return message;
}

async function print(
  target: PrintTarget,
  planned: PlannedPrint,
  { host, parts, agreed, signal, describedDevice }: Running & Pick<VirtualPrintFiles, 'describedDevice'>,
) {
  const device = planned.virtual ? undefined : agreed(planned.plan);
  if (!planned.virtual && !device) throw new Error(vscode.l10n.t('Nobody was asked about its device.'));
  const request = {
    planned: device ? { ...planned, plan: { ...planned.plan, certificate: device.certificate } } : planned,
    onlyTo: device?.onlyTo,
    login: device && (await parts.logins.of(planned.plan)),
    // The editor has a command for it, and nobody knows the environment that it runs in.
    onLoginWanted: () => {},
    title: `Platen test print of ${planned.plan.printer}`,
    document: await openDocument(writtenChoice(target), target, { host, planned }),
    describedDevice,
    isHashed: target.printer.testPrint?.expect?.sha256 !== undefined,
    timeoutMs: testPrintTimeoutMs(target.document),
    signal,
  };
  const shown = { printer: target.printer.id, device: describeDevice(planned), isTest: true };
  const progress = parts.inProgress.begin(shown);
  return host.print({ ...request, onStage: progress.stage }).finally(progress.end);
}
