/** A listener that can stop and start again at the same address: meanwhile a connection is really refused, not taken and dropped. */
import type { Address, Connection, Environment, Listener } from '../../environment/environment.ts';

export interface ReopeningListener {
  readonly address: Address;
  /** From now on connections are refused. */
  shut(): void;
  /** From now on they are taken again, soon. */
  open(): void;
  /** For good. */
  close(): Promise<void>;
}

/** When somebody else has taken the address meanwhile, it is tried for again after this time. */
const reopenMs = 200;

export async function startReopeningListener(
  { network, clock }: Pick<Environment, 'network' | 'clock'>,
  at: Address,
  onConnection: (connection: Connection) => void,
): Promise<ReopeningListener> {
  const closing = new AbortController();
  let wantsOpen = true;
  let listener: Listener | undefined = await network.listen(at, take);
  const { address } = listener;
  /** Opening and shutting go one after the other: it ends as the last call wanted it. */
  let work: Promise<void> = Promise.resolve();

  /** Those that came between the wish to shut and the deed. */
  function take(connection: Connection): void {
    if (wantsOpen) onConnection(connection);
    else connection.reset();
  }

  async function settle(): Promise<void> {
    while ((listener !== undefined) !== wantsOpen) {
      if (listener) {
        const shut = listener;
        listener = undefined;
        await shut.close();
        continue;
      }
      try {
        listener = await network.listen(address, take);
      } catch {
        await clock.sleep(reopenMs, { signal: closing.signal }).catch(() => {});
      }
    }
  }

  function want(open: boolean): void {
    if (closing.signal.aborted) return;
    wantsOpen = open;
    work = work.then(settle);
  }

  return {
    address,
    shut: () => want(false),
    open: () => want(true),
    async close() {
      want(false);
      closing.abort(new Error('the listener is closed for good'));
      await work;
    },
  };
}
