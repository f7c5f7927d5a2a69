/** A connection whose reader takes only so many bytes a second, as a serial link behind a print server does. */
import type { Clock, Connection } from '../../environment/environment.ts';

const sliceMs = 100;

export function slowDown(
  connection: Connection,
  bytesPerSecond: number,
  clock: Clock,
  signal: AbortSignal,
): Connection {
  const sliceBytes = Math.ceil((bytesPerSecond * sliceMs) / 1000);
  let rest: Uint8Array | undefined;
  return {
    local: connection.local,
    remote: connection.remote,
    async read(options) {
      const chunk = rest ?? (await connection.read(options));
      if (!chunk) return undefined;
      await clock.sleep(Math.ceil((Math.min(chunk.length, sliceBytes) / sliceBytes) * sliceMs), { signal });
      rest = chunk.length > sliceBytes ? chunk.subarray(sliceBytes) : undefined;
      return chunk.subarray(0, sliceBytes);
    },
    write: (chunk, options) => connection.write(chunk, options),
    end: () => connection.end(),
    reset: () => connection.reset(),
    close: () => connection.close(),
  };
}
