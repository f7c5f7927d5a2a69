/** More jobs an hour than the source ports can carry while each rests in TIME_WAIT (KB 2003449). */

import type { System } from '../knowledge/systems.ts';
import { amountText } from '../model/amount-text.ts';
import type { Port } from '../model/config.ts';
import type { Fix } from '../model/finding.ts';
import {
  describePortRange,
  type PortRange,
  RESERVED_SOURCE_PORTS,
  setContainsRange,
  UNPRIVILEGED_SOURCE_PORTS,
} from '../model/port-range.ts';
import { placeOf } from '../model/span.ts';
import { capacityArithmetic } from '../site/capacity-text.ts';
import { hostId } from '../site/device-sharing.ts';
import { demandJobsPerHour, lprCapacity } from '../site/lpr-capacity.ts';
import { raisesNoFinding, systemThatCannotBeTold } from '../site/settable-source-ports.ts';
import type { Site } from '../site/site.ts';
import {
  defaultSourcePorts,
  sendsLpr,
  toleratedSourcePorts,
  writtenSourcePorts,
} from '../site/source-ports.ts';
import { defineRule, type RuleExamples } from './rule.ts';

export default defineRule({
  id: 'lpr-source-ports-exhausted',
  severity: 'warning',
  summary:
    'The printers of a port need more jobs an hour than its source ports carry at the TIME_WAIT of its server.',
  why: `Each LPR job uses a connection of its own (RFC 1179 §5), the client closes it, and its source port then rests in
TIME_WAIT: 240 s on Windows until 2003 unless \`TcpTimedWaitDelay\` says otherwise (Q149532). Eleven ports carry 11 x 3600 / 240
= 165 jobs an hour to one device; then jobs go in bursts of eleven with pauses (KB 2003449). Use ports from 1024 up if the
device takes them, a Standard TCP/IP port, or a shorter TIME_WAIT.`,
  sources: ['KB 2003449', 'Q149532', 'RFC 1179 §5'],
  rows: [2, 3, 75],
  acrossValues: true,
  on: 'ports',
  reads: 'neighbours',
  check(port, { site, report }) {
    if (!sendsLpr(site, port)) return;
    const demand = demandJobsPerHour(site, port);
    if (demand === undefined) return;
    const range = effectiveRange(site, port);
    if (!range || hostId(site, port) === undefined) return;
    const capacity = lprCapacity(site, port, range);
    if (!capacity || demand <= capacity.jobsPerHour) return;
    report({
      span: placeOf(port, port.sourcePorts),
      message: `${amountText(demand)} jobs an hour are more than source ports ${describePortRange(range)} carry: ${capacityArithmetic(capacity)} to this device. The rest wait.`,
      related: site
        .printersOf(port)
        .filter((printer) => printer.volume?.jobsPerHour)
        .map((printer) => ({
          span: placeOf(printer, printer.volume?.jobsPerHour),
          message: `${printer.id}: ${amountText(printer.volume?.jobsPerHour?.value ?? 0)} jobs an hour.`,
        })),
      fixes: [...widerFix(site, port), ...standardTcpIpFix(site, port, demand)],
    });
  },
});

export const examples: RuleExamples = {
  bad: [
    `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "PRINT01", "sourcePorts": "rfc1179" } },
  "printers": { "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 240 } } }
}`,
  ],
  good: [
    `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "PRINT01", "sourcePorts": "rfc1179" } },
  "printers": { "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 165 } } }
}`,
  ],
};

/** What is written, unless the server does something else, which is another rule's; else the default that all servers of the port share. */
function effectiveRange(site: Site, port: Port): PortRange | undefined {
  if (port.sourcePorts) {
    const range = writtenSourcePorts(port);
    return range && !systemThatCannotBeTold(site, port, range) ? range : undefined;
  }
  return commonDefault(site, port);
}

function commonDefault(site: Site, port: Port): PortRange | undefined {
  const ranges = site.systemsOf(port).map((system: System) => defaultSourcePorts(site, port, system));
  const [first] = ranges;
  return first && ranges.every((range) => range?.min === first.min && range.max === first.max)
    ? first
    : undefined;
}

const widerRanges = [
  { word: 'unprivileged', range: UNPRIVILEGED_SOURCE_PORTS, title: '1024 and up' },
  { word: 'reserved', range: RESERVED_SOURCE_PORTS, title: '512-1023' },
];

function widerFix(site: Site, port: Port): Fix[] {
  if (!toleratedSourcePorts(site, port)) return [];
  const wider = widerRanges.find(({ range }) => raisesNoFinding(site, port, range));
  if (!wider) return [];
  return [
    {
      title: `Use source ports ${wider.title}, which the device accepts`,
      safe: true,
      edits: [{ kind: 'set', path: ['ports', port.id, 'sourcePorts'], value: wider.word }],
    },
  ];
}

/** KB 2003449 recommends it; whether the device takes ports above 1023 only a try shows. */
function standardTcpIpFix(site: Site, port: Port, demand: number): Fix[] {
  const systems = site.systemsOf(port);
  const tolerated = toleratedSourcePorts(site, port);
  if (
    site.monitor(port) !== 'lpr' ||
    systems.length === 0 ||
    !systems.every((system) => system.hasStandardTcpIp)
  )
    return [];
  if (tolerated && !setContainsRange(tolerated, UNPRIVILEGED_SOURCE_PORTS)) return [];
  if ((lprCapacity(site, port, UNPRIVILEGED_SOURCE_PORTS)?.jobsPerHour ?? 0) < demand) return [];
  return [
    {
      title: 'Use a Standard TCP/IP port, which sends from any port above 1023',
      safe: false,
      edits: [
        { kind: 'set', path: ['ports', port.id, 'monitor'], value: 'standard-tcpip' },
        { kind: 'remove', path: ['ports', port.id, 'sourcePorts'] },
      ],
    },
  ];
}
