/** `platen test`: every printer with a `testPrint` is a test, printed to a virtual printer or, on request, to its device. */
import { findStateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { printableText } from '../../model/printable-text.ts';
import type { AddCommand } from '../input/command.ts';
import { formatOption, seconds } from '../input/option-values.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { noteFailure } from '../output/note-failure.ts';
import { junitReport } from '../reports/junit-report.ts';
import { jsonTestReport, progressLine, type TestReport, textTestReport } from '../reports/test-report.ts';
import { confirmDevices } from '../testing/confirm-devices.ts';
import { type FoundTests, findPrintTests, type PrintTest } from '../testing/find-print-tests.ts';
import { runPrintTests } from '../testing/run-print-tests.ts';
import { partOf, type Shard, shardOption } from '../testing/shards.ts';

const testFormats = ['text', 'json', 'junit'] as const;

export interface TestOptions {
  readonly real: boolean;
  readonly shard?: Shard;
  readonly yes: boolean;
  readonly timeout: number;
  readonly format: (typeof testFormats)[number];
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('test')
    .description('run the test prints of printer configurations: to virtual printers, unless --real')
    .argument('[files...]', 'files or folders (default: everything matching below here)')
    .option('--real', 'print to the devices', false)
    .option('--shard <i/n>', 'run one of so many parts, which together are all', shardOption)
    .option('--yes', 'print to the devices without asking', false)
    .option('--timeout <seconds>', 'give each print up after this time', seconds, 30)
    .addOption(formatOption(testFormats))
    .action(async (files: string[], options) => done(await test(files, options, terminal)));
};

export async function test(
  named: readonly string[],
  options: TestOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const startMs = performance.now();
  const found = await findPrintTests(named, { cwd: terminal.cwd, isReal: options.real });
  const failure = noteWhatIsNoTest(found, terminal);
  const tests = options.shard ? partOf(found.tests, options.shard, groupOf) : found.tests;
  const state = await findStateFolder(terminal.environment, [terminal.cwd]);
  const plans = tests.flatMap(({ planned }) =>
    'problem' in planned || planned.virtual ? [] : [planned.plan],
  );
  if ('refused' in state && plans.length > 0) terminal.note(`${printableText(state.refused)}\n`);
  const agreedDevice =
    plans.length > 0 ? await confirmDevices(plans, { yes: options.yes, state }, terminal) : () => undefined;
  const show = (line: string) => (options.format === 'text' ? terminal.out(line) : terminal.note(line));
  let count = 0;
  const results = await runPrintTests(
    tests,
    {
      timeoutMs: options.timeout * 1000,
      state,
      agreedDevice,
      onResult: (result) => {
        count += 1;
        show(progressLine(result, `${count}/${tests.length}`, terminal.hasColor));
      },
    },
    terminal,
  );
  const durationSeconds = Math.round(performance.now() - startMs) / 1000;
  terminal.out(write({ results, unreadable: found.unreadable, durationSeconds }, options.format, terminal));
  if (terminal.interrupted.aborted) return ExitCode.interrupted;
  if (failure !== undefined) return failure;
  return results.every(({ status }) => status === 'passed') ? ExitCode.asAsked : ExitCode.printMissed;
}

/** The exit code of the first file that cannot be read. Rejects where there is no test at all, as a run of nothing proves nothing. */
function noteWhatIsNoTest(
  { tests, unreadable, foreign }: FoundTests,
  terminal: Terminal,
): ExitCodeValue | undefined {
  for (const name of foreign)
    terminal.note(
      `${printableText(name)} is a file of another program. Its queues are tests where a printers.jsonc beside it has them with "definedIn" and "testPrint".\n`,
    );
  const [first] = unreadable.map(({ failure }) => noteFailure(failure, terminal));
  if (tests.length === 0 && first === undefined)
    throw commandFailure(
      ExitCode.usage,
      'No test prints here: a printer is a test where it has a "testPrint", in printers.jsonc or *.printers.jsonc.',
    );
  return first;
}

/** A device takes one job at a time, which only one machine can see to; by name, as addresses may differ from machine to machine. */
function groupOf({ file, printer, planned }: PrintTest): string {
  return 'problem' in planned || planned.virtual
    ? `${file.shownPath}\n${printer.id}`
    : planned.plan.host.toLowerCase();
}

function write(report: TestReport, format: TestOptions['format'], terminal: Terminal): string {
  switch (format) {
    case 'text':
      return textTestReport(report, terminal.hasColor);
    case 'json':
      return jsonTestReport(report);
    case 'junit':
      return junitReport(report);
    default:
      return format satisfies never;
  }
}
