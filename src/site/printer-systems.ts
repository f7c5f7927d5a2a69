/** The systems of the servers that hold a printer. */
import { findSystem, type System } from '../knowledge/systems.ts';
import type { Printer } from '../model/config.ts';
import type { Site } from './site.ts';

/** One for each server, or node of a cluster, that tells its own; empty where nothing is known. */
export function systemsOfPrinter(site: Site, printer: Printer): readonly System[] {
  const host = site.hostOf(printer);
  if (host === undefined) return [];
  const { servers, clusters } = site.config;
  const ids = clusters.get(host)?.nodes.map(({ value }) => value) ?? [host];
  return ids.flatMap((id) => findSystem(servers.get(id)?.system?.value) ?? []);
}

/** Whether all that is known of the printer's systems is some Windows NT. */
export function isOnWindowsNt(site: Site, printer: Printer): boolean {
  const systems = systemsOfPrinter(site, printer);
  return systems.length > 0 && systems.every(({ id }) => id.startsWith('windows-nt-'));
}
