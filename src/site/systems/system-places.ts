/** Where a file says that servers of a port run a system: what a finding about that system points at. */
import { findSystem, type System } from '../../knowledge/systems.ts';
import type { Port } from '../../model/config.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import { placeOf } from '../../model/span.ts';
import type { Site } from '../site.ts';

export function systemPlaces(site: Site, port: Port, system: System): RelatedPlace[] {
  return site
    .serversOf(port)
    .filter((server) => findSystem(server.system?.value) === system)
    .map((server) => ({
      span: placeOf(server, server.system),
      message: `${server.id} runs ${system.title}.`,
    }));
}
