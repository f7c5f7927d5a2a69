/** What the parts of the story of KB 822553 share while it is played. */

import type { SimulatedEnvironment } from '../../engine/environment/simulated/simulated-environment.ts';
import type { PrintCluster } from '../../engine/router/print-cluster.ts';
import type { TimelineEntry } from '../incident.ts';
import type { Scene } from './cluster-loopback-setup.ts';

export interface Stage {
  readonly environment: SimulatedEnvironment;
  readonly cluster: PrintCluster;
  readonly scene: Scene;
  readonly tell: Tell;
}

/** Adds an entry to the timeline: now, or where it belongs. */
export type Tell = (kind: TimelineEntry['kind'], subject: string, text: string, atMs?: number) => void;

export function seconds(ms: number): number {
  return Math.round(ms / 10) / 100;
}
