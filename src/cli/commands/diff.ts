/** `platen diff`: what another file, or a running cupsd, has otherwise than a configuration. */
import { resolve } from 'node:path';
import { compareQueues, type QueueDifference } from '../../interchange/compare/compare-queues.ts';
import { exporters } from '../../interchange/exporters.ts';
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
  const differences = compareQueues(here, there, { onlyStatedByBoth: isCups });
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

/** As `platen export --to lpadmin` writes them, for the queues that differ; queues that only cupsd has are deleted. */
function commandsFor(here: WholeSite, differences: readonly QueueDifference[]): string {
  const wanted = new Set(differences.filter((one) => one.here !== undefined).map(({ queue }) => queue));
  const { config } = here;
  const printers = new Map([...config.printers].filter(([id, { name }]) => wanted.has(name?.value ?? id)));
  const exporter = exporters.find(({ id }) => id === 'lpadmin');
  const made =
    printers.size === 0
      ? ''
      : exporter?.write(createSite({ ...config, printers }), { server: undefined }).text;
  const deleted = differences
    .filter((one) => one.property === undefined && one.here === undefined)
    // cupsd takes no quotes, blanks or slashes in a name.
    .map(({ queue }) => `lpadmin -x '${queue.replaceAll("'", "'\\''")}'\n`);
  return `${made ?? ''}${deleted.join('')}`;
}
