/** Runs test prints: several to virtual printers at once, one at a time to each device, each with a result whatever happens. */
import { createNodeEnvironment } from '../../engine/environment/node/node-environment.ts';
import { loginFrom } from '../../engine/environment/node/node-login.ts';
import { openPrintSpool } from '../../engine/environment/node/node-print-spool.ts';
import type { StateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { userName } from '../../engine/environment/node/node-user-name.ts';
import type { DescribedDevice } from '../../engine/printers/ipp/device/described-device.ts';
import { type PlannedPrintResult, plannedPrint } from '../../engine/test-print/planned-print.ts';
import { isPassed, type MissedSentence, missedSentences } from '../../language/testing/print-tests.ts';
import { runSchedule } from '../../language/testing/run-schedule.ts';
import { checkExpectations, type ExpectationResult } from '../../model/expectations.ts';
import type { PlannedPrint, PrintPlan } from '../../model/print-plan.ts';
import { placeOf } from '../../model/span.ts';
import { openPrintDocument, readFilesOf } from '../input/print-document.ts';
import type { Terminal } from '../input/terminal.ts';
import type { AgreedDevice } from './confirm-devices.ts';
import type { PrintTest } from './find-print-tests.ts';

export interface TestResult {
  readonly test: PrintTest;
  /** `error`: it could not be printed at all. `not-run`: the run was interrupted before its end. */
  readonly status: 'passed' | 'missed' | 'error' | 'not-run';
  /** Of one that was printed. */
  readonly print: { readonly planned: PlannedPrint; readonly result: PlannedPrintResult } | undefined;
  readonly expectations: readonly ExpectationResult[];
  /** What was not as expected, or why it could not be printed. */
  readonly failures: readonly TestFailure[];
}

/** Without expected and actual where nothing was printed. */
export type TestFailure = Pick<MissedSentence, 'place' | 'sentence'> & Partial<MissedSentence>;

export interface TestRun {
  readonly timeoutMs: number;
  readonly state: StateFolder;
  /** What a person agreed to for a real device; undefined for one that nobody was asked about. */
  readonly agreedDevice: (plan: PrintPlan) => AgreedDevice | undefined;
  /** In the order in which they end. */
  readonly onResult: (result: TestResult) => void;
}

/** More wait for the same disk and processor only. */
const atOnce = 8;

/** In the order of the tests; those that an interrupt kept from ending are among them. */
export async function runPrintTests(
  tests: readonly PrintTest[],
  run: TestRun,
  terminal: Terminal,
): Promise<TestResult[]> {
  const results = new Map<PrintTest, TestResult>();
  const { interrupted } = terminal;
  await runSchedule(tests, {
    limit: atOnce,
    resourcesOf: ({ planned }) =>
      'problem' in planned || planned.virtual ? [] : (run.agreedDevice(planned.plan)?.places ?? []),
    signal: interrupted,
    async run(test) {
      const result = await resultOf(test, run, terminal);
      results.set(test, result);
      if (result.status !== 'not-run') run.onResult(result);
    },
  });
  return tests.map((test) => results.get(test) ?? withoutPrint(test, 'not-run'));
}

async function resultOf(test: PrintTest, run: TestRun, terminal: Terminal): Promise<TestResult> {
  const { planned, printer } = test;
  if ('problem' in planned) return withoutPrint(test, 'error', planned.problem);
  try {
    const { equals, describedDevice } = await readFilesOf({ file: test.file, planned, printer });
    const result = await print(test, planned, { run, terminal, describedDevice });
    if (terminal.interrupted.aborted && result.outcome === 'cancelled') return withoutPrint(test, 'not-run');
    const expectations = checkExpectations(printer, result, {
      isVirtual: planned.virtual !== undefined,
      equals,
    });
    const status = isPassed(printer, result.outcome, expectations) ? 'passed' : 'missed';
    const failures = missedSentences(printer, result.outcome, expectations);
    return { test, status, print: { planned, result }, expectations, failures };
  } catch (error) {
    return withoutPrint(test, 'error', error instanceof Error ? error.message : String(error));
  }
}

function withoutPrint(test: PrintTest, status: 'error' | 'not-run', why?: string): TestResult {
  const failures = why === undefined ? [] : [{ place: placeOf(test.printer), sentence: why }];
  return { test, status, print: undefined, expectations: [], failures };
}

interface Printing {
  readonly run: TestRun;
  readonly terminal: Terminal;
  readonly describedDevice: DescribedDevice | undefined;
}

async function print(
  { file, printer }: PrintTest,
  planned: PlannedPrint,
  { run, terminal, describedDevice }: Printing,
): Promise<PlannedPrintResult> {
  const device = planned.virtual ? undefined : run.agreedDevice(planned.plan);
  if (!planned.virtual && !device) throw new Error('Nobody was asked about its device.');
  const document = await openPrintDocument({ file, options: {}, planned, printer }, terminal);
  const environment = createNodeEnvironment({ onlyTo: device?.onlyTo });
  const spool = await openPrintSpool(environment, run.state);
  try {
    return await plannedPrint(environment, {
      planned: device ? { ...planned, plan: { ...planned.plan, certificate: device.certificate } } : planned,
      title: `Platen test print of ${planned.plan.printer}`,
      user: userName(),
      document,
      describedDevice,
      isHashed: printer.testPrint?.expect?.sha256 !== undefined,
      timeoutMs: run.timeoutMs,
      login: loginFrom(terminal.environment),
      spoolFolder: spool.folder,
      jobId: spool.id,
      signal: AbortSignal.any([terminal.interrupted, spool.cancelled]),
    });
  } finally {
    await spool.close();
  }
}
