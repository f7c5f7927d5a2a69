/** Runs one at a time, in the order they came: a critical section of the simulated spooler. */

export class Mutex {
  #last: Promise<unknown> = Promise.resolve();

  runExclusive<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#last.then(run);
    this.#last = result.catch(() => {});
    return result;
  }
}
