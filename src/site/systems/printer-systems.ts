/** On which systems a printer is, for rules about what some systems alone do. */
import type { System } from '../../knowledge/systems.ts';
import type { Printer } from '../../model/config.ts';
import type { Site } from '../site.ts';

/** Whether the file states a system of the printer's server, or of the nodes of its cluster, and every one that it states is meant. */
export function isOnlyOn(site: Site, printer: Printer, isMeant: (system: System) => boolean): boolean {
  const host = site.hostOf(printer);
  const systems = host === undefined ? [] : site.systemsAt(host);
  return systems.length > 0 && systems.every(isMeant);
}
