/** Runs many test prints at once, within a limit, and never two that need the same device. */

export interface Schedule<Item> {
  /** How many at once. */
  readonly limit: number;
  /** What no two may use at once: the addresses of a device; none of a virtual printer. */
  readonly resourcesOf: (item: Item) => readonly string[];
  /** Once aborted, nothing more is begun; what runs is waited for. */
  readonly signal: AbortSignal;
  readonly run: (item: Item) => Promise<void>;
}

/** Resolves when all that was begun has ended; rejects then with the first failure, if there was one. */
export async function runSchedule<Item>(
  items: readonly Item[],
  { limit, resourcesOf, signal, run }: Schedule<Item>,
): Promise<void> {
  const waiting = [...items];
  const inUse = new Set<string>();
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];

  async function begin(item: Item): Promise<void> {
    const resources = resourcesOf(item);
    for (const resource of resources) inUse.add(resource);
    await run(item).catch((error: unknown) => failures.push(error));
    for (const resource of resources) inUse.delete(resource);
  }

  for (;;) {
    const mayBegin = !signal.aborted && failures.length === 0 && running.size < limit;
    const next = mayBegin
      ? waiting.findIndex((item) => !resourcesOf(item).some((resource) => inUse.has(resource)))
      : -1;
    const [item] = next < 0 ? [] : waiting.splice(next, 1);
    if (item !== undefined) {
      const one: Promise<void> = begin(item).finally(() => running.delete(one));
      running.add(one);
    } else if (running.size > 0) await Promise.race(running);
    else break;
  }
  if (failures.length > 0) throw failures[0];
}
