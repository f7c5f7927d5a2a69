/** Where device URIs stand in a configuration. */

import type { DeviceUri } from '../../knowledge/device-uri.ts';
import type { Device, Port } from '../../model/config.ts';
import type { Path } from '../../model/json-value.ts';
import type { Located } from '../../model/span.ts';
import type { Site } from '../site.ts';
import { isPort } from './described-devices.ts';
import { isAddress } from './device-identity.ts';

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

/** Whether it says itself a URI that cannot be read, holds a password, or leads to anything but an address: few do. */
export function hasUnusualUri(site: Site, entry: Device | Port): boolean {
  const device = site.device(entry);
  if (!device?.uriText || device.holder !== entry) return false;
  return !device.uri || device.uri.hasPassword || !isAddress(device.uri.host);
}

/** Whether it says itself a URI with options. */
export function hasUriOptions(site: Site, entry: Device | Port): boolean {
  const uri = ownUri(site, entry);
  return uri !== undefined && uri.options.size > 0;
}

/** Whether the key of a local port is itself the path that it leads to. */
export function isPortKey(site: Site, port: Port): boolean {
  return !port.device && !port.inlineDevice && !port.name && writtenUri(site, port) !== undefined;
}

/** Where the written URI is to be set; a key is renamed instead. */
export function writtenUriPath(entry: Device | Port): Path {
  if (!isPort(entry)) return ['devices', entry.id, 'uri'];
  if (!entry.device && !entry.inlineDevice) return ['ports', entry.id, 'name'];
  return ['ports', entry.id, 'device', ...(entry.inlineDevice ? ['uri'] : [])];
}
