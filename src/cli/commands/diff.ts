/** `platen diff`: what another file, or a running cupsd, has otherwise than a configuration. */
import { resolve } from 'node:path';
import { compareQueues, type QueueDifference } from '../../interchange/compare/compare-queues.ts';
import { isModelName } from '../../interchange/cups-export/cups-queues.ts';
import { exporters } from '../../interchange/exporters.ts';
import { shellQuoted } from '../../interchange/shell/shell-quoted.ts';
import { withoutSecretReferences } from '../../knowledge/secret-spans.ts';
import { printableJson, printableText } from '../../model/printable-text.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import type { AddCommand } from '../input/command.ts';
import { readConfigFile } from '../input/config-files.ts';
import { formatOption } from '../input/option-values.ts';
import { readableSite } from '../input/readable-site.ts';
import { readRunningCups } from '../input/running-cups.ts';
import type { Terminal } from '../input/terminal.ts';
import { columns } from '../output/columns.ts';
import { ExitCode, type ExitCodeValue } from '../output/exit-code.ts';

export interface DiffOptions {
  /** A file, or "cups". */
  readonly against: string;
  readonly format: 'text' | 'json';
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('diff')
    .description(
      'show what another file, or the running CUPS, has otherwise; ends with 1 where anything differs',
    )
    .argument('<file>', 'a printer configuration, or a file of another program')
    .requiredOption('--against <file|cups>', 'the other file, or "cups" for the cupsd that lpstat asks')
    .addOption(formatOption())
    .action(async (file: string, options) => done(await diff(file, options, terminal)));
};

export async function diff(
  name: string,
  { against, format }: DiffOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const here = await siteOf(name, terminal);
  const isCups = against === 'cups';
  const there = isCups
    ? await readRunningCups(terminal.environment, terminal.interrupted)
    : await siteOf(against, terminal);
  const found = compareQueues(here, there, { onlyStatedByBoth: isCups });
  // cupsd names the device of the PPD that it made of a model, and not the model.
  const isOfPpd = (one: QueueDifference) =>
    isCups && one.property === 'driver' && isModelName(one.here ?? '');
  const differences = found.filter((one) => !isOfPpd(one));
  const commands = isCups && differences.length > 0 ? commandsFor(here, differences) : undefined;
  if (format === 'json')
    terminal.out(`${printableJson({ differences, ...(commands !== undefined && { commands }) })}\n`);
  else if (differences.length === 0) terminal.note('Nothing differs.\n');
  else {
    terminal.out(columns([['queue', 'property', name, against], ...differences.map(row)]));
    if (commands !== undefined) terminal.out(`\nTo make it so:\n\n${commands}`);
  }
  return differences.length === 0 ? ExitCode.asAsked : ExitCode.findings;
}

async function siteOf(name: string, terminal: Terminal): Promise<WholeSite> {
  const file = await readConfigFile(resolve(terminal.cwd, name), terminal.cwd);
  return readableSite(file, { text: withoutSecretReferences(file.text).text });
}

function row({ queue, property, here, there }: QueueDifference): string[] {
  const shown = (value: string | undefined) => (value === undefined ? '-' : printableText(value));
  return [printableText(queue), property ?? '(the queue)', shown(here), shown(there)];
}

/** As `platen export --to lpadmin` writes them, for the queues that differ; queues and members that only cupsd has are taken out. */
function commandsFor(here: WholeSite, differences: readonly QueueDifference[]): string {
  const wanted = new Set(differences.filter((one) => one.here !== undefined).map(({ queue }) => queue));
  const { config } = here;
  const entries = [...config.printers];
  const different = entries.filter(([id, { name }]) => wanted.has(name?.value ?? id));
  // A class is made of queues that the same site has.
  const members = new Set(different.flatMap(([, printer]) => printer.members.map(({ value }) => value)));
  const printers = new Map(entries.filter((one) => members.has(one[0]) || different.includes(one)));
  const exporter = exporters.find(({ id }) => id === 'lpadmin');
  const made =
    printers.size === 0
      ? ''
      : exporter?.write(createSite({ ...config, printers }), { server: undefined }).text;
  const takenOut = differences.flatMap((one): string[] => {
    if (one.property === 'members') return membersTakenOut(one);
    if (one.property !== undefined || one.here !== undefined) return [];
    return [`lpadmin -x ${shellQuoted(one.queue)}\n`];
  });
  return `${made ?? ''}${takenOut.join('')}`;
}

/** Names of queues in CUPS hold no blanks. */
function membersTakenOut({ queue, here = '', there = '' }: QueueDifference): string[] {
  const kept = new Set(here.split(', '));
  return there
    .split(', ')
    .filter((member) => member !== '' && !kept.has(member))
    .map((member) => `lpadmin -p ${shellQuoted(member)} -r ${shellQuoted(queue)}\n`);
}
