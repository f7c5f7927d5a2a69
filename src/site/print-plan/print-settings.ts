/** The settings behind a test print, in words, for the test page itself. */
import { portKindOf } from '../../knowledge/port-monitors.ts';
import { addressText } from '../../model/address-text.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';

/**
 * What stands on the test page: the content of `engine/test-page`.
 * @param time when it is printed, ISO 8601, UTC
 */
export function testPageContent(planned: PlannedPrint, time: string) {
  const { printer, port } = planned.plan;
  return { printer, port, device: describeDevice(planned), time, settings: printSettings(planned) };
}

/** Name and value of each setting, in reading order. */
export function printSettings({ plan, virtual }: PlannedPrint): [name: string, value: string][] {
  const kind = portKindOf(plan.monitor);
  const settings: [string, string][] = [
    ['Protocol', kind?.protocol ?? plan.monitor],
    ...(kind?.settings?.(plan) ?? []),
  ];
  if (virtual?.note) settings.push(['Note', virtual.note]);
  return settings;
}

/** The device of a plan: a URI without secrets, or the virtual printer in words. */
export function describeDevice({ plan, virtual }: PlannedPrint): string {
  return virtual ? virtual.title : planUri(plan);
}

function planUri({ monitor, host, tcpPort, queue, isSecure }: PlannedPrint['plan']): string {
  const path = queue === '' ? '' : `/${queue.split('/').map(encodeURIComponent).join('/')}`;
  const { schemes = [], secureSchemes = [] } = portKindOf(monitor) ?? {};
  return `${(isSecure ? secureSchemes : schemes)[0]}://${addressText(host, tcpPort)}${path}`;
}
