/** The IPP printer that a file describes, so that anybody can have their own: what `ipptool --ippserver FILE` writes of it. */
import { type DumpProblem, readAttributeDump } from '../../../wire/ipp/attribute-dump.ts';
import type { IppAttribute } from '../../../wire/ipp/ipp-message.ts';

export interface DescribedDevice {
  /** One at least. */
  readonly attributes: readonly IppAttribute[];
  /** What of the file was left out, in the order of its lines. */
  readonly problems: readonly DumpProblem[];
}

/** Ours: a large printer describes itself in some 200 kB. */
export const maxDescriptionBytes = 4 * 1024 * 1024;

/** Undefined where nothing in it is an attribute. */
export function describedDevice(file: Uint8Array): DescribedDevice | undefined {
  const device = readAttributeDump(new TextDecoder().decode(file));
  return device.attributes.length > 0 ? device : undefined;
}
