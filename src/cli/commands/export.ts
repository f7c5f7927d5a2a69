/** `platen export`: the queues of a configuration, written for another print system. */
import { basename, resolve } from 'node:path';
import { Option } from 'commander';
import { encodeConfig } from '../../format/text/encoding.ts';
import type { Exporter } from '../../interchange/exporter.ts';
import { exporters } from '../../interchange/exporters.ts';
import { withoutSecretReferences } from '../../knowledge/secret-spans.ts';
import { printableText } from '../../model/printable-text.ts';
import type { WholeSite } from '../../site/site.ts';
import type { AddCommand } from '../input/command.ts';
import { type ConfigFile, readConfigFile } from '../input/config-files.ts';
import { readableSite } from '../input/readable-site.ts';
import type { Terminal } from '../input/terminal.ts';
import { columns } from '../output/columns.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { writeNew } from '../output/write-new.ts';

export interface ExportCommandOptions {
  readonly to: Exporter['id'];
  readonly server?: string;
  readonly out?: string;
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('export')
    .description('write the queues of a configuration for CUPS, Windows or LPRng')
    .argument('<file>', 'a printer configuration, or a file of another program')
    .addOption(
      new Option('--to <format>', 'what to write')
        .choices(exporters.map(({ id }) => id))
        .makeOptionMandatory(),
    )
    .option('--server <name>', 'only the queues of this server or cluster of the file')
    .option('--out <file>', 'write it to this new file instead of the output')
    .action(async (file: string, options) => done(await exportCommand(file, options, terminal)));
};

export async function exportCommand(
  name: string,
  { to, server, out }: ExportCommandOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const file = await readConfigFile(resolve(terminal.cwd, name), terminal.cwd);
  const { text, references } = withoutSecretReferences(file.text);
  const site = readableSite(file, { text });
  const host = server === undefined ? undefined : hostIn(site, server, file);
  const exporter = exporters.find(({ id }) => id === to);
  if (!exporter) throw commandFailure(ExitCode.usage, `There is no export to ${to}.`);
  const exported = exporter.write(site, { server: host });
  if (out === undefined) terminal.out(exported.text);
  else await writeNew(resolve(terminal.cwd, out), out, bytesOf(exporter, exported.text));
  const rows = [
    ...exported.notCarried.map(({ what, why }) => [printableText(what), printableText(why)]),
    ...references.map((reference) => [reference, 'a secret: give it to the print system yourself']),
  ];
  const where = out === undefined ? exporter.title : `${exporter.title}: ${printableText(basename(out))}`;
  terminal.note(rows.length === 0 ? `${where}.\n` : `${where}.\n\nNot carried\n${columns(rows)}`);
  return ExitCode.asAsked;
}

/** regedit writes and expects UTF-16 with a byte-order mark. */
function bytesOf({ id }: Exporter, text: string): Uint8Array {
  return encodeConfig(text, id === 'windows-reg' ? 'utf-16le' : 'utf-8');
}

function hostIn(site: WholeSite, name: string, file: ConfigFile): string {
  const host = site.findHost(name);
  if (host) return host.id;
  const known = [...site.names('servers'), ...site.names('clusters')].map((one) => `"${one}"`);
  throw commandFailure(
    ExitCode.usage,
    `${file.shownPath}: There is no server or cluster "${name}".${known.length > 0 ? ` Known: ${known.join(', ')}.` : ''}`,
  );
}
