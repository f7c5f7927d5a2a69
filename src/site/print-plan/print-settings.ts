/** The settings behind a test print, in words, for the test page itself. */
import { addressText } from '../../model/address-text.ts';
import { countSourcePorts, describePortRange } from '../../model/port-range.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';

/** Name and value of each setting, in reading order. */
export function printSettings({ plan, virtual }: PlannedPrint): [name: string, value: string][] {
  const isLpr = plan.monitor === 'lpr';
  const settings: [string, string][] = [['Protocol', isLpr ? 'LPR (RFC 1179)' : 'raw (TCP)']];
  if (plan.monitor === 'hp-network') settings.push(['Connection type', plan.connectionType ?? 'job-based']);
  if (virtual?.note) settings.push(['Note', virtual.note]);
  if (isLpr) {
    settings.push(['Queue', plan.queue], ['Order', plan.order], ['Source ports', sourcePorts(plan)]);
  }
  return settings;
}

function sourcePorts({ sourcePorts: range }: PlannedPrint['plan']): string {
  return range
    ? `${describePortRange(range)} (${countSourcePorts(range)} ports)`
    : 'chosen by the operating system';
}

/** The device of a plan: a URI without secrets, or the virtual printer in words. */
export function describeDevice({ plan, virtual }: PlannedPrint): string {
  return virtual ? virtual.title : planUri(plan);
}

function planUri({ monitor, host, tcpPort, queue }: PlannedPrint['plan']): string {
  const authority = addressText(host, tcpPort);
  return monitor === 'lpr' ? `lpd://${authority}/${encodeURIComponent(queue)}` : `socket://${authority}`;
}
