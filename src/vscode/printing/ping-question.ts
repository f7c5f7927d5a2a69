/** Asks the device of a plan how it is, once the person agreed: for *Ping Device*, and for a problem that is looked into. */
import * as vscode from 'vscode';
import type { PingResult } from '../../engine/ping/ping-device.ts';
import { addressText } from '../../model/address-text.ts';
import { findDestination } from '../../model/destinations/agreed-destinations.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { snmpSettings } from '../../site/devices/snmp-settings.ts';
import type { Site } from '../../site/site.ts';
import { showProgress } from '../notification.ts';
import type { Destinations } from './destinations.ts';
import type { Devices, HostPing } from './print-host.ts';

/** As `platen ping` does. */
const TIMEOUT_MS = 10_000;

/** Undefined where the person did not agree, or cancelled. */
export async function askDevice(
  plan: PrintPlan,
  site: Site,
  { devices, destinations }: { readonly devices: Devices; readonly destinations: Destinations },
): Promise<PingResult | undefined> {
  const onlyTo = await destinations.confirmPing(plan);
  if (!onlyTo) return undefined;
  const { host, tcpPort: port } = plan;
  const certificate = findDestination(destinations.list(), { host, port })?.certificate;
  const question = { plan: { ...plan, certificate }, snmp: snmpSettings(site, plan.port), onlyTo };
  return ask(question, devices.ping);
}

async function ask(
  question: Omit<HostPing, 'timeoutMs' | 'signal'>,
  ping: (request: HostPing) => Promise<PingResult>,
): Promise<PingResult | undefined> {
  const { host, tcpPort } = question.plan;
  const controller = new AbortController();
  const { signal } = controller;
  const title = vscode.l10n.t('Asking {0} how it is', addressText(host, tcpPort));
  const result = await showProgress(title, (_report, token) => {
    token.onCancellationRequested(() => controller.abort(new Error('cancelled')));
    return ping({ ...question, timeoutMs: TIMEOUT_MS, signal });
  });
  return signal.aborted ? undefined : result;
}
