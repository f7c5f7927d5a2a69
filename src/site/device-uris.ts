/** Where device URIs stand in a configuration. */
import { looksLikeUri } from '../knowledge/device-uri.ts';
import type { Config, Entry } from '../model/config.ts';
import type { Located } from '../model/span.ts';

/** Every device URI of the file; a port's device that has no scheme is a name, not a URI. */
export function* deviceUris(
  config: Config,
): Iterable<{ entry: Entry; at: Located<string>; path: (string | number)[] }> {
  for (const device of config.devices.values()) {
    if (device.uri) yield { entry: device, at: device.uri, path: ['devices', device.id, 'uri'] };
  }
  for (const port of config.ports.values()) {
    const inline = port.inlineDevice?.value.uri;
    if (inline) yield { entry: port, at: inline, path: ['ports', port.id, 'device', 'uri'] };
    if (!port.device || config.devices.has(port.device.value) || !looksLikeUri(port.device.value)) continue;
    yield { entry: port, at: port.device, path: ['ports', port.id, 'device'] };
  }
}
