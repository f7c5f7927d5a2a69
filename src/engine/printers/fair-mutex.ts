/** Runs one at a time, and no host twice in a row while another waits: many connections of one do not put off the rest. */

export class FairMutex {
  readonly #waiting: { readonly host: string; readonly start: () => void }[] = [];
  #isTaken = false;

  get waitingCount(): number {
    return this.#waiting.length;
  }

  /** Runs when nobody else does, and settles as it does. */
  async runExclusive(host: string, run: () => Promise<void>): Promise<void> {
    if (this.#isTaken) await new Promise<void>((start) => this.#waiting.push({ host, start }));
    this.#isTaken = true;
    try {
      await run();
    } finally {
      this.#startNext(host);
    }
  }

  #startNext(lastHost: string): void {
    const next = this.#waiting.findIndex(({ host }) => host !== lastHost);
    const [chosen] = this.#waiting.splice(Math.max(0, next), 1);
    if (chosen) chosen.start();
    else this.#isTaken = false;
  }
}
