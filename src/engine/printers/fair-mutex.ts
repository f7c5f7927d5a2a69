/** Runs one at a time, and no host twice in a row while another waits: many connections of one do not put off the rest. */

export interface FairMutex {
  readonly waitingCount: number;
  /** Runs when nobody else does, and settles as it does. */
  runExclusive(host: string, run: () => Promise<void>): Promise<void>;
}

export function createFairMutex(): FairMutex {
  const waiting: { readonly host: string; readonly start: () => void }[] = [];
  let isTaken = false;

  function startNext(lastHost: string): void {
    const next = Math.max(
      0,
      waiting.findIndex(({ host }) => host !== lastHost),
    );
    const [chosen] = waiting.splice(next, 1);
    if (chosen) chosen.start();
    else isTaken = false;
  }

  return {
    get waitingCount() {
      return waiting.length;
    },
    async runExclusive(host, run) {
      if (isTaken) await new Promise<void>((start) => waiting.push({ host, start }));
      isTaken = true;
      try {
        await run();
      } finally {
        startNext(host);
      }
    },
  };
}
