/** `platen discover`: which printers announce themselves on this network, and what of them the files have. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import { browseServices } from '../../engine/discovery/browse-services.ts';
import { createNodeEnvironment } from '../../engine/environment/node/node-environment.ts';
import { errorCode } from '../../engine/errors.ts';
import { applyTextEdits } from '../../format/edit/edit-text.ts';
import { shownText } from '../../knowledge/shown-text.ts';
import type { AnnouncedDevice } from '../../model/discovery/announced-device.ts';
import { printableJson, printableText } from '../../model/printable-text.ts';
import { announcedEntry } from '../../site/discovery/announced-entry.ts';
import { matchAnnouncements } from '../../site/discovery/match-announcements.ts';
import type { AddCommand } from '../input/command.ts';
import { type ConfigFile, findConfigFiles, readConfigFile, writeConfigFile } from '../input/config-files.ts';
import { collect, formatOption, seconds } from '../input/option-values.ts';
import { readableSite } from '../input/readable-site.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { type Discovery, jsonDiscoveryReport, textDiscoveryReport } from '../reports/discovery-report.ts';

export interface DiscoverOptions {
  readonly seconds: number;
  readonly config: readonly string[];
  /** The name of an announced printer. */
  readonly add?: string;
  readonly by: 'name' | 'address';
  readonly update: boolean;
  readonly interface: readonly string[];
  readonly format: 'text' | 'json';
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('discover')
    .description('list the printers that announce themselves on this network (DNS-SD)')
    .option('--seconds <seconds>', 'how long to wait for answers', seconds, 3)
    .option('--config <file>', 'compare with this file or folder; may be repeated', collect, [])
    .option('--add <printer>', 'write this announced printer into the file of --config')
    .option('--update', 'write addresses that changed into the files of --config', false)
    .addOption(
      new Option('--by <which>', 'how --add names the device: by its host name or its address')
        .choices(['name', 'address'])
        .default('name'),
    )
    .option(
      '--interface <which>',
      'ask on this network only, by name or own address; may be repeated',
      collect,
      [],
    )
    .addOption(formatOption())
    .action(async (options) => done(await discover(options, terminal)));
};

export async function discover(options: DiscoverOptions, terminal: Terminal): Promise<ExitCodeValue> {
  // Before anything is sent: a file that cannot be read would come to light too late.
  const files = await readFiles(options, terminal);
  const discovery = await browse(options, terminal);
  if (options.add !== undefined) {
    const [file] = files;
    if (file) await addTo(file, options.add, { options, discovery, terminal });
  } else if (options.update) {
    for (const file of files) await updateAddresses(file, { options, discovery, terminal });
  } else {
    const report = {
      ...discovery,
      files: files.map((file) => ({
        path: file.shownPath,
        comparison: matchAnnouncements(siteOf(file), discovery.devices),
      })),
    };
    terminal.out(
      options.format === 'json'
        ? jsonDiscoveryReport(report)
        : textDiscoveryReport(report, terminal.hasColor),
    );
  }
  return terminal.interrupted.aborted ? ExitCode.interrupted : ExitCode.asAsked;
}

async function readFiles(
  { config, add, update }: DiscoverOptions,
  terminal: Terminal,
): Promise<ConfigFile[]> {
  if (update && (add !== undefined || config.length === 0))
    throw commandFailure(ExitCode.usage, '--update goes with --config FILE, and not with --add.');
  const paths = config.length === 0 ? [] : await findConfigFiles(config, terminal.cwd, true);
  if (add !== undefined && paths.length !== 1)
    throw commandFailure(ExitCode.usage, '--add writes into one file: name it with --config FILE.');
  const files: ConfigFile[] = [];
  for (const path of paths) {
    const file = await readConfigFile(resolve(terminal.cwd, path), terminal.cwd);
    siteOf(file);
    files.push(file);
  }
  return files;
}

function siteOf(file: ConfigFile) {
  return readableSite(file, { before: 'comparing it' });
}

