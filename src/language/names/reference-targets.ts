/** Which entries a property can name, and which it does name. */
import { looksLikeUri, readDeviceUri } from '../../knowledge/device-uri.ts';
import type { Entry, SectionName } from '../../model/config.ts';
import type { WholeSite } from '../../site/site.ts';

/** The sections whose keys a property takes; empty where it names no entry. */
export function referredSections(section: SectionName, property: string): readonly SectionName[] {
  return references.get(`${section}.${property}`) ?? [];
}

/** The entries that a value names: by key, for `from` by any name of a host, for `virtual:NAME` the virtual printer. */
export function referenceTargets(
  site: WholeSite,
  section: SectionName,
  property: string,
  value: string,
): Entry[] {
  if (section === 'connections' && property === 'from') {
    const host = site.guessHost(value);
    return host ? [host] : [];
  }
  const found = referredSections(section, property).flatMap((name) => site.config[name].get(value) ?? []);
  if (found.length > 0 || (property !== 'device' && property !== 'uri') || !looksLikeUri(value)) return found;
  const reading = readDeviceUri(value);
  const virtual =
    reading.ok && reading.uri.scheme === 'virtual'
      ? site.config.virtualPrinters.get(reading.uri.path)
      : undefined;
  return virtual ? [virtual] : [];
}

const references: ReadonlyMap<string, readonly SectionName[]> = new Map([
  ['clusters.nodes', ['servers']],
  ['ports.server', ['servers', 'clusters']],
  ['ports.device', ['devices']],
  ['printers.port', ['ports']],
  ['printers.members', ['printers']],
  ['printers.server', ['servers', 'clusters']],
  ['connections.from', ['servers']],
]);
