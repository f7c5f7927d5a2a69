/** Every incident that can be replayed, by id. */
import type { Incident, IncidentId } from './incident.ts';
import { kb822553Incident } from './kb822553-incident.ts';
import { q129007 } from './q129007-incident.ts';
import { q249017 } from './q249017-incident.ts';

export const incidents: readonly Incident[] = [q249017, q129007, kb822553Incident];

export const incidentIds: readonly IncidentId[] = incidents.map(({ id }) => id);

export function findIncident(id: string): Incident | undefined {
  return incidents.find((incident) => incident.id === id);
}

/** The incident that stands behind a rule's findings. */
export function incidentOfRule(rule: string): Incident | undefined {
  return incidents.find(({ rules }) => rules.includes(rule));
}
