/** How many jobs wait in a run, moment by moment, and when what was logged: what the chart of a replay shows. */

export interface RunProgress {
  readonly submittedCount: number;
  readonly printedCount: number;
  /** What the incident is about, where jobs print all the same: "HPMON 1044 logged 55 times". */
  readonly besides?: string | undefined;
  /** The length of the run. */
  readonly endSeconds: number;
  /** In order of time; each holds until the next. */
  readonly waiting: readonly WaitingJobs[];
  /** In order of time. */
  readonly marks: readonly ProgressMark[];
}

export interface WaitingJobs {
  readonly atSeconds: number;
  readonly jobCount: number;
}

export interface ProgressMark {
  readonly atSeconds: number;
  /** `LPR Print Monitor 2004`, or what else happened. */
  readonly name: string;
  /** How often, within a moment that is shown as one. */
  readonly count: number;
}

export const noProgress: RunProgress = {
  ...{ submittedCount: 0, printedCount: 0, endSeconds: 0 },
  ...{ waiting: [], marks: [] },
};

/** A chart is as wide as a screen: more moments than this are joined. */
const momentCount = 1000;

export class ProgressLog {
  readonly #waiting: WaitingJobs[] = [{ atSeconds: 0, jobCount: 0 }];
  readonly #marks: ProgressMark[] = [];
  #submittedCount = 0;
  #waitingCount = 0;

  arrived(atSeconds: number, jobCount = 1): void {
    this.#submittedCount += jobCount;
    this.#change(atSeconds, jobCount);
  }

  /** Nobody waits for the job any more. */
  done(atSeconds: number): void {
    this.#change(atSeconds, -1);
  }

  logged(atSeconds: number, name: string): void {
    this.#marks.push({ atSeconds, name, count: 1 });
  }

  finish({
    endSeconds,
    printedCount,
    besides,
  }: Pick<RunProgress, 'endSeconds' | 'printedCount' | 'besides'>): RunProgress {
    const momentSeconds = endSeconds / momentCount;
    const waiting =
      this.#waiting.length > momentCount ? joinWaiting(this.#waiting, momentSeconds) : this.#waiting;
    return {
      submittedCount: this.#submittedCount,
      printedCount,
      besides,
      endSeconds: rounded(endSeconds),
      waiting: waiting.map(({ atSeconds, jobCount }) => ({ atSeconds: rounded(atSeconds), jobCount })),
      marks: joinMarks(this.#marks, momentSeconds),
    };
  }

  #change(atSeconds: number, by: number): void {
    this.#waitingCount += by;
    const last = this.#waiting.at(-1);
    if (last?.atSeconds === atSeconds) this.#waiting.pop();
    this.#waiting.push({ atSeconds, jobCount: this.#waitingCount });
  }
}

/** Of each moment the most that waited, and at its end what waits then. */
function joinWaiting(points: readonly WaitingJobs[], momentSeconds: number): WaitingJobs[] {
  const joined: WaitingJobs[] = [];
  for (let start = 0; start < points.length; ) {
    const moment = momentOf(points[start]?.atSeconds ?? 0, momentSeconds);
    let end = start + 1;
    while (end < points.length && momentOf(points[end]?.atSeconds ?? 0, momentSeconds) === moment) end += 1;
    const within = points.slice(start, end);
    const last = within.at(-1);
    const most = within.reduce((most, one) => (one.jobCount > most.jobCount ? one : most));
    joined.push(most);
    if (last && last !== most) joined.push(last);
    start = end;
  }
  return joined;
}

function joinMarks(marks: readonly ProgressMark[], momentSeconds: number): ProgressMark[] {
  const joined = new Map<string, ProgressMark>();
  for (const { atSeconds, name, count } of marks) {
    const key = `${momentOf(atSeconds, momentSeconds)} ${name}`;
    const before = joined.get(key);
    joined.set(
      key,
      before ? { ...before, count: before.count + count } : { atSeconds: rounded(atSeconds), name, count },
    );
  }
  return [...joined.values()];
}

function momentOf(atSeconds: number, momentSeconds: number): number {
  return momentSeconds > 0 ? Math.floor(atSeconds / momentSeconds) : atSeconds;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
