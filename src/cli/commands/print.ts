/** `platen print`: a test print through the embedded spooler, to the device or to a virtual printer in its place. */
import { appendFile, stat, writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { Option } from 'commander';
import type { Environment } from '../../engine/environment/environment.ts';
import { createNodeEnvironment } from '../../engine/environment/node/node-environment.ts';
import { loginFrom } from '../../engine/environment/node/node-login.ts';
import { openPrintSpool, type PrintSpool } from '../../engine/environment/node/node-print-spool.ts';
import { findStateFolder, type StateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { userName } from '../../engine/environment/node/node-user-name.ts';
import type { DescribedDevice } from '../../engine/printers/ipp/device/described-device.ts';
import { testPageKinds } from '../../engine/test-page/test-page.ts';
import { type PlannedPrintResult, plannedPrint } from '../../engine/test-print/planned-print.ts';
import type { MakeDocument } from '../../engine/test-print/test-print.ts';
import { pcapngFile } from '../../engine/trace/capture/pcapng-file.ts';
import { traceText } from '../../engine/trace/trace-text.ts';
import { findSystem } from '../../knowledge/systems.ts';
import { printRecord } from '../../language/printing/print-record.ts';
import type { Printer } from '../../model/config.ts';
import { checkExpectations, isMissed } from '../../model/expectations.ts';
import { isSent, isWell } from '../../model/outcome.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import { printableText } from '../../model/printable-text.ts';
import { didYouMeanSystem } from '../../site/names/closest-system.ts';
import type { FoundQueue } from '../../site/print-plan/find-queue.ts';
import { planAsSystem } from '../../site/print-plan/plan-as-system.ts';
import { type Planned, planPrint } from '../../site/print-plan/plan-print.ts';
import { type PrintSender, printSenders } from '../../site/print-plan/print-senders.ts';
import type { WholeSite } from '../../site/site.ts';
import type { AddCommand } from '../input/command.ts';
import { type ConfigFile, readConfigFile } from '../input/config-files.ts';
import { formatOption, seconds } from '../input/option-values.ts';
import { type DocumentOptions, openPrintDocument, readFilesOf } from '../input/print-document.ts';
import { readableSite } from '../input/readable-site.ts';
import type { Terminal } from '../input/terminal.ts';
import { createEventLines } from '../output/event-lines.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { reasonOf } from '../output/file-failure.ts';
import { confirmDestination, withCertificate } from '../printing/confirm-destination.ts';
import { nothingToTry, otherSenders, THIS_MACHINE, whatToTry } from '../printing/failed-print.ts';
import { createQueueFinder } from '../printing/find-printed-queue.ts';
import { jsonPrintReport, textPrintReport } from '../reports/print-report.ts';

export interface PrintOptions extends DocumentOptions {
  readonly config: string;
  readonly virtual: boolean;
  readonly system?: string;
  readonly yes: boolean;
  readonly timeout: number;
  readonly keepTrying: boolean;
  readonly trace?: string;
  readonly format: 'text' | 'json';
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('print')
    .description('test-print through the embedded spooler')
    .argument('<printer>', 'a printer of the file')
    .requiredOption('--config <file>', 'the printer configuration')
    .addOption(new Option('--page <kind>', 'the test page').choices(testPageKinds).conflicts('file'))
    .option('--file <document>', 'print this document instead of a test page')
    .option('--virtual', "print to a virtual printer of the device's protocol, started for this job", false)
    .option(
      '--system <id>',
      'have the LPR port act as this system does: source ports, retries, waits; or as this-machine',
    )
    .option('--yes', 'print to the device without asking', false)
    .option('--timeout <seconds>', 'give up after this time', seconds, 30)
    .option('--keep-trying', 'try again after a definite refusal, too, until the time is up', false)
    .option(
      '--trace <out>',
      'write the conversation to this file: as text, or as a capture where it ends in .pcapng',
    )
    .addOption(formatOption())
    .action(async (printer: string, options) => done(await print(printer, options, terminal)));
};

export async function print(
  printerId: string,
  options: PrintOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const file = await readConfigFile(resolve(terminal.cwd, options.config), terminal.cwd);
  const { planned, printer, senders, site } = await plan(file, printerId, options);
  const document = await openPrintDocument({ file, options, planned, printer }, terminal);
  const { equals, describedDevice } = await readFilesOf({ file, planned, printer });
  noteChoice(senders, planned, { options, terminal });
  const { plan: destination, virtual } = planned;
  const state = await findStateFolder(terminal.environment, [terminal.cwd]);
  if ('refused' in state && !virtual) terminal.note(`${printableText(state.refused)}\n`);
  const onlyTo = virtual
    ? undefined
    : await confirmDestination({ plan: destination, yes: options.yes, state }, terminal);
  const tracePath = options.trace === undefined ? undefined : resolve(terminal.cwd, options.trace);
  if (tracePath !== undefined) await checkTrace(tracePath, options.trace ?? tracePath);
  const environment = createNodeEnvironment({ onlyTo });
  const asked = { plan: destination, yes: options.yes, state };
  const agreed = virtual
    ? planned
    : { ...planned, plan: await withCertificate(asked, environment, terminal) };
  const isHashed = printer.testPrint?.expect?.sha256 !== undefined;
  const result = await run(agreed, document, {
    options,
    terminal,
    state,
    environment,
    isHashed,
    describedDevice,
  });
  const expectations = checkExpectations(printer, result, { isVirtual: virtual !== undefined, equals });
  const toTry = isWell(result.outcome)
    ? nothingToTry
    : await whatToTry({ file, site, planned, senders }, terminal.cwd);
  const report = { printer: printerId, result, expectations, toTry };
  terminal.out(
    options.format === 'json' ? jsonPrintReport(report) : textPrintReport(report, terminal.hasColor),
  );
  if (tracePath !== undefined) {
    await writeTrace(tracePath, options.trace ?? tracePath, traceFile(tracePath, planned, result));
  }
  if (terminal.interrupted.aborted) return ExitCode.interrupted;
  return isSent(result.outcome) && !expectations.some(isMissed) ? ExitCode.asAsked : ExitCode.printMissed;
}

interface Plan {
  readonly planned: PlannedPrint;
  readonly printer: Printer;
  readonly senders: readonly PrintSender[];
  readonly site: WholeSite;
}

async function plan(
  file: ConfigFile,
  printerId: string,
  { virtual, system: systemId }: PrintOptions,
): Promise<Plan> {
  const ownSite = readableSite(file, { before: 'printing from it' });
  const printer = ownSite.config.printers.get(printerId);
  const found: FoundQueue = printer
    ? await createQueueFinder(file, ownSite)(printer)
    : { site: ownSite, queue: printerId };
  if ('problem' in found) throw commandFailure(ExitCode.usage, `${file.shownPath}: ${found.problem}`);
  const { site, queue } = found;
  const asPlanned = planPrint(site, queue, virtual);
  const senders = 'problem' in asPlanned ? [] : printSenders(site, asPlanned);
  const planned =
    'problem' in asPlanned ? asPlanned : sentBy(systemId, { site, planned: asPlanned, senders });
  if ('problem' in planned) throw commandFailure(ExitCode.usage, `${file.shownPath}: ${planned.problem}`);
  if (!printer)
    throw commandFailure(ExitCode.usage, `${file.shownPath}: There is no printer "${printerId}".`);
  return { planned, printer, senders, site };
}

interface Sending {
  readonly site: WholeSite;
  readonly planned: PlannedPrint;
  readonly senders: readonly PrintSender[];
}

/** By default the sender that the file does not speak against. */
function sentBy(systemId: string | undefined, { site, planned, senders }: Sending): Planned {
  const own = senders.find(({ kind }) => kind === 'machine' || kind === 'file');
  const chosen = systemId === undefined ? senders[0] : systemId === THIS_MACHINE ? own : undefined;
  return chosen?.planned ?? actingAs(systemId, site, planned);
}

/** Where the file says that the device does not take this machine's source ports: who else could send, before anybody does. */
function noteChoice(
  senders: readonly PrintSender[],
  planned: PlannedPrint,
  { options, terminal }: { options: PrintOptions; terminal: Terminal },
): void {
  const own = senders.find(({ kind }) => kind === 'machine');
  if (options.format !== 'text' || options.system !== undefined || own?.refusedBy === undefined) return;
  for (const sentence of otherSenders(senders, planned)) terminal.note(`${sentence}\n`);
}

function actingAs(systemId: string | undefined, site: WholeSite, planned: Planned): Planned {
  if (systemId === undefined || 'problem' in planned) return planned;
  const system = findSystem(systemId);
  if (!system) {
    throw commandFailure(ExitCode.usage, `There is no system "${systemId}". ${didYouMeanSystem(systemId)}`);
  }
  const acting = planAsSystem(site, planned.plan, system);
  return 'problem' in acting ? acting : { ...planned, plan: acting.plan };
}

interface Running {
  readonly options: PrintOptions;
  readonly terminal: Terminal;
  readonly state: StateFolder;
  readonly environment: Environment;
  readonly isHashed: boolean;
  readonly describedDevice: DescribedDevice | undefined;
}

async function run(
  planned: PlannedPrint,
  document: AsyncIterable<Uint8Array> | MakeDocument,
  { options, terminal, state, environment, isHashed, describedDevice }: Running,
): Promise<PlannedPrintResult> {
  // Before there is a folder that would be left behind.
  const { interrupted } = terminal;
  const spool = await openPrintSpool(environment, state).catch((error: unknown) => {
    throw commandFailure(ExitCode.inputOutput, `The spool folder could not be made: ${reasonOf(error)}.`);
  });
  noteSpool(spool, state, terminal);
  const isText = options.format === 'text';
  const eventLine = createEventLines();
  try {
    return await plannedPrint(environment, {
      planned,
      title: `Platen test print of ${planned.plan.printer}`,
      user: userName(),
      document,
      isHashed,
      describedDevice,
      timeoutMs: options.timeout * 1000,
      keepTrying: options.keepTrying,
      login: loginFrom(terminal.environment),
      spoolFolder: spool.folder,
      jobId: spool.id,
      signal: AbortSignal.any([interrupted, spool.cancelled]),
      onEvent: (event) => {
        if (isText) terminal.note(eventLine(event));
      },
    });
  } finally {
    await spool.close();
  }
}

/** What earlier runs left is said, and never sent by itself. */
function noteSpool(
  { left, prunedCount, temporaryBecause }: PrintSpool,
  state: StateFolder,
  terminal: Terminal,
): void {
  if (temporaryBecause !== undefined && !('refused' in state)) terminal.note(`${temporaryBecause}\n`);
  const pruned = prunedCount > 0 ? ` ${prunedCount} older ones were removed.` : '';
  if (left.length > 0 || prunedCount > 0) {
    const held =
      left.length === 1
        ? '1 test print of an earlier run is held'
        : `${left.length} test prints of earlier runs are held`;
    terminal.note(`${held}: "platen queue list" shows what is.${pruned}\n`);
  }
}

/** Before anything is sent: paper that comes out while its trace is lost would have to be printed again. */
async function checkTrace(path: string, shownPath: string): Promise<void> {
  const info = await stat(path).catch(() => undefined);
  const isOrdinary = info === undefined || info.isFile();
  const failure = isOrdinary
    ? await appendFile(path, '').then(() => undefined, reasonOf)
    : 'it is no ordinary file';
  if (failure !== undefined)
    throw commandFailure(
      ExitCode.inputOutput,
      `The trace ${shownPath} cannot be written: ${failure}. Nothing was printed.`,
    );
}

/** For people, or for Wireshark and its like. */
function traceFile(path: string, planned: PlannedPrint, result: PlannedPrintResult): string | Uint8Array {
  const { trace, startedAt, summary } = result;
  if (extname(path).toLowerCase() !== '.pcapng')
    return printRecord(planned, result, { trace: traceText(trace) });
  return pcapngFile(trace, { startedAt, comments: [`${planned.plan.printer}: ${summary}`] });
}

async function writeTrace(path: string, shownPath: string, record: string | Uint8Array): Promise<void> {
  await writeFile(path, record).catch((error: unknown) => {
    throw commandFailure(
      ExitCode.inputOutput,
      `The trace ${shownPath} could not be written: ${reasonOf(error)}.`,
    );
  });
}
