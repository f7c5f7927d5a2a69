/** `platen destinations`: where a person has agreed to print from here, and how to take that back. */

import { findStateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { addressText } from '../../model/address-text.ts';
import { type Destination, describeAddresses } from '../../model/destinations/agreed-destinations.ts';
import { printableJson, printableText } from '../../model/printable-text.ts';
import type { AddCommand } from '../input/command.ts';
import { formatOption } from '../input/option-values.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { reasonOf } from '../output/file-failure.ts';
import { destinationsPath, knownDestinations, writeDestinations } from '../printing/known-destinations.ts';

export const command: AddCommand = (program, terminal, done) => {
  const destinations = program
    .command('destinations')
    .description('where you have agreed to print from here, and how to take that back');
  destinations
    .command('list')
    .description('list names and the addresses they had when you agreed')
    .addOption(formatOption())
    .action(async (options) => done(await listDestinations(options, terminal)));
  destinations
    .command('forget')
    .description('ask again before the next print there')
    .argument('[destinations...]', 'HOST:PORT, as the list shows them')
    .option('--all', 'all of them', false)
    .action(async (names: string[], options) => done(await forgetDestinations(names, options, terminal)));
};

async function listDestinations(
  { format }: { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const known = await knownDestinations(await findPath(terminal));
  if (format === 'json') terminal.out(`${printableJson(known)}\n`);
  else {
    for (const destination of known) {
      const addresses = describeAddresses(destination);
      terminal.out(`${printableText(nameOf(destination))}${addresses === '' ? '' : `  ${addresses}`}\n`);
    }
    if (known.length === 0) terminal.note('No destination has been agreed to from here.\n');
  }
  return ExitCode.asAsked;
}

async function forgetDestinations(
  names: readonly string[],
  { all }: { readonly all: boolean },
  terminal: Terminal,
): Promise<ExitCodeValue> {
  if (names.length === 0 && !all)
    throw commandFailure(ExitCode.usage, 'Name destinations as HOST:PORT, or give --all.');
  const path = await findPath(terminal);
  const known = await knownDestinations(path);
  const isNamed = (destination: Destination) => names.includes(nameOf(destination));
  const missing = names.find((name) => !known.some((destination) => nameOf(destination) === name));
  if (missing !== undefined)
    throw commandFailure(
      ExitCode.usage,
      `${printableText(missing)} is not among the destinations: platen destinations list shows them.`,
    );
  const kept = all ? [] : known.filter((destination) => !isNamed(destination));
  await writeDestinations(path, kept).catch((error: unknown) => {
    throw commandFailure(ExitCode.inputOutput, `${path} could not be written: ${reasonOf(error)}.`);
  });
  terminal.note(`Forgotten: ${known.length - kept.length}. The next print there asks again.\n`);
  return ExitCode.asAsked;
}

function nameOf({ host, port }: Destination): string {
  return addressText(host, port);
}

async function findPath(terminal: Terminal): Promise<string> {
  const state = await findStateFolder(terminal.environment, [terminal.cwd]);
  if ('refused' in state) throw commandFailure(ExitCode.usage, printableText(state.refused));
  return destinationsPath(state.folder);
}
