/** More jobs an hour than the source ports can carry while each rests in TIME_WAIT (KB 2003449). */

import { amountText } from '../../model/amount-text.ts';
import type { Port } from '../../model/config.ts';
import type { Fix, RelatedPlace } from '../../model/finding.ts';
import {
  describePortRange,
  type PortRange,
  RESERVED_SOURCE_PORTS,
  setContainsRange,
  UNPRIVILEGED_SOURCE_PORTS,
} from '../../model/port-range.ts';
import { placeOf } from '../../model/span.ts';
import { hostId } from '../../site/devices/device-sharing.ts';
import type { Site } from '../../site/site.ts';
import { capacityArithmetic } from '../../site/source-ports/capacity-text.ts';
import {
  type Capacity,
  type Exhaustion,
  exhaustion,
  exhaustionByPort,
  exhaustionOf,
  hasDemand,
  lprCapacity,
  mayBeExhaustedTogether,
} from '../../site/source-ports/lpr-capacity.ts';
import { raisesNoFinding } from '../../site/source-ports/settable-source-ports.ts';
import { runsOnBelow, sharingPorts, sourcePortsInUse } from '../../site/source-ports/shared-source-ports.ts';
import { sendsLpr, toleratedSourcePorts } from '../../site/source-ports/source-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';
import { sourcePortEdits } from './fixes/source-port-edits.ts';

export default defineRule({
  id: 'lpr-source-ports-exhausted',
  severity: 'warning',
  acrossValues: true,
  on: 'ports',
  where: sendsLpr,
  check(port, { site, report }) {
    if (!hasDemand(site, port)) return;
    const range = sourcePortsInUse(site, port);
    if (!range || hostId(site, port) === undefined) return;
    const found = exhaustedBy(site, port, range);
    if (!found) return;
    const { ports, exhausted } = found;
    report({
      span: placeOf(port, port.sourcePorts),
      message: describe(site, ports, range, exhausted),
      related: volumesOf(site, ports),
      fixes: [...widerFix(site, ports), ...standardTcpIpFix(site, ports)],
    });
  },
});

