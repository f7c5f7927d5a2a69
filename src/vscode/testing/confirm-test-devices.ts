/** The question before tests go to real devices: how many prints on how many devices, with their names and addresses, each time. */
import * as vscode from 'vscode';
import { addressText } from '../../model/address-text.ts';
import { describeAddresses } from '../../model/destinations/agreed-destinations.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { confirm } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export interface AgreedDevice {
  /** What no two prints may use at once: its addresses, or its name where nobody knows one. */
  readonly places: readonly string[];
  /** The only addresses that a job may go to. */
  readonly onlyTo: readonly string[];
  readonly certificate: string | undefined;
}

/**
 * By plan; undefined where the person does not agree.
 * @param from the sentence of `printsFrom`
 */
export async function confirmTestDevices(
  plans: readonly PrintPlan[],
  from: string | undefined,
  { devices, destinations }: Pick<CommandParts, 'devices' | 'destinations'>,
): Promise<((plan: PrintPlan) => AgreedDevice | undefined) | undefined> {
  const byKey = new Map<string, PrintPlan[]>();
  for (const plan of plans) byKey.set(keyOf(plan), [...(byKey.get(keyOf(plan)) ?? []), plan]);
  const agreed = new Map<string, AgreedDevice>();
  if (byKey.size > 0 && (!devices || !destinations)) return undefined;
  const lines: string[] = [];
  for (const [key, [plan, ...others]] of byKey) {
    if (!plan) continue;
    const { host, tcpPort } = plan;
    const onlyTo = (await devices?.resolvedAddresses(host)) ?? [];
    agreed.set(key, { places: onlyTo.length > 0 ? onlyTo : [host], onlyTo, certificate: undefined });
    const shown = describeAddresses({ host, addresses: onlyTo });
    const printers = [plan, ...others].map(({ printer }) => printer).join(', ');
    lines.push(`${addressText(host, tcpPort)}${shown === '' ? '' : ` (${shown})`}: ${printers}`);
  }
  if (byKey.size === 0) return () => undefined;
  if (from !== undefined) lines.push(from);
  const question = vscode.l10n.t(
    'Run tests on real devices? Prints: {0}, devices: {1}.',
    plans.length,
    byKey.size,
  );
  const instead = { title: vscode.l10n.t('Do Not Print') };
  if (!(await confirm(question, { detail: lines, yes: vscode.l10n.t('Print'), instead }))) return undefined;
  for (const [key, [plan]] of byKey) {
    const device = agreed.get(key);
    const secure = byKey.get(key)?.find(({ isSecure }) => isSecure);
    if (!plan || !device || !secure) continue;
    const trusted = await destinations?.withCertificate(secure, device.onlyTo);
    if (!trusted) return undefined;
    agreed.set(key, { ...device, certificate: trusted.certificate });
  }
  return (plan) => agreed.get(keyOf(plan));
}

/** Names of hosts do not regard case (RFC 4343). */
function keyOf({ host, tcpPort }: PrintPlan): string {
  return addressText(host.toLowerCase(), tcpPort);
}
