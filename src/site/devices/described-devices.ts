/** What an entry says itself about a device: an entry of `devices`, or a port with a device written inline. */
import type { Device, DeviceFacts, Port } from '../../model/config.ts';
import type { Path } from '../../model/json-value.ts';
import type { Site } from '../site.ts';

/** Undefined for a port that describes none itself. */
export function describedFactsOf(entry: Device | Port): DeviceFacts | undefined {
  return isPort(entry) ? entry.inlineDevice?.value : entry;
}

export function describesDevice(_site: Site, entry: Device | Port): boolean {
  return describedFactsOf(entry) !== undefined;
}

/**
 * Whether findings about the fact stand on this entry: the first of the file that states it, while no other states it otherwise.
 * Where descriptions disagree, nothing is known, and a rule says so. Behind the queues of one box stand several printers,
 * and each has a speed of its own.
 */
export function isReportedOn(
  site: Site,
  entry: Device | Port,
  fact: 'maxConnections' | 'pagesPerMinute',
): boolean {
  const { uri, identity } = site.device(entry) ?? {};
  if (!uri || identity === undefined) return true;
  const described = site.describedAt(identity);
  if (described.length > maxAtOneAddress) return false;
  const value = describedFactsOf(entry)?.[fact]?.value;
  let isFirst = true;
  for (const other of described) {
    const stated = describedFactsOf(other)?.[fact];
    if (!stated || (fact === 'pagesPerMinute' && site.device(other)?.uri?.path !== uri.path)) continue;
    if ((isFirst && other !== entry) || stated.value !== value) return false;
    isFirst = false;
  }
  return true;
}

/** Comparing each of thousands with all others would freeze an editor. */
const maxAtOneAddress = 1000;

/** What a fix of such a fact begins with. */
export function describedFactsPath(entry: Device | Port): Path {
  return isPort(entry) ? ['ports', entry.id, 'device'] : ['devices', entry.id];
}

/** Distinguishes ports from entries of `devices`, where a rule looks at both. */
export function isPort(entry: Device | Port): entry is Port {
  return entry.section === 'ports';
}
