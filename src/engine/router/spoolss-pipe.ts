/** `\PIPE\spoolss` of one machine: the connections to its spooler, of which only so many can be from itself (KB 822553). */

export interface PipeConnection {
  /** Undefined where the machine called itself: such a connection lists no owner. */
  readonly owner: string | undefined;
  close(): void;
}

export interface SpoolssPipe {
  /** How many connections the machine can have to itself. */
  readonly limit: number;
  readonly ownCount: number;
  readonly waitingCount: number;
  readonly highestOwnCount: number;
  /** As Shared Folders, Open Files shows them. */
  openFiles(): readonly PipeConnection[];
  connectClient(owner: string): PipeConnection;
  /** Waits while all connections of the machine to itself are in use; undefined when the spooler ends. */
  connectToItself(): Promise<PipeConnection | undefined>;
  /** The spooler ends: all that wait get undefined. */
  close(): void;
  readonly isClosed: boolean;
}

export function createSpoolssPipe(limit: number, onChange: () => void = () => {}): SpoolssPipe {
  const open = new Set<PipeConnection>();
  const waiting = new Set<(connection: PipeConnection | undefined) => void>();
  let ownCount = 0;
  let highestOwnCount = 0;
  let isClosed = false;

  function connectClient(owner: string): PipeConnection {
    const connection = { owner, close: () => void open.delete(connection) };
    open.add(connection);
    return connection;
  }

  function connectNow(): PipeConnection {
    const connection = { owner: undefined, close: () => release(connection) };
    open.add(connection);
    ownCount += 1;
    highestOwnCount = Math.max(highestOwnCount, ownCount);
    return connection;
  }

  function release(connection: PipeConnection): void {
    if (!open.delete(connection)) return;
    ownCount -= 1;
    const [next] = waiting;
    if (next && !isClosed) {
      waiting.delete(next);
      next(connectNow());
    }
    onChange();
  }

  return {
    limit,
    get ownCount() {
      return ownCount;
    },
    get waitingCount() {
      return waiting.size;
    },
    get highestOwnCount() {
      return highestOwnCount;
    },
    get isClosed() {
      return isClosed;
    },
    openFiles: () => [...open],
    connectClient,
    async connectToItself() {
      if (isClosed) return undefined;
      if (ownCount < limit) {
        const connection = connectNow();
        onChange();
        return connection;
      }
      return new Promise((resolve) => {
        waiting.add(resolve);
        onChange();
      });
    },
    close() {
      isClosed = true;
      for (const resolve of waiting) resolve(undefined);
      waiting.clear();
    },
  };
}
