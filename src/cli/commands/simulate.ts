/** `platen simulate --incident`: replays a known incident with a site's own objects in virtual time, as written and with the fix. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Option } from 'commander';
import { printableJson } from '../../model/printable-text.ts';
import { findIncident, incidentIds } from '../../simulate/incidents.ts';
import { replayHtml } from '../../simulate/page/replay-html.ts';
import { type Replay, replayIncident } from '../../simulate/replay.ts';
import { replayText } from '../../simulate/replay-text.ts';
import type { AddCommand } from '../input/command.ts';
import { readConfigFile } from '../input/config-files.ts';
import { wholeNumber } from '../input/option-values.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { reasonOf } from '../output/file-failure.ts';

export interface SimulateOptions {
  readonly incident?: string;
  readonly subject?: string;
  readonly seed: number;
  readonly format: 'text' | 'json' | 'html';
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('simulate')
    .description('replay a known incident in virtual time, as the file says and with the fix')
    .argument('[file]', "the printer configuration (default: the incident's example)")
    .addOption(new Option('--incident <id>', 'which one').choices(incidentIds))
    .option('--subject <name>', 'the port, printer or connection of the file to run it with')
    .option('--seed <number>', 'another seed gives another run; the same one the same', wholeNumber, 1)
    .addOption(
      new Option('--format <format>', 'html is one file with a chart')
        .choices(['text', 'json', 'html'])
        .default('text'),
    )
    .action(async (file: string | undefined, options) => done(await simulate(file, options, terminal)));
};

/** @param named the configuration; without it, the example of the incident */
export async function simulate(
  named: string | undefined,
  { incident: id, subject, seed, format }: SimulateOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const incident = id === undefined ? undefined : findIncident(id);
  if (!incident)
    throw commandFailure(ExitCode.usage, `Choose an incident: --incident ${incidentIds.join('|')}.`);
  const path = named === undefined ? examplePath(incident.id) : resolve(terminal.cwd, named);
  const file = await readConfigFile(path, terminal.cwd);
  const result = await replayIncident(file.text, incident, { seed, subject });
  if ('problem' in result) throw commandFailure(ExitCode.usage, `${file.shownPath}: ${result.problem}`);
  terminal.out(await report(result.replay, format));
  return ExitCode.asAsked;
}

async function report(replay: Replay, format: SimulateOptions['format']): Promise<string> {
  if (format === 'json') return replayJson(replay);
  if (format === 'text') return replayText(replay);
  return replayHtml(replay, { kind: 'inline', code: await pageScript() });
}

/** Draws the chart in a browser; built with the program. */
async function pageScript(): Promise<string> {
  const path = pathAbove(join('dist', 'webview', 'replay-page.js'));
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw commandFailure(ExitCode.inputOutput, `The script of the page cannot be read: ${reasonOf(error)}.`);
  });
}

function replayJson({ incident, subject, finding, asWritten, fixed, open }: Replay): string {
  const json = {
    incident: incident.id,
    title: incident.title,
    subject,
    finding: finding && { rule: finding.rule, severity: finding.severity, message: finding.message },
    asWritten,
    fixed: fixed && { fix: { title: fixed.fix.title, safe: fixed.fix.safe }, ...fixed.run },
    // Where the file leaves something open, the two above are of the first of these assumptions.
    notSaid: open?.fact,
    worlds: open?.cases.map(({ assumption: { id, title }, ...runs }) => ({ id, title, ...runs })),
  };
  return `${printableJson(json)}\n`;
}

/** The examples stand beside the program's own folder, wherever it is installed. */
function examplePath(id: string): string {
  return pathAbove(join('examples', 'incidents', `${id}.printers.jsonc`));
}

function pathAbove(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, name)) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, name);
}
