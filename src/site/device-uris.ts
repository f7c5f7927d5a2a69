/** Where device URIs stand in a configuration. */
import { looksLikeUri } from '../knowledge/device-uri.ts';
import type { Config, Device, Port } from '../model/config.ts';
import type { Located } from '../model/span.ts';

export interface WrittenUri {
  readonly entry: Device | Port;
  readonly at: Located<string>;
  readonly path: (string | number)[];
}

/** Those of one entry; a port's device that the file has as a name counts as a name, whatever it looks like. */
export function deviceUrisOf(config: Config, entry: Device | Port): readonly WrittenUri[] {
  if (isDevice(entry)) {
    return entry.uri ? [{ entry, at: entry.uri, path: ['devices', entry.id, 'uri'] }] : none;
  }
  const inline = entry.inlineDevice?.value.uri;
  if (inline) return [{ entry, at: inline, path: ['ports', entry.id, 'device', 'uri'] }];
  const { device } = entry;
  if (!device || !looksLikeUri(device.value) || config.devices.has(device.value)) return none;
  return [{ entry, at: device, path: ['ports', entry.id, 'device'] }];
}

const none: readonly WrittenUri[] = [];

function isDevice(entry: Device | Port): entry is Device {
  return entry.section === 'devices';
}
