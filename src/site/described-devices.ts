/** What an entry says itself about a device: an entry of `devices`, or a port with a device written inline. */
import type { Device, DeviceFacts, Port } from '../model/config.ts';
import type { Path } from '../model/json-value.ts';
import { deviceIdentity } from './device-identity.ts';
import type { Site } from './site.ts';

/** Undefined for a port that describes none itself. */
export function describedFactsOf(entry: Device | Port): DeviceFacts | undefined {
  return isPort(entry) ? entry.inlineDevice?.value : entry;
}

/**
 * Whether an entry speaks for its device: the first of the file that tells this fact of it, and nobody tells it otherwise.
 * Where descriptions disagree, nothing is known, and a rule says so.
 */
export function speaksFor(
  site: Site,
  entry: Device | Port,
  fact: 'maxConnections' | 'pagesPerMinute',
): boolean {
  const identity = deviceIdentity(site, entry);
  if (identity === undefined) return true;
  const path = pathOf(site, entry);
  // Behind the queues of one box stand several printers, and each has its own speed.
  const told = site
    .describedAt(identity)
    .filter(
      (other) =>
        describedFactsOf(other)?.[fact] && (fact !== 'pagesPerMinute' || pathOf(site, other) === path),
    );
  const value = describedFactsOf(entry)?.[fact]?.value;
  return told[0] === entry && told.every((other) => describedFactsOf(other)?.[fact]?.value === value);
}

function pathOf(site: Site, entry: Device | Port): string | undefined {
  return site.device(entry)?.uri?.path;
}

/** What a fix of such a fact begins with. */
export function describedFactsPath(entry: Device | Port): Path {
  return isPort(entry) ? ['ports', entry.id, 'device'] : ['devices', entry.id];
}

function isPort(entry: Device | Port): entry is Port {
  return entry.section === 'ports';
}
