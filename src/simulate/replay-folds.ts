/** What can be folded in the text of a replay: each run as a whole, each minute of it, each moment of several lines. */

export interface ReplayFold {
  /** Lines from 1; the first stays visible. */
  readonly startLine: number;
  readonly endLine: number;
}

interface Moment {
  readonly minute: string;
  readonly line: number;
}

/** In the order of their first lines, the larger first. */
export function replayFolds(text: string): ReplayFold[] {
  const lines = text.split('\n');
  const folds = runsIn(lines).flatMap((moments) => runFolds(lines, moments));
  // An editor shows one fold a line: the run as a whole may begin with a moment too.
  const starts = new Set<number>();
  return folds.filter(({ startLine, endLine }) => {
    const isShown = endLine > startLine && !starts.has(startLine);
    starts.add(startLine);
    return isShown;
  });
}

/** The moments of each run. A blank line ends a run; what follows is its table of figures. */
function runsIn(lines: readonly string[]): Moment[][] {
  const runs: Moment[][] = [];
  let current: Moment[] | undefined;
  for (const [index, line] of lines.entries()) {
    const minute = /^(\d\d+:\d\d):\d\d/.exec(line)?.[1];
    if (line === '') current = undefined;
    else if (minute !== undefined) {
      if (!current) {
        current = [];
        runs.push(current);
      }
      current.push({ minute, line: index + 1 });
    }
  }
  return runs;
}

function runFolds(lines: readonly string[], moments: readonly Moment[]): ReplayFold[] {
  const first = moments[0]?.line;
  if (first === undefined) return [];
  const blank = lines.indexOf('', first - 1);
  const last = blank === -1 ? lines.length : blank;
  const ends = moments.map((_, index) => (moments[index + 1]?.line ?? last + 1) - 1);
  const folds: ReplayFold[] = [{ startLine: headingLine(lines, first), endLine: last }];
  for (const [index, { minute, line }] of moments.entries()) {
    const lastOfMinute = moments.findLastIndex((other) => other.minute === minute);
    const isFirst = moments[index - 1]?.minute !== minute;
    // The first moment of a minute shares its line with the minute.
    folds.push({ startLine: line, endLine: ends[isFirst ? lastOfMinute : index] ?? last });
  }
  return folds;
}

/** The headings of several columns stand above the first moment, after a blank line; one column has none. */
function headingLine(lines: readonly string[], first: number): number {
  const blank = lines.lastIndexOf('', first - 1);
  return blank + 2 < first ? blank + 2 : first;
}
