/** Devices that a file says something about: the entries of `devices`, and the objects written inline in ports. */
import type { Device, DeviceFacts, Entry, Port } from '../model/config.ts';
import type { Path } from '../model/json-value.ts';

export interface DescribedDevice {
  /** Where the facts stand. */
  readonly entry: Entry;
  readonly facts: DeviceFacts;
  /** What a fix of a fact begins with. */
  readonly path: Path;
}

/** What one entry says about a device; undefined for a port that describes none itself. */
export function describedDeviceOf(entry: Device | Port): DescribedDevice | undefined {
  if (isDevice(entry)) return { entry, facts: entry, path: ['devices', entry.id] };
  const facts = entry.inlineDevice?.value;
  return facts && { entry, facts, path: ['ports', entry.id, 'device'] };
}

function isDevice(entry: Device | Port): entry is Device {
  return entry.section === 'devices';
}
