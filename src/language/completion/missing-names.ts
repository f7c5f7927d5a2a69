/** Names that a file refers to without having them: what a new entry is probably meant to be called. */
import { looksLikeUri, readDeviceUri } from '../../knowledge/device-uri.ts';
import type { Config, SectionName } from '../../model/config.ts';

export interface MissingName {
  readonly name: string;
  /** The first entry that refers to it. */
  readonly usedBy: string;
}

/** In the order of the file, each once. */
export function missingNames(config: Config, section: SectionName): MissingName[] {
  const found = new Map<string, string>();
  for (const { name, usedBy } of mentions(config, section)) {
    if (!config[section].has(name) && !found.has(name)) found.set(name, usedBy);
  }
  return [...found].map(([name, usedBy]) => ({ name, usedBy }));
}

function* mentions(config: Config, section: SectionName): Iterable<MissingName> {
  if (section === 'servers') yield* hostMentions(config);
  for (const port of config.ports.values()) {
    const device = port.device?.value;
    if (section === 'devices' && device !== undefined && !looksLikeUri(device))
      yield { name: device, usedBy: port.id };
    if (section === 'virtualPrinters')
      yield* virtualMention(device ?? port.inlineDevice?.value.uri?.value, port.id);
  }
  if (section === 'virtualPrinters') {
    for (const device of config.devices.values()) yield* virtualMention(device.uri?.value, device.id);
  }
  if (section !== 'ports') return;
  for (const printer of config.printers.values()) {
    for (const { value } of printer.ports) yield { name: value, usedBy: printer.id };
  }
}

function* hostMentions(config: Config): Iterable<MissingName> {
  for (const cluster of config.clusters.values()) {
    for (const { value } of cluster.nodes) yield { name: value, usedBy: cluster.id };
  }
  for (const entry of [...config.ports.values(), ...config.printers.values()]) {
    const name = entry.server?.value;
    if (name !== undefined && !config.clusters.has(name)) yield { name, usedBy: entry.id };
  }
}

function* virtualMention(uri: string | undefined, usedBy: string): Iterable<MissingName> {
  if (!uri?.startsWith('virtual:')) return;
  const reading = readDeviceUri(uri);
  if (reading.ok) yield { name: reading.uri.path, usedBy };
}
