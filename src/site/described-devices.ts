/** Devices that a file says something about: the entries of `devices`, and the objects written inline in ports. */
import type { Config, DeviceFacts, Entry } from '../model/config.ts';
import type { Path } from '../model/json-value.ts';

export interface DescribedDevice {
  /** Where the facts stand. */
  readonly entry: Entry;
  readonly facts: DeviceFacts;
  /** What a fix of a fact begins with. */
  readonly path: Path;
}

export function* describedDevices(config: Config): Iterable<DescribedDevice> {
  for (const device of config.devices.values())
    yield { entry: device, facts: device, path: ['devices', device.id] };
  for (const port of config.ports.values()) {
    const facts = port.inlineDevice?.value;
    if (facts) yield { entry: port, facts, path: ['ports', port.id, 'device'] };
  }
}
