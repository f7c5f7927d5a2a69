/** The entries that a configuration gets for a printer that was announced: device, port and printer, of announced facts alone. */
import { preferredUri } from '../../knowledge/announced-uri.ts';
import { type AnnouncedDevice, announcedText } from '../../model/discovery/announced-device.ts';
import type { Edit } from '../../model/edit.ts';
import { printableText } from '../../model/printable-text.ts';
import type { WholeSite } from '../site.ts';
import { matchAnnouncements } from './match-announcements.ts';

export interface AnnouncedEntry {
  readonly edits: readonly Edit[];
  /** The key that the printer gets. */
  readonly printer: string;
  readonly uri: string;
}

/**
 * What to write, for the `write` of the file's format; or the sentence why not.
 * @param by whether the URI names the host or one of its addresses
 */
export function announcedEntry(
  site: WholeSite,
  device: AnnouncedDevice,
  by: 'name' | 'address' = 'name',
): AnnouncedEntry | { readonly problem: string } {
  const shown = printableText(device.name);
  const known = matchAnnouncements(site, [device]).devices[0]?.entries[0];
  if (known) return { problem: `The file has ${shown} already: ${known.id} in ${known.section}.` };
  const uri = preferredUri(device, by);
  if (uri === undefined)
    return { problem: `${shown} announces nothing that leads to it: no host, no port, or no queue.` };
  const name = plainName(device.name);
  const id = freeKey(name, ['devices'], site);
  const queue = freeKey(queueName(name), ['ports', 'printers'], site);
  const model = announcedText(device, 'ty');
  const location = announcedText(device, 'note');
  return {
    edits: [
      {
        kind: 'set',
        path: ['devices', id],
        value: { uri, ...(model && { model: plainText(model) }), ...(device.uuid && { uuid: device.uuid }) },
      },
      { kind: 'set', path: ['ports', queue], value: { device: id } },
      {
        kind: 'set',
        path: ['printers', queue],
        value: { port: queue, ...(location && { location: plainText(location) }) },
      },
    ],
    printer: queue,
    uri,
  };
}

const maxNameLength = 100;

function plainName(name: string): string {
  const plain = plainText(name).slice(0, maxNameLength).trim();
  return plain === '' ? 'printer' : plain;
}

/** Nothing that steers a terminal or an editor gets into the file. */
function plainText(text: string): string {
  return printableText(text).replaceAll('\ufffd', '').replace(/\s+/g, ' ').trim();
}

/** What every print system takes for the name of a queue (knowledge/printer-names.ts). */
function queueName(name: string): string {
  return name.replace(/[\s/#\\?'",]+/g, '_').replace(/^_+|_+$/g, '') || 'printer';
}

function freeKey(
  name: string,
  sections: readonly ('devices' | 'ports' | 'printers')[],
  site: WholeSite,
): string {
  const isTaken = (key: string) =>
    sections.some((section) => site.has(section, key) || site.isMalformed(section, key));
  let key = name;
  for (let count = 2; isTaken(key); count += 1) key = `${name}-${count}`;
  return key;
}
