/** What the script of a replay's page draws: for each chart the runs in it, by name. */
import type { RunProgress } from '../run-progress.ts';

/** Stands in the page as JSON. */
export interface ReplayCharts {
  readonly charts: readonly ReplayChart[];
}

export interface ReplayChart {
  /** Of the element that it is drawn into. */
  readonly id: string;
  readonly runs: readonly ChartRun[];
}

export interface ChartRun {
  /** "as the file says", "with the fix". */
  readonly name: string;
  readonly progress: RunProgress;
}

/** What the page asks of the editor. */
export interface ReplayRequest {
  readonly kind: 'open-text';
}

export const replayDataId = 'replay-data';

/** How many jobs wait at a moment of a run. */
export function waitingAt({ waiting }: RunProgress, atSeconds: number): number {
  let jobCount = 0;
  for (const point of waiting) {
    if (point.atSeconds > atSeconds) break;
    jobCount = point.jobCount;
  }
  return jobCount;
}
