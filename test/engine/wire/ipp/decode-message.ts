/** A message, and what follows it, read at once. */
import { IppDecoder, type IppLimits } from '../../../../src/engine/wire/ipp/ipp-decoder.ts';

export function decode(bytes: Uint8Array, limits: Partial<IppLimits> = {}): IppDecoder {
  const decoder = new IppDecoder(limits);
  decoder.feed(bytes);
  decoder.end();
  return decoder;
}
