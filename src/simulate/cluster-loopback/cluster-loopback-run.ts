/** What the parts of the replay of KB 822553 share while it runs. */

import type { SimulatedEnvironment } from '../../engine/environment/simulated/simulated-environment.ts';
import type { PrintCluster } from '../../engine/router/print-cluster.ts';
import type { TimelineEntry } from '../incident.ts';
import type { Setup } from './cluster-loopback-setup.ts';

export interface ClusterRun {
  readonly environment: SimulatedEnvironment;
  readonly cluster: PrintCluster;
  readonly setup: Setup;
  readonly addEntry: AddEntry;
}

/** Adds an entry to the timeline: now, or where it belongs. */
export type AddEntry = (kind: TimelineEntry['kind'], subject: string, text: string, atMs?: number) => void;

export function seconds(ms: number): number {
  return Math.round(ms / 10) / 100;
}
