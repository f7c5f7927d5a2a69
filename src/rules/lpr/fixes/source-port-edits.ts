/** The edits that give a port other source ports, where the system that drives it reads them. */
import { reserveValue } from '../../../knowledge/cups/cups-lpd-options.ts';
import { withUriOption } from '../../../knowledge/cups/uri-option.ts';
import type { Port } from '../../../model/config.ts';
import type { Edit } from '../../../model/edit.ts';
import { sourcePortWords } from '../../../model/port-range.ts';
import { writtenUriPath } from '../../../site/devices/device-uris.ts';
import type { Site } from '../../../site/site.ts';
import { isDrivenByCups } from '../../../site/systems/cups-ports.ts';

export interface SourcePortEdits {
  readonly edits: readonly Edit[];
  /** Continues a title: `, with reserve=any`. */
  readonly means: string;
}

/** CUPS goes by its URI alone; what the port says beside it then follows. */
export function sourcePortEdits(site: Site, port: Port, word: string): SourcePortEdits {
  const inPort: Edit = { kind: 'set', path: ['ports', port.id, 'sourcePorts'], value: word };
  const range = sourcePortWords.get(word);
  const reserve = range && isDrivenByCups(site, port) ? reserveValue(range) : undefined;
  const device = site.device(port);
  if (!reserve || !device?.uriText) return { edits: [inPort], means: '' };
  const value = withUriOption(device.uriText.value, 'reserve', reserve);
  const inUri: Edit = { kind: 'set', path: writtenUriPath(device.holder), value };
  return { edits: port.sourcePorts ? [inUri, inPort] : [inUri], means: `, with reserve=${reserve}` };
}
