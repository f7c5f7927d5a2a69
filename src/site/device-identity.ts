/** What tells one device from another, whatever ports lead there. */
import type { DeviceUri } from '../knowledge/device-uri.ts';
import type { Device, Port } from '../model/config.ts';
import type { Site } from './site.ts';

/** A name for the device of a port, or for one that is described, that is the same for every port that leads there; undefined where the file does not say. */
export function deviceIdentity(site: Site, entry: Device | Port): string | undefined {
  const uri = site.device(entry)?.uri;
  return uri && uriIdentity(uri);
}

/** The same for a URI by itself. */
export function uriIdentity(uri: DeviceUri): string | undefined {
  if (uri.scheme === 'virtual' || uri.scheme === 'file' || uri.scheme === 'usb')
    return `${uri.scheme}:${uri.path}`;
  return uri.host === '' ? undefined : `${uri.scheme}://${uri.host.toLowerCase()}:${uri.port ?? ''}`;
}
