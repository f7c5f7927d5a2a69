/** Asks the device of a printer how it is, once a person agreed: for `platen ping`, and as evidence of `platen troubleshoot`. */

import { resolvedAddresses } from '../../engine/environment/node/names/node-resolved-addresses.ts';
import { createNodeEnvironment } from '../../engine/environment/node/node-environment.ts';
import { findStateFolder, type StateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { type Ping, type PingResult, pingDevice } from '../../engine/ping/ping-device.ts';
import { findDestination } from '../../model/destinations/agreed-destinations.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { printableText } from '../../model/printable-text.ts';
import { snmpSettings } from '../../site/devices/snmp-settings.ts';
import { planPrint } from '../../site/print-plan/plan-print.ts';
import type { WholeSite } from '../../site/site.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import { confirmDestination } from './confirm-destination.ts';
import { destinationsPath, knownDestinations } from './known-destinations.ts';

export interface DeviceQuestion {
  readonly site: WholeSite;
  readonly printer: string;
  /** Of the file, for messages. */
  readonly shownPath: string;
  readonly yes: boolean;
  readonly timeoutMs: number;
}

/** Rejects where there is no device to ask, or the person does not agree. */
export async function askDevice(
  { site, printer, shownPath, yes, timeoutMs }: DeviceQuestion,
  terminal: Terminal,
): Promise<{ readonly plan: PrintPlan; readonly result: PingResult }> {
  const planned = planPrint(site, printer);
  if ('problem' in planned) throw commandFailure(ExitCode.usage, `${shownPath}: ${planned.problem}`);
  const { plan, virtual } = planned;
  if (virtual)
    throw commandFailure(
      ExitCode.usage,
      `${shownPath}: The printer ${printer} prints to ${virtual.title}, which runs only while a job is printed: there is no device to ask.`,
    );
  const state = await findStateFolder(terminal.environment, [terminal.cwd]);
  if ('refused' in state) terminal.note(`${printableText(state.refused)}\n`);
  const onlyTo = await confirmDestination({ plan, yes, state, purpose: 'ping' }, terminal);
  const asked = { ...plan, certificate: await acceptedCertificate(plan, state) };
  const result = await pingDevice({
    plan: asked,
    environment: createNodeEnvironment({ onlyTo }),
    resolve: resolvedAddresses,
    snmp: await snmpQuestion(snmpSettings(site, plan.port), onlyTo),
    timeoutMs,
    signal: terminal.interrupted,
  });
  return { plan: asked, result };
}

async function snmpQuestion(
  settings: ReturnType<typeof snmpSettings>,
  onlyTo: readonly string[] | undefined,
): Promise<Ping['snmp']> {
  if ('notAsked' in settings) return settings;
  // Of use to those who ask devices alone.
  const { createNodeSnmp } = await import('../../engine/environment/node/snmp/node-snmp.ts');
  return { ...settings, open: createNodeSnmp({ onlyTo }) };
}

async function acceptedCertificate({ host, tcpPort }: PrintPlan, state: StateFolder) {
  if ('refused' in state) return undefined;
  const known = await knownDestinations(destinationsPath(state.folder));
  return findDestination(known, { host, port: tcpPort })?.certificate;
}
