/** When jobs arrive: groups of a fixed size at random moments, the same for the same seed whatever else happens in the run. */
import { createSeededRandom } from '../engine/environment/seeded-random.ts';

export interface ArrivalPlan {
  readonly jobsPerHour: number;
  /** Jobs that arrive at once. */
  readonly burst: number;
  readonly stretchSeconds: number;
  readonly seed: number;
}

export interface Arrival {
  readonly atSeconds: number;
  readonly jobCount: number;
}

/** A Poisson process: the time to the next group does not depend on the last one. */
export function planArrivals({ jobsPerHour, burst, stretchSeconds, seed }: ArrivalPlan): Arrival[] {
  const random = createSeededRandom(seed);
  const groupsPerSecond = jobsPerHour / burst / 3600;
  const arrivals: Arrival[] = [];
  if (groupsPerSecond <= 0) return arrivals;
  for (let atSeconds = 0; ; ) {
    atSeconds -= Math.log(1 - random.next()) / groupsPerSecond;
    if (atSeconds > stretchSeconds) return arrivals;
    arrivals.push({ atSeconds, jobCount: burst });
  }
}
