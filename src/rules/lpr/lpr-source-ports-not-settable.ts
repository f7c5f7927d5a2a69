/** A range that this system cannot be set to: the file says one thing, the server does another (Q179156). */
import type { System } from '../../knowledge/systems.ts';
import type { Port } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { describePortRange, RFC1179_SOURCE_PORTS } from '../../model/port-range.ts';
import { placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import { raisesNoFinding, systemThatCannotSet } from '../../site/source-ports/settable-source-ports.ts';
import { defaultSourcePorts, sendsLpr, writtenSourcePorts } from '../../site/source-ports/source-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';
import { lprMonitorFix } from './fixes/lpr-monitor-fix.ts';
import { rfc1179Fix } from './fixes/rfc1179-fix.ts';
import { servicePackFix } from './fixes/service-pack-fix.ts';

export default defineRule({
  id: 'lpr-source-ports-not-settable',
  severity: 'warning',
  acrossValues: true,
  on: 'ports',
  where: 'sourcePorts',
  check(port, { site, report }) {
    const range = writtenSourcePorts(port);
    if (!range || !sendsLpr(site, port)) return;
    const system = systemThatCannotSet(site, port, range);
    if (!system) return;
    const real = system.lpr.settable === 'nothing' ? undefined : defaultSourcePorts(site, port, system);
    // From the fixed service pack on 721-731 is what the server does.
    const isRfc1179 = describePortRange(range) === describePortRange(RFC1179_SOURCE_PORTS);
    report({
      span: placeOf(port, port.sourcePorts),
      message: `${system.title} cannot be set to send from ${describePortRange(range)}: ${choices(site, port, system)}${real ? ` It sends from ${describePortRange(real)}${mayBeSetOtherwise(site, port, system) ? ' unless it was set otherwise' : ''}.` : ''}`,
      fixes: [
        ...(isRfc1179 ? [...servicePackFix(site, port, system), ...lprMonitorFix(site, port)] : []),
        ...rfc1179Fix(site, port),
        ...silenceFix(site, port, system),
      ],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A range of source ports that this system cannot be set to.',
  why: `Windows NT 3.51 SP5, NT 4.0 to SP2 and Terminal Server Edition SP3 and SP4 know no setting for LPR source ports:
they use 512-1023. From NT 4.0 SP3 on there are two choices only: 721-731, or 1024 and up by the registry switches of
Q179156 (\`UseNonRFCSourcePorts\`, or a value per address). Whatever else the file says, the server does one of these. The
Standard TCP/IP port has no choice at all: it sends from above 1023 (KB 814586). CUPS knows three, by \`reserve=\` in its URI:
\`rfc1179\`, \`any\` (512-1023) and \`none\` (1024 and up).`,
  sources: ['Q179156', 'Q249017', 'KB 814586', 'CUPS backend/lpd.c'],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp2" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "PRINT01", "sourcePorts": "rfc1179" } }
}`,
    `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
    }
  }
}`,
  ],
  good: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp3" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "PRINT01", "sourcePorts": "rfc1179" } }
}`,
};

function choices(site: Site, port: Port, system: System): string {
  if (site.monitor(port) === 'standard-tcpip') return 'its Standard TCP/IP port has no such setting.';
  if (system.lpr.settable === 'reserve-option')
    return 'reserve= in its device URI knows 721-731 (rfc1179), 512-1023 (any) and 1024 and up (none).';
  return hasNoSetting(site, port, system)
    ? 'its LPR monitor has no such setting and sends from 512-1023.'
    : 'its LPR monitor knows 721-731 and, by a registry switch, 1024 and up.';
}

function hasNoSetting(site: Site, port: Port, system: System): boolean {
  return site.monitor(port) === 'standard-tcpip' || system.lpr.settable === 'nothing';
}

/** By a registry switch that the file does not show; what CUPS is set to stands in its URI. */
function mayBeSetOtherwise(site: Site, port: Port, system: System): boolean {
  return site.monitor(port) !== 'standard-tcpip' && system.lpr.settable === 'two-ranges';
}

/** Where what the server does is well. Unsafe: a test print keeps to what is written, whatever the server does. */
function silenceFix(site: Site, port: Port, system: System): Fix[] {
  const real = hasNoSetting(site, port, system) ? defaultSourcePorts(site, port, system) : undefined;
  if (!real || !raisesNoFinding(site, port, real)) return [];
  return [
    {
      title: 'Remove "sourcePorts": the server uses its own',
      safe: false,
      edits: [{ kind: 'remove', path: ['ports', port.id, 'sourcePorts'] }],
    },
  ];
}
