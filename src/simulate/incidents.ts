/** Every incident that can be replayed, by id. */

import { cups1046 } from './certificate-changes/certificate-changes-incident.ts';
import { kb822553Incident } from './cluster-loopback/cluster-loopback-incident.ts';
import { rfc8011 } from './format-refused/format-refused-incident.ts';
import type { Incident, IncidentId } from './incident.ts';
import { q129007 } from './jetdirect-resets/jetdirect-resets-incident.ts';
import { q249017 } from './lpr-hang/lpr-hang-incident.ts';

export const incidents: readonly Incident[] = [q249017, q129007, kb822553Incident, cups1046, rfc8011];

export const incidentIds: readonly IncidentId[] = incidents.map(({ id }) => id);

export function findIncident(id: string): Incident | undefined {
  return incidents.find((incident) => incident.id === id);
}
