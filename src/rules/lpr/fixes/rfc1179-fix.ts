/** The fix that rules about source ports share: 721-731, where that leaves nothing to report. */
import type { Port } from '../../../model/config.ts';
import type { Fix } from '../../../model/finding.ts';
import { RFC1179_SOURCE_PORTS, rangeContainsSet } from '../../../model/port-range.ts';
import type { Site } from '../../../site/site.ts';
import { raisesNoFinding } from '../../../site/source-ports/settable-source-ports.ts';
import { toleratedSourcePorts } from '../../../site/source-ports/source-ports.ts';
import { sourcePortEdits } from './source-port-edits.ts';

/**
 * Safe only where the device is written to take no others: some take none below 1024 (AIX 4.3.3, Q179156), and eleven ports
 * may be too few (KB 2003449).
 */
export function rfc1179Fix(site: Site, port: Port): Fix[] {
  if (!raisesNoFinding(site, port, RFC1179_SOURCE_PORTS)) return [];
  const tolerated = toleratedSourcePorts(site, port);
  const { edits, means } = sourcePortEdits(site, port, 'rfc1179');
  return [
    {
      title: `Use RFC 1179 source ports 721-731${means}`,
      safe: tolerated !== undefined && rangeContainsSet(RFC1179_SOURCE_PORTS, tolerated),
      edits,
    },
  ];
}
