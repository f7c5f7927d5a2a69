/** Runs one at a time, in the order they came: a critical section of the simulated spooler. */

export interface Mutex {
  runExclusive<T>(run: () => Promise<T>): Promise<T>;
}

export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return {
    runExclusive<T>(run: () => Promise<T>): Promise<T> {
      const result = last.then(run);
      last = result.catch(() => {});
      return result;
    },
  };
}
