/** Listens for a virtual printer: the faults that lie in the connection itself, a limit on connections, and an end that leaves no socket. */

import type { FaultName } from '../../knowledge/printer-faults.ts';
import type { Address, Connection, Environment, Listener } from '../environment.ts';
import type { TraceSink } from '../trace.ts';
import { slowDown } from './slow-connection.ts';

export interface PrinterListenerOptions {
  readonly listen: Address;
  readonly faults: readonly FaultName[];
  readonly trace?: TraceSink | undefined;
  readonly maxConnectionCount: number;
  /** Talks over one connection; when it settles, the connection is closed. */
  readonly serve: (connection: Connection) => Promise<void>;
}

export interface PrinterListener {
  readonly address: Address;
  close(): Promise<void>;
}

/** How long a device that prints another job reads nothing. */
const busyMs = 5000;
/** Q129007 says that a JetDirect resets itself after each disconnect, but not for how long: this is ours. */
const resetAfterDisconnectMs = 2000;
/** How long a client may take to end its side after the device has ended its own. */
const lingerMs = 1000;
/** Bytes of a protocol that nobody asked for. */
const garbage = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n';

export async function startPrinterListener(
  options: PrinterListenerOptions,
  environment: Environment,
): Promise<PrinterListener> {
  const { clock } = environment;
  const faults = new Set(options.faults);
  const connections = new Map<Connection, Promise<void>>();
  const stopping = new AbortController();
  let resettingUntilMs = Number.NEGATIVE_INFINITY;

  function onConnection(connection: Connection): void {
    const isResetting = clock.monotonicMs() < resettingUntilMs;
    const isFull = connections.size >= options.maxConnectionCount;
    trace(`${connection.remote.host}:${connection.remote.port} connected`);
    if (stopping.signal.aborted || faults.has('refuse') || isResetting || isFull) {
      trace(
        isFull
          ? 'refused: too many connections'
          : isResetting
            ? 'refused: the device resets itself'
            : 'refused',
      );
      connection.reset();
      return;
    }
    connections.set(connection, talk(connection));
  }

  async function talk(connection: Connection): Promise<void> {
    const { signal } = stopping;
    try {
      if (faults.has('stall')) await waitForAbort(signal);
      if (faults.has('busy')) await clock.sleep(busyMs, { signal });
      if (faults.has('garbage')) await connection.write(new TextEncoder().encode(garbage), { signal });
      else await options.serve(faults.has('slow') ? slowDown(connection, clock, signal) : connection);
      await linger(connection);
    } catch {
      // The client broke off or the printer is being closed: whoever serves has put its job away already.
      connection.reset();
    }
    await connection.close();
    trace(`${connection.remote.host}:${connection.remote.port} disconnected`);
    if (faults.has('reset-after-disconnect')) resettingUntilMs = clock.monotonicMs() + resetAfterDisconnectMs;
    connections.delete(connection);
  }

  /**
   * Ends this side and lets the client end its own: closing with bytes unread would send a reset, and the client's
   * kernel would throw away the last answer with it (RFC 2525 §2.17).
   */
  async function linger(connection: Connection): Promise<void> {
    const timer = clock.startTimer(lingerMs, () => connection.reset());
    try {
      await connection.end();
      while (await connection.read());
    } finally {
      timer.cancel();
    }
  }

  function trace(meaning: string): void {
    options.trace?.({ direction: 'connection', meaning, byteCount: 0, bytes: new Uint8Array(0) });
  }

  const listener: Listener = await environment.network.listen(options.listen, onConnection);
  return {
    address: listener.address,
    async close() {
      stopping.abort(new Error('the virtual printer is being closed'));
      await listener.close();
      for (const connection of connections.keys()) connection.reset();
      for (const talking of [...connections.values()]) await talking;
    },
  };
}

function waitForAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
