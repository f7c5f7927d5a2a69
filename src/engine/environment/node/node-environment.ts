/** The real outside world: Node's clock, sockets, files and random numbers. */
import type { Environment } from '../environment.ts';
import { createNodeDisk } from './disk/node-disk.ts';
import { createNodeClock } from './node-clock.ts';
import { createNodeNetwork, type NodeNetworkOptions } from './node-network.ts';

export function createNodeEnvironment(options: NodeNetworkOptions = {}): Environment {
  return {
    clock: createNodeClock(),
    network: createNodeNetwork(options),
    disk: createNodeDisk(),
    random: { next: () => Math.random() },
  };
}
