/** What an entry says itself about a device: an entry of `devices`, or a port with a device written inline. */
import type { Device, DeviceFacts, Port } from '../model/config.ts';
import type { Path } from '../model/json-value.ts';

/** Undefined for a port that describes none itself. */
export function describedFactsOf(entry: Device | Port): DeviceFacts | undefined {
  return isPort(entry) ? entry.inlineDevice?.value : entry;
}

/** What a fix of such a fact begins with. */
export function describedFactsPath(entry: Device | Port): Path {
  return isPort(entry) ? ['ports', entry.id, 'device'] : ['devices', entry.id];
}

function isPort(entry: Device | Port): entry is Port {
  return entry.section === 'ports';
}
