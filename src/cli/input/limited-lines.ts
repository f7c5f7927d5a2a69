/** Lines on the console that a flood cannot fill: so many in a while, then how many there were more. */
import type { Clock, Timer } from '../../engine/environment/environment.ts';

export interface LimitedLines {
  /** One line, without its end. */
  write(line: string): void;
  /** Says what is left to say. */
  close(): void;
}

const maxLines = 20;
const periodMs = 10_000;

export function createLimitedLines(clock: Clock, out: (text: string) => void): LimitedLines {
  let lineCount = 0;
  let leftOut = 0;
  let period: Timer | undefined;

  function endPeriod(): void {
    period = undefined;
    lineCount = 0;
    if (leftOut > 0) out(`... and ${leftOut} more such lines in ${periodMs / 1000} s\n`);
    leftOut = 0;
  }

  return {
    write(line) {
      period ??= clock.startTimer(periodMs, endPeriod);
      lineCount += 1;
      if (lineCount <= maxLines) out(`${line}\n`);
      else leftOut += 1;
    },
    close() {
      period?.cancel();
      endPeriod();
    },
  };
}
