/** On which systems a printer is, for rules about what some systems alone do. */
import { findSystem, type System } from '../knowledge/systems.ts';
import type { Printer } from '../model/config.ts';
import type { Site } from './site.ts';

/** Whether the file tells a system of the printer's server, or of the nodes of its cluster, and every one that it tells is meant. */
export function isOnlyOn(site: Site, printer: Printer, isMeant: (system: System) => boolean): boolean {
  const systems = systemsOf(site, printer);
  return systems.length > 0 && systems.every(isMeant);
}

function systemsOf(site: Site, printer: Printer): readonly System[] {
  const host = site.hostOf(printer);
  return host === undefined ? [] : hostSystems(site, host);
}

/** The systems of a server, or of the nodes of a cluster, as far as the file tells them. */
export function hostSystems(site: Site, host: string): readonly System[] {
  const { servers, clusters } = site.config;
  const ids = clusters.get(host)?.nodes.map(({ value }) => value) ?? [host];
  return ids.flatMap((id) => findSystem(servers.get(id)?.system?.value) ?? []);
}
