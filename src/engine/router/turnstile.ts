/** Lets one through at a time, in the order they came: a critical section of the simulated spooler. */

export interface Turnstile {
  pass<T>(run: () => Promise<T>): Promise<T>;
  /** How many are inside or wait. */
  readonly queueLength: number;
}

export function createTurnstile(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  let queueLength = 0;
  return {
    pass<T>(run: () => Promise<T>): Promise<T> {
      queueLength += 1;
      const turn = last.then(run);
      const leave = (): void => {
        queueLength -= 1;
      };
      last = turn.then(leave, leave);
      return turn;
    },
    get queueLength() {
      return queueLength;
    },
  };
}
