/** The outside world in virtual time, the same for the same seed: no test sleeps, needs a port or touches a disk. */
import type { Environment } from '../environment.ts';
import { nextTurn } from '../event-loop-turn.ts';
import { createSeededRandom } from '../seeded-random.ts';
import { createSimulatedClock, type SimulatedClock } from './simulated-clock.ts';
import { createSimulatedDisk, type SimulatedDisk } from './simulated-disk.ts';
import {
  createSimulatedNetwork,
  type SimulatedNetwork,
  type SimulatedNetworkOptions,
} from './simulated-network.ts';

export interface SimulatedEnvironmentOptions {
  readonly seed: number;
  readonly network?: SimulatedNetworkOptions | undefined;
  /** The disk is full after this many bytes. */
  readonly diskCapacityBytes?: number | undefined;
  /** Wall time when it begins; undefined is a fixed day. */
  readonly startMs?: number | undefined;
  /** Ends a run between two moments: `run` rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface SimulatedEnvironment extends Environment {
  readonly clock: SimulatedClock;
  readonly network: SimulatedNetwork;
  readonly disk: SimulatedDisk;
  /**
   * Lets time pass until the task settles, and settles as it does. Rejects when nothing is left that could happen.
   * Every promise the task awaits must come from this environment.
   */
  run<T>(task: () => Promise<T>): Promise<T>;
}

export function createSimulatedEnvironment(options: SimulatedEnvironmentOptions): SimulatedEnvironment {
  const clock = createSimulatedClock(options.startMs);
  let running = false;

  async function run<T>(task: () => Promise<T>): Promise<T> {
    if (running) throw new Error('virtual time runs already');
    running = true;
    try {
      return await runInVirtualTime(clock, task, options.signal);
    } finally {
      running = false;
    }
  }

  return {
    clock,
    network: createSimulatedNetwork(clock, options.network),
    disk: createSimulatedDisk({ capacityBytes: options.diskCapacityBytes }),
    random: createSeededRandom(options.seed),
    run,
  };
}

async function runInVirtualTime<T>(
  clock: SimulatedClock,
  task: () => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  let settled = false;
  const result = task();
  const settle = () => {
    settled = true;
  };
  result.then(settle, settle);
  for (;;) {
    await nextTurn();
    if (settled) return result;
    signal?.throwIfAborted();
    if (!clock.advance()) throw new Error(`deadlock in virtual time at ${clock.monotonicMs()} ms`);
  }
}
