/** The chunked transfer encoding, sending side (RFC 9112 §7.1). */
import { joinChunks } from '../../join-chunks.ts';
import { encodeText } from '../encode-text.ts';

/** One chunk; of no bytes there is none, as it would end the message. */
export function encodeHttpChunk(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return bytes;
  return joinChunks([encodeText(`${bytes.length.toString(16)}\r\n`), bytes, encodeText('\r\n')]);
}

export const lastHttpChunk: Uint8Array = encodeText('0\r\n\r\n');
