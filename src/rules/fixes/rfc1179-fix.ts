/** The fix that rules about source ports share: 721-731, where that leaves nothing to report. */
import type { Port } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { RFC1179_SOURCE_PORTS } from '../../model/port-range.ts';
import { raisesNoFinding } from '../../site/settable-source-ports.ts';
import type { Site } from '../../site/site.ts';

/** @param safe false where only a person knows what was meant; every LPD that keeps to RFC 1179 §3.1 takes 721-731 */
export function rfc1179Fix(site: Site, port: Port, safe: boolean): Fix[] {
  if (!raisesNoFinding(site, port, RFC1179_SOURCE_PORTS)) return [];
  return [
    {
      title: 'Use RFC 1179 source ports 721-731',
      safe,
      edits: [{ kind: 'set', path: ['ports', port.id, 'sourcePorts'], value: 'rfc1179' }],
    },
  ];
}
