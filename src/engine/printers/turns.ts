/** One after the other, and no host twice in a row while another waits: many connections of one do not put off the rest. */

export interface Turns {
  readonly waitingCount: number;
  /** Runs when nobody else does, and settles as it does. */
  take(host: string, run: () => Promise<void>): Promise<void>;
}

export function createTurns(): Turns {
  const waiting: { readonly host: string; readonly start: () => void }[] = [];
  let isTaken = false;

  function passOn(lastHost: string): void {
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
    async take(host, run) {
      if (isTaken) await new Promise<void>((start) => waiting.push({ host, start }));
      isTaken = true;
      try {
        await run();
      } finally {
        passOn(host);
      }
    },
  };
}
