/** The fix for Standard TCP/IP ports before devices that insist on 721-731: the LPR monitor of Windows 2000 and later sends from these. */
import type { Port } from '../../../model/config.ts';
import type { Fix } from '../../../model/finding.ts';
import { RFC1179_SOURCE_PORTS } from '../../../model/port-range.ts';
import type { Site } from '../../../site/site.ts';
import { raisesNoFinding } from '../../../site/source-ports/settable-source-ports.ts';

/** Unsafe: only a person knows whether the server has that monitor, and why the port is another. */
export function lprMonitorFix(site: Site, port: Port): Fix[] {
  if (site.monitor(port) !== 'standard-tcpip') return [];
  if (!site.systemsOf(port).every((system) => system.family === 'windows')) return [];
  if (!raisesNoFinding(site, { ...port, monitor: undefined }, RFC1179_SOURCE_PORTS)) return [];
  return [
    {
      title: 'Use the LPR port monitor, which sends from 721-731',
      safe: false,
      edits: [{ kind: 'set', path: ['ports', port.id, 'monitor'], value: 'lpr' }],
    },
  ];
}
