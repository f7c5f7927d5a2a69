/** The fix for systems whose LPR monitor leaves RFC 1179: state the service pack that fixes it (Q249017, Q179156). */
import { findSystem, type System } from '../../../knowledge/systems.ts';
import type { Port } from '../../../model/config.ts';
import type { Fix } from '../../../model/finding.ts';
import type { Site } from '../../../site/site.ts';

/** Unsafe: right only once the service pack is installed. */
export function servicePackFix(site: Site, port: Port, system: System): Fix[] {
  const fixed = site.monitor(port) === 'lpr' ? findSystem(system.lpr.fixedBy) : undefined;
  if (!fixed) return [];
  const servers = site.serversOf(port).filter((server) => findSystem(server.system?.value) === system);
  return [
    {
      title: `State ${fixed.title} for ${servers.map(({ id }) => id).join(', ')}, once it is installed`,
      safe: false,
      edits: servers.map((server) => ({
        kind: 'set',
        path: ['servers', server.id, 'system'],
        value: fixed.id,
      })),
    },
  ];
}
