/** Which source ports of the simulated machine are taken: in use, or resting in TIME_WAIT towards one destination. */

import { engineError } from '../../errors.ts';
import type { Clock } from '../environment.ts';

export interface SimulatedSourcePorts {
  /** Takes this port, or a free one above 49151, for a connection to the destination. Throws `source-port-in-use`. */
  take(wanted: number | undefined, destination: string): TakenSourcePort;
}

export interface TakenSourcePort {
  readonly port: number;
  /** Gives the port back: at once, or after TIME_WAIT counted from now. */
  release(options: { rests: boolean }): void;
}

/** The dynamic ports of RFC 6335 §6. */
const firstEphemeralPort = 49_152;
const lastEphemeralPort = 65_535;

export function createSimulatedSourcePorts(clock: Clock, timeWaitMs: number): SimulatedSourcePorts {
  /** When each pair of port and destination is free again; never, while a connection uses it. */
  const uses = new Map<string, { freeAtMs: number }>();
  let nextEphemeralPort = firstEphemeralPort;

  function isFree(port: number, destination: string): boolean {
    const use = uses.get(`${port} ${destination}`);
    return use === undefined || use.freeAtMs <= clock.monotonicMs();
  }

  function chooseEphemeralPort(destination: string): number {
    for (let tried = firstEphemeralPort; tried <= lastEphemeralPort; tried++) {
      const port = nextEphemeralPort;
      nextEphemeralPort = port === lastEphemeralPort ? firstEphemeralPort : port + 1;
      if (isFree(port, destination)) return port;
    }
    throw engineError('source-port-in-use', { port: `${firstEphemeralPort}-${lastEphemeralPort}` });
  }

  return {
    take(wanted, destination) {
      const port = wanted ?? chooseEphemeralPort(destination);
      if (!isFree(port, destination)) throw engineError('source-port-in-use', { port });
      const key = `${port} ${destination}`;
      const use = { freeAtMs: Number.POSITIVE_INFINITY };
      uses.set(key, use);
      return {
        port,
        release({ rests }) {
          // A peer that ends its side very late must not free the port under its next user.
          if (uses.get(key) !== use) return;
          if (rests && timeWaitMs > 0) use.freeAtMs = clock.monotonicMs() + timeWaitMs;
          else uses.delete(key);
        },
      };
    },
  };
}
