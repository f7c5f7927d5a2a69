/** `platen ping`: asks the device of a printer how it is, in each harmless way that its protocol offers. */
import { resolve } from 'node:path';
import { createNodeEnvironment } from '../../engine/environment/node/node-environment.ts';
import { resolvedAddresses } from '../../engine/environment/node/node-resolved-addresses.ts';
import { findStateFolder, type StateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { type Ping, pingDevice } from '../../engine/ping/ping-device.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { printableText } from '../../model/printable-text.ts';
import { snmpSettings } from '../../site/devices/snmp-settings.ts';
import { planPrint } from '../../site/print-plan/plan-print.ts';
import type { AddCommand } from '../input/command.ts';
import { readConfigFile } from '../input/config-files.ts';
import { formatOption, seconds } from '../input/option-values.ts';
import { readableSite } from '../input/readable-site.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { confirmDestination } from '../printing/confirm-destination.ts';
import { destinationsPath, knownDestinations } from '../printing/known-destinations.ts';
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
  const planned = planPrint(site, printer);
  if ('problem' in planned) throw commandFailure(ExitCode.usage, `${file.shownPath}: ${planned.problem}`);
  const { plan, virtual } = planned;
  if (virtual)
    throw commandFailure(
      ExitCode.usage,
      `${file.shownPath}: The printer ${printer} prints to ${virtual.title}, which runs only while a job is printed: there is no device to ask.`,
    );
  const state = await findStateFolder(terminal.environment, [terminal.cwd]);
  if ('refused' in state) terminal.note(`${printableText(state.refused)}\n`);
  const onlyTo = await confirmDestination({ plan, yes, state, purpose: 'ping' }, terminal);
  const result = await pingDevice({
    plan: { ...plan, certificate: await acceptedCertificate(plan, state) },
    environment: createNodeEnvironment({ onlyTo }),
    resolve: resolvedAddresses,
    snmp: await snmpQuestion(snmpSettings(site, plan.port), onlyTo),
    timeoutMs: timeout * 1000,
    signal: terminal.interrupted,
  });
  const report = { plan, result };
  terminal.out(format === 'json' ? jsonPingReport(report) : textPingReport(report, terminal.hasColor));
  if (terminal.interrupted.aborted) return ExitCode.interrupted;
  return result.isAnswered ? ExitCode.asAsked : ExitCode.printMissed;
}

async function snmpQuestion(
  settings: ReturnType<typeof snmpSettings>,
  onlyTo: readonly string[] | undefined,
): Promise<Ping['snmp']> {
  if ('notAsked' in settings) return settings;
  // Of use to this command alone.
  const { createNodeSnmp } = await import('../../engine/environment/node/snmp/node-snmp.ts');
  return { ...settings, open: createNodeSnmp({ onlyTo }) };
}

async function acceptedCertificate({ host, tcpPort }: PrintPlan, state: StateFolder) {
  if ('refused' in state) return undefined;
  const known = await knownDestinations(destinationsPath(state.folder));
  return known.find((one) => one.port === tcpPort && one.host.toLowerCase() === host.toLowerCase())
    ?.certificate;
}
