/** What every benchmark is made of: interleaved rounds, medians, and rows that hold a ratio against its budget. */

export interface Row {
  readonly what: string;
  /** What was measured, as a number to compare with the budget. */
  readonly measured: number;
  readonly budget: number;
  /** A ratio must stay below its budget, a throughput above. */
  readonly mustBe: 'at most' | 'at least';
  readonly unit: string;
  /** The times behind a ratio, for the reader. */
  readonly detail: string;
}

export interface Benchmark {
  readonly name: string;
  run(): Promise<readonly Row[]>;
}

/** Thrown where a benchmark needs a program that is not there. */
export class Skipped extends Error {}

export type Contender = () => number | Promise<number>;

/**
 * Runs the contenders one after another, round by round, so that a busy machine troubles all of them alike.
 * Each returns its own milliseconds; the answer is the median of each and of the ratios to the second within a round.
 */
export async function compare(
  ours: Contender,
  theirs: Contender,
  { rounds = 11, warmUps = 3 } = {},
): Promise<{ readonly oursMs: number; readonly theirsMs: number; readonly ratio: number }> {
  const oursMs: number[] = [];
  const theirsMs: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const mine = await ours();
    const other = await theirs();
    if (round < 0) continue;
    oursMs.push(mine);
    theirsMs.push(other);
  }
  const ratios = oursMs.map((time, round) => time / (theirsMs[round] ?? Number.NaN));
  return { oursMs: median(oursMs), theirsMs: median(theirsMs), ratio: median(ratios) };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that the work takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
