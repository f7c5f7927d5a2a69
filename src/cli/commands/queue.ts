/** `platen queue`: test prints that a killed run left behind, held until a person releases, cancels or forgets them. */

import { setTimeout as wait } from 'node:timers/promises';
import { createNodeEnvironment } from '../../engine/environment/node/node-environment.ts';
import { loginFrom } from '../../engine/environment/node/node-login.ts';
import {
  cancelFileName,
  releaseHeldPrint,
  spoolRoot,
} from '../../engine/environment/node/node-print-spool.ts';
import { findStateFolder, type StateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { formatIsoTime } from '../../engine/iso-time.ts';
import { findLeftPrints, forgetPrint, type LeftPrint, maxHeldDays } from '../../engine/spool/print-spools.ts';
import type { LeftPart } from '../../engine/spool/spooled-job.ts';
import { addressText } from '../../model/address-text.ts';
import { bytesText } from '../../model/amount-text.ts';
import { isSent } from '../../model/outcome.ts';
import { printableJson, printableText } from '../../model/printable-text.ts';
import type { AddCommand } from '../input/command.ts';
import { formatOption, seconds } from '../input/option-values.ts';
import type { Terminal } from '../input/terminal.ts';
import { createEventLines } from '../output/event-lines.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { confirmDestination } from '../printing/confirm-destination.ts';
import { jsonPrintReport, textPrintReport } from '../reports/print-report.ts';

type Format = 'text' | 'json';

export interface ReleaseOptions {
  readonly yes: boolean;
  readonly timeout: number;
  readonly format: Format;
}

export const command: AddCommand = (program, terminal, done) => {
  const queue = program
    .command('queue')
    .description('test prints that a killed run left, held until you decide');
  queue
    .command('list')
    .description('list them, and what may have been printed of each')
    .addOption(formatOption())
    .action(async (options) => done(await listQueue(options, terminal)));
  queue
    .command('release')
    .description('send one to its device, once')
    .argument('<id>', 'as the list shows it')
    .option('--yes', 'send it without asking', false)
    .option('--timeout <seconds>', 'give up after this time', seconds, 30)
    .addOption(formatOption())
    .action(async (id: string, options) => done(await releaseFromQueue(id, options, terminal)));
  queue
    .command('forget')
    .description('remove some without sending them')
    .argument('[ids...]', 'as the list shows them')
    .option('--all', 'all that are held', false)
    .action(async (ids: string[], options) => done(await forgetFromQueue(ids, options, terminal)));
  queue
    .command('cancel')
    .description('stop one that another process is printing, or remove a held one')
    .argument('<id>', 'as the list shows it')
    .action(async (id: string) => done(await cancelInQueue(id, terminal)));
};

async function listQueue(
  { format }: { readonly format: Format },
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const { prints } = await findQueue(terminal);
  const nowMs = Date.now();
  if (format === 'json') {
    terminal.out(`${printableJson(prints.map((print) => describeJson(print, nowMs)))}\n`);
    return ExitCode.asAsked;
  }
  for (const print of prints) terminal.out(describeText(print));
  terminal.note(
    prints.length === 0
      ? 'No test print is held.\n'
      : `A held test print is sent by "platen queue release ID" only, and removed after ${maxHeldDays} days.\n`,
  );
  return ExitCode.asAsked;
}

async function releaseFromQueue(
  id: string,
  options: ReleaseOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const { prints, state } = await findQueue(terminal);
  const print = pick(prints, id);
  const { job } = print;
  if (!job?.plan) throw cannot(print, 'be released');
  const warning = whatMayHaveLeft(job.left);
  if (options.yes && warning !== undefined) terminal.note(`${warning}\n`);
  const onlyTo = await confirmDestination({ plan: job.plan, yes: options.yes, state, warning }, terminal);
  const eventLine = createEventLines();
  const result = await releaseHeldPrint(print, {
    onlyTo,
    login: loginFrom(terminal.environment),
    timeoutMs: options.timeout * 1000,
    signal: terminal.interrupted,
    onEvent: (event) => {
      if (options.format === 'text') terminal.note(eventLine(event));
    },
  });
  const report = { printer: job.printer, result, expectations: [] };
  terminal.out(
    options.format === 'json' ? jsonPrintReport(report) : textPrintReport(report, terminal.hasColor),
  );
  if (result.isStillHeld) terminal.note(`The test print ${id} is still held.\n`);
  if (terminal.interrupted.aborted) return ExitCode.interrupted;
  return isSent(result.outcome) ? ExitCode.asAsked : ExitCode.printMissed;
}

async function forgetFromQueue(
  ids: readonly string[],
  { all }: { readonly all: boolean },
  terminal: Terminal,
): Promise<ExitCodeValue> {
  if (ids.length === 0 && !all)
    throw commandFailure(ExitCode.usage, 'Name the test prints by their ids, or give --all.');
  const { prints } = await findQueue(terminal);
  const chosen = all
    ? prints.filter(({ state }) => state !== 'printing')
    : [...new Set(ids)].map((id) => pick(prints, id));
  const busy = chosen.find(({ state }) => state === 'printing');
  if (busy) throw cannot(busy, 'be forgotten');
  for (const { folder } of chosen) await forgetPrint(createNodeEnvironment(), folder);
  terminal.note(`Forgotten: ${chosen.length}.\n`);
  return ExitCode.asAsked;
}

/** How long a process may take to notice that it is asked to stop, and to stop. */
const cancelTimeoutMs = 5000;

async function cancelInQueue(id: string, terminal: Terminal): Promise<ExitCodeValue> {
  const { prints } = await findQueue(terminal);
  const print = pick(prints, id);
  const environment = createNodeEnvironment();
  if (print.state !== 'printing') {
    await forgetPrint(environment, print.folder);
    terminal.note(`The held test print ${id} was cancelled: nothing more is sent of it.\n`);
    return ExitCode.asAsked;
  }
  const request = await environment.disk.create(`${print.folder}/${cancelFileName}`).catch(() => undefined);
  await request?.close();
  const untilMs = performance.now() + cancelTimeoutMs;
  while (performance.now() < untilMs) {
    await wait(100, undefined, { signal: terminal.interrupted });
    const { prints: now } = await findQueue(terminal);
    const there = now.find((other) => other.folder === print.folder);
    if (there?.state !== 'printing') {
      terminal.note(`The test print ${id} has ended.\n`);
      return ExitCode.asAsked;
    }
  }
  throw commandFailure(
    ExitCode.printMissed,
    `The process that prints ${id} was asked to stop and has not: end it by hand.`,
  );
}

async function findQueue(
  terminal: Terminal,
): Promise<{ readonly prints: readonly LeftPrint[]; readonly state: StateFolder }> {
  const state = await findStateFolder(terminal.environment, [terminal.cwd]);
  if ('refused' in state) throw commandFailure(ExitCode.usage, printableText(state.refused));
  const { prints, prunedCount } = await findLeftPrints(createNodeEnvironment(), spoolRoot(state.folder));
  if (prunedCount > 0) terminal.note(`${prunedCount} held too long or too much were removed.\n`);
  return { prints, state };
}

function pick(prints: readonly LeftPrint[], id: string): LeftPrint {
  const found = prints.find((print) => String(print.id) === id);
  if (found) return found;
  throw commandFailure(
    ExitCode.usage,
    `There is no test print ${printableText(id)} in the queue: platen queue list shows them.`,
  );
}

function cannot({ id, state }: LeftPrint, what: string): Error {
  const why = state === 'printing' ? 'another process is printing it' : 'its record cannot be read';
  return commandFailure(ExitCode.usage, `The test print ${id} cannot ${what}: ${why}.`);
}

function describeJson({ id, state, startedAtMs, job }: LeftPrint, nowMs: number): object {
  return {
    id,
    state,
    submitted: formatIsoTime(job?.submittedAtMs ?? startedAtMs),
    ageSeconds: Math.max(0, Math.round((nowMs - startedAtMs) / 1000)),
    ...(job?.plan && {
      printer: job.printer,
      port: job.plan.port,
      destination: addressText(job.plan.host, job.plan.tcpPort),
      title: job.title,
      user: job.user,
      bytes: job.byteCount,
      left: job.left,
      mayHaveBeenPrinted: job.left !== 'nothing',
    }),
  };
}

function describeText({ id, state, startedAtMs, job }: LeftPrint): string {
  const time = formatIsoTime(job?.submittedAtMs ?? startedAtMs)
    .slice(0, 19)
    .replace('T', ' ');
  const head = `${String(id).padStart(6)}  ${state.padEnd(8)}  ${time}`;
  if (!job?.plan) return `${head}\n`;
  const place = addressText(job.plan.host, job.plan.tcpPort);
  return [
    `${head}  ${printableText(job.printer)} to ${printableText(place)}, ${bytesText(job.byteCount)}\n`,
    `        ${whatMayHaveLeft(job.left) ?? 'Nothing of it was sent.'}\n`,
  ].join('');
}

function whatMayHaveLeft(left: LeftPart): string | undefined {
  switch (left) {
    case 'nothing':
      return undefined;
    case 'unknown':
      return 'Part or all of it may have been printed already.';
    case 'all':
      return 'All of it was sent, but not confirmed: it may have been printed already.';
  }
}
