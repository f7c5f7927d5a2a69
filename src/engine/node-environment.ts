/** The real outside world: Node's clock, sockets, files and random numbers. */
import type { Environment } from './environment.ts';
import { createNodeClock } from './node-clock.ts';
import { createNodeDisk } from './node-disk.ts';
import { createNodeNetwork } from './node-network.ts';

export function createNodeEnvironment(): Environment {
  return {
    clock: createNodeClock(),
    network: createNodeNetwork(),
    disk: createNodeDisk(),
    random: { next: () => Math.random() },
  };
}