export const explanation: RuleExplanation = {
  summary:
    'The printers of a port need more jobs an hour, or more at once, than its source ports carry at the TIME_WAIT of its server.',
  why: `Each LPR job uses a connection of its own (RFC 1179 §5), the client closes it, and its source port then rests in
TIME_WAIT: 240 s on Windows until 2003 unless \`TcpTimedWaitDelay\` says otherwise (Q149532). Eleven ports carry 11 x 3600 / 240
= 165 jobs an hour to one device; then jobs go in bursts of eleven with pauses (KB 2003449). Ports of one server that lead to
one device share these source ports. Use ports from 1024 up if the device takes them, a Standard TCP/IP port, or a shorter TIME_WAIT.`,
  sources: ['KB 2003449', 'Q149532', 'RFC 1179 §5'],
  rows: [2, 3, 75],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "PRINT01", "sourcePorts": "rfc1179" } },
  "printers": { "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 240 } } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "PRINT01", "sourcePorts": "rfc1179" } },
  "printers": { "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 165 } } }
}`,
};

interface Found {
  readonly ports: readonly Port[];
  readonly exhausted: Exhaustion;
}

/** By the port alone, else by all that share its source ports. A port that is too busy by itself has a finding of its own. */
function exhaustedBy(site: Site, port: Port, range: PortRange): Found | undefined {
  const capacity = lprCapacity(site, port, range);
  if (!capacity) return undefined;
  const alone = exhaustionByPort(site, port, capacity);
  if (alone) return { ports: [port], exhausted: alone };
  return mayBeExhaustedTogether(site, port, capacity)
    ? exhaustedTogether(site, port, range, capacity)
    : undefined;
}

function exhaustedTogether(site: Site, port: Port, range: PortRange, capacity: Capacity): Found | undefined {
  const ports = sharingPorts(site, port, range);
  const exhausted = ports.length > 1 ? exhaustionOf(site, ports, capacity) : undefined;
  if (!exhausted || ports.some((each) => exhaustion(site, [each], range))) return undefined;
  return { ports, exhausted };
}

function describe(
  site: Site,
  ports: readonly Port[],
  range: PortRange,
  { capacity, jobsPerHour, burst }: Exhaustion,
): string {
  const overflow = ports.some((port) => runsOnBelow(site, port, range))
    ? 'Before CUPS 2.4.7 the rest leave from below 721, which a device that insists on 721-731 refuses.'
    : undefined;
  const sourcePorts = `source ports ${describePortRange(range)}`;
  const shared =
    ports.length > 1
      ? `${namesOf(ports)} of ${hostId(site, ports[0] as Port)} share their source ports: `
      : '';
  if (jobsPerHour !== undefined)
    return `${shared}${amountText(jobsPerHour)} jobs an hour are more than ${sourcePorts} carry: ${capacityArithmetic(capacity)} to this device. ${overflow ?? 'The rest wait.'}`;
  const wait = `each of the rest waits until a port has rested ${capacity.timeWaitSeconds} s in TIME_WAIT.`;
  return `${shared}${amountText(burst)} jobs at once are more than the ${amountText(capacity.portCount)} ${sourcePorts}${overflow ? `. ${overflow}` : `: ${wait}`}`;
}

function namesOf(ports: readonly Port[]): string {
  const names = ports.slice(0, maxNamed).map(({ id }) => id);
  const more = ports.length > maxNamed ? ` and ${ports.length - maxNamed} more` : '';
  return names.join(', ') + more;
}

const maxNamed = 3;

function volumesOf(site: Site, ports: readonly Port[]): RelatedPlace[] {
  const printers = new Set(ports.flatMap((port) => site.printersOf(port)));
  return [...printers].flatMap((printer) => {
    const { jobsPerHour, burst } = printer.volume ?? {};
    const volumes = [
      ...(jobsPerHour?.value ? [`${amountText(jobsPerHour.value)} jobs an hour`] : []),
      ...(burst?.value ? [`${amountText(burst.value)} at once`] : []),
    ];
    if (volumes.length === 0) return [];
    return [
      {
        span: placeOf(printer, jobsPerHour?.value ? jobsPerHour : burst),
        message: `${printer.id}: ${volumes.join(', ')}.`,
      },
    ];
  });
}

const widerRanges = [
  { word: 'unprivileged', range: UNPRIVILEGED_SOURCE_PORTS, title: '1024 and up' },
  { word: 'reserved', range: RESERVED_SOURCE_PORTS, title: '512-1023' },
];

function widerFix(site: Site, ports: readonly Port[]): Fix[] {
  if (!ports.every((port) => toleratedSourcePorts(site, port))) return [];
  const wider = widerRanges.find(
    ({ range }) =>
      ports.every((port) => raisesNoFinding(site, port, range)) && !exhaustion(site, ports, range),
  );
  if (!wider) return [];
  const changes = ports.map((port) => sourcePortEdits(site, port, wider.word));
  return [
    {
      title: `Use source ports ${wider.title}, which the device accepts${changes[0]?.means ?? ''}`,
      safe: true,
      edits: changes.flatMap(({ edits }) => edits),
    },
  ];
}

/** KB 2003449 recommends it; whether the device takes ports above 1023 only a try shows. */
function standardTcpIpFix(site: Site, ports: readonly Port[]): Fix[] {
  if (!ports.every((port) => mayBeStandardTcpIp(site, port))) return [];
  if (exhaustion(site, ports, UNPRIVILEGED_SOURCE_PORTS)) return [];
  return [
    {
      title: 'Use a Standard TCP/IP port, which sends from any port above 1023',
      safe: false,
      edits: ports.flatMap(({ id }) => [
        { kind: 'set', path: ['ports', id, 'monitor'], value: 'standard-tcpip' },
        { kind: 'remove', path: ['ports', id, 'sourcePorts'] },
      ]),
    },
  ];
}

function mayBeStandardTcpIp(site: Site, port: Port): boolean {
  const systems = site.systemsOf(port);
  const tolerated = toleratedSourcePorts(site, port);
  return (
    site.monitor(port) === 'lpr' &&
    systems.length > 0 &&
    systems.every((system) => system.hasStandardTcpIp) &&
    !(tolerated && !setContainsRange(tolerated, UNPRIVILEGED_SOURCE_PORTS))
  );
}