async function browse(options: DiscoverOptions, { interrupted }: Terminal): Promise<Discovery> {
  // Of use to this command alone.
  const { openNodeMulticast } = await import('../../engine/environment/node/multicast/node-multicast.ts');
  try {
    const browsed = await browseServices({
      environment: createNodeEnvironment(),
      openMulticast: openNodeMulticast,
      durationMs: options.seconds * 1000,
      links: options.interface.length === 0 ? undefined : options.interface,
      signal: interrupted,
    });
    return { ...browsed, seconds: options.seconds };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const exitCode = code === 'multicast-link-unknown' ? ExitCode.usage : ExitCode.inputOutput;
    throw commandFailure(exitCode, printableText((error as Error).message));
  }
}

interface Found {
  readonly options: DiscoverOptions;
  readonly discovery: Discovery;
  readonly terminal: Terminal;
}

async function addTo(file: ConfigFile, name: string, { options, discovery, terminal }: Found): Promise<void> {
  const device = chosenDevice(name, discovery);
  const entry = announcedEntry(siteOf(file), device, options.by);
  if ('problem' in entry) throw commandFailure(ExitCode.usage, entry.problem);
  const [edits] = file.format.write(file.text, [entry.edits]);
  if (!edits)
    throw commandFailure(
      ExitCode.usage,
      `${file.shownPath}: ${file.format.title} takes no new entries here.`,
    );
  await writeConfigFile(file, applyTextEdits(file.text, edits));
  const added = { printer: entry.printer, uri: entry.uri, file: file.shownPath };
  if (options.format === 'json') terminal.out(`${printableJson({ added })}\n`);
  else
    terminal.out(
      `${shownText(entry.printer)}: ${shownText(entry.uri)}, written to ${printableText(file.shownPath)}\n`,
    );
}

/** Only of devices that were found by what they are, not by where: each change is shown. */
async function updateAddresses(file: ConfigFile, { options, discovery, terminal }: Found): Promise<void> {
  const { devices } = matchAnnouncements(siteOf(file), discovery.devices);
  const changes = devices.flatMap(({ entries }) =>
    entries.flatMap(({ section, id, moved }) => (moved ? [{ section, id, ...moved }] : [])),
  );
  if (changes.length > 0) {
    const [edits] = file.format.write(file.text, [changes.map(({ edit }) => edit)]);
    if (!edits)
      throw commandFailure(ExitCode.usage, `${file.shownPath}: the addresses in it cannot be written.`);
    await writeConfigFile(file, applyTextEdits(file.text, edits));
  }
  const path = printableText(file.shownPath);
  if (options.format === 'json') {
    const updated = changes.map(({ section, id, from, to }) => ({ section, id, from: shownText(from), to }));
    terminal.out(`${printableJson({ path: file.shownPath, updated })}\n`);
  } else if (changes.length === 0) terminal.out(`${path}: no announced address differs\n`);
  else
    for (const { section, id, from, to } of changes)
      terminal.out(`${path}: ${section} "${shownText(id)}": ${shownText(from)} is ${shownText(to)} now\n`);
}

/** By the whole name, without regard to case, or by its UUID. */
function chosenDevice(name: string, { devices, seconds: waited }: Discovery): AnnouncedDevice {
  const wanted = name.toLowerCase();
  const found = devices.filter(
    (device) =>
      [device.name, printableText(device.name)].some((one) => one.toLowerCase() === wanted) ||
      device.uuid === wanted,
  );
  const [device, another] = found;
  if (device && !another) return device;
  if (another)
    throw commandFailure(
      ExitCode.usage,
      `${found.length} printers announce the name ${printableText(name)}: give the UUID of one.`,
    );
  const known = devices.slice(0, maxNamed).map((one) => `"${printableText(one.name)}"`);
  const more = devices.length > maxNamed ? `, and ${devices.length - maxNamed} more` : '';
  throw commandFailure(
    ExitCode.inputOutput,
    `No printer announced the name ${printableText(name)} within ${waited} s; ${
      known.length === 0 ? 'none announced any' : `there are ${known.join(', ')}${more}`
    }.`,
  );
}

const maxNamed = 10;
