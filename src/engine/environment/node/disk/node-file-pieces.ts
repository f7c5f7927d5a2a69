/** A file of any size, piece by piece through one buffer: thousands of them would keep the collector of garbage busy. */
import { open } from 'node:fs/promises';

const PIECE_BYTES = 256 * 1024;

/** Each array is the caller's until the next is asked for. Rejects with Node's error where the file cannot be opened or read. */
export async function* filePieces(path: string): AsyncIterable<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(PIECE_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
