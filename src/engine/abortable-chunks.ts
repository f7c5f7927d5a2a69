/** Takes the next chunk of a source that may hang, such as a terminal's input, without hanging with it. */

/** Undefined at the end; rejects with the signal's reason even while the source is silent. */
export function nextChunk(
  iterator: AsyncIterator<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = () => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    iterator
      .next()
      .then(({ done, value }) => resolve(done ? undefined : value), reject)
      .finally(() => signal?.removeEventListener('abort', onAbort));
  });
}
