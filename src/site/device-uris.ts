/** Where device URIs stand in a configuration. */

import type { DeviceUri } from '../knowledge/device-uri.ts';
import type { Device, Port } from '../model/config.ts';
import type { Path } from '../model/json-value.ts';
import type { Located } from '../model/span.ts';
import { isPort } from './described-devices.ts';
import type { Site } from './site.ts';

/** The URI that an entry says itself, as written; a port's device that the file has as a name counts as a name, whatever it looks like. */
export function writtenUri(site: Site, entry: Device | Port): Located<string> | undefined {
  const device = site.device(entry);
  return device?.holder === entry ? device.uriText : undefined;
}

/** The same, read; undefined where there is none, or none that can be read. */
export function ownUri(site: Site, entry: Device | Port): DeviceUri | undefined {
  const device = site.device(entry);
  return device?.holder === entry ? device.uri : undefined;
}

/** Where the written URI is to be set. */
export function writtenUriPath(entry: Device | Port): Path {
  if (!isPort(entry)) return ['devices', entry.id, 'uri'];
  return ['ports', entry.id, 'device', ...(entry.inlineDevice ? ['uri'] : [])];
}
