/** A range that this system cannot be told: the file says one thing, the server does another (Q179156). */
import { findSystem, type System } from '../knowledge/systems.ts';
import type { Port } from '../model/config.ts';
import type { Fix } from '../model/finding.ts';
import { describePortRange, RFC1179_SOURCE_PORTS } from '../model/port-range.ts';
import { placeOf } from '../model/span.ts';
import { raisesNoFinding, systemThatCannotBeTold } from '../site/settable-source-ports.ts';
import type { Site } from '../site/site.ts';
import { defaultSourcePorts, sendsLpr, writtenSourcePorts } from '../site/source-ports.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'lpr-source-ports-not-settable',
  severity: 'warning',
  summary: 'A range of source ports that this system cannot be told.',
  why: `Windows NT 3.51 SP5, NT 4.0 to SP2 and Terminal Server Edition SP3 and SP4 know no setting for LPR source ports:
they use 512-1023. From NT 4.0 SP3 on there are two choices only: 721-731, or 1024 and up by the registry switches of
Q179156 (\`UseNonRFCSourcePorts\`, or a value per address). Whatever else the file says, the server does one of these. The
Standard TCP/IP port has no choice at all: it sends from above 1023 (KB 814586).`,
  sources: ['Q179156', 'Q249017', 'KB 814586'],
  examples: {
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
    good: [
      `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp3" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "PRINT01", "sourcePorts": "rfc1179" } }
}`,
    ],
  },
  acrossValues: true,
  on: 'ports',
  *check(port, { site }) {
    const range = writtenSourcePorts(port);
    if (!range || !port.sourcePorts || !sendsLpr(site, port)) return;
    const system = systemThatCannotBeTold(site, port, range);
    if (!system) return;
    const real = defaultSourcePorts(site, port, system);
    yield {
      span: placeOf(port, port.sourcePorts),
      message: `${system.title} cannot be told to send from ${describePortRange(range)}: ${choices(site, port, system)}${real ? ` It sends from ${describePortRange(real)} unless it was told otherwise.` : ''}`,
      fixes: [...servicePackFix(site, port, system), ...rfcFix(site, port)],
    };
  },
});

function choices(site: Site, port: Port, system: System): string {
  if (site.monitor(port) === 'standard-tcpip') return 'its Standard TCP/IP port has no such setting.';
  return system.lpr.settable === 'nothing'
    ? 'its LPR monitor has no such setting.'
    : 'its LPR monitor knows 721-731 and, by a registry switch, 1024 and up.';
}

function servicePackFix(site: Site, port: Port, system: System): Fix[] {
  const mended = site.monitor(port) === 'lpr' ? findSystem(system.lpr.mendedBy) : undefined;
  const range = writtenSourcePorts(port);
  if (!mended || !range || describePortRange(range) !== describePortRange(RFC1179_SOURCE_PORTS)) return [];
  const servers = site.serversOf(port).filter((server) => server.system?.value === system.id);
  return [
    {
      title: `State ${mended.title} for ${servers.map(({ id }) => id).join(', ')}, once it is installed`,
      safe: false,
      edits: servers.map((server) => ({
        kind: 'set',
        path: ['servers', server.id, 'system'],
        value: mended.id,
      })),
    },
  ];
}

function rfcFix(site: Site, port: Port): Fix[] {
  if (!raisesNoFinding(site, port, RFC1179_SOURCE_PORTS)) return [];
  return [
    {
      title: 'Use RFC 1179 source ports 721-731',
      safe: true,
      edits: [{ kind: 'set', path: ['ports', port.id, 'sourcePorts'], value: 'rfc1179' }],
    },
  ];
}
