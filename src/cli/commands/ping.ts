/** `platen ping`: asks the device of a printer how it is, in each harmless way that its protocol offers. */
import { resolve } from 'node:path';
import type { AddCommand } from '../input/command.ts';
import { readConfigFile } from '../input/config-files.ts';
import { formatOption, seconds } from '../input/option-values.ts';
import { readableSite } from '../input/readable-site.ts';
import type { Terminal } from '../input/terminal.ts';
import { ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { askDevice } from '../printing/ask-device.ts';
import { jsonPingReport, textPingReport } from '../reports/ping-report.ts';

export interface PingOptions {
  readonly config: string;
  readonly yes: boolean;
  readonly timeout: number;
  readonly format: 'text' | 'json';
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('ping')
    .description('ask the device of a printer how it is; nothing is printed')
    .argument('<printer>', 'a printer of the file')
    .requiredOption('--config <file>', 'the printer configuration')
    .option('--yes', 'ask the device without asking you', false)
    .option('--timeout <seconds>', 'give up after this time', seconds, 10)
    .addOption(formatOption())
    .action(async (printer: string, options) => done(await ping(printer, options, terminal)));
};

export async function ping(
  printer: string,
  { config, yes, timeout, format }: PingOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const file = await readConfigFile(resolve(terminal.cwd, config), terminal.cwd);
  const site = readableSite(file, { before: 'asking a device of it' });
  const report = await askDevice(
    { site, printer, shownPath: file.shownPath, yes, timeoutMs: timeout * 1000 },
    terminal,
  );
  terminal.out(format === 'json' ? jsonPingReport(report) : textPingReport(report, terminal.hasColor));
  if (terminal.interrupted.aborted) return ExitCode.interrupted;
  return report.result.isAnswered ? ExitCode.asAsked : ExitCode.printMissed;
}
