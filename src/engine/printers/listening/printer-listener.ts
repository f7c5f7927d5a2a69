/** Listens for a virtual printer: the faults that lie in the connection itself, a limit on connections, and an end that leaves no socket. */

import { type FaultName, namedFaults } from '../../../knowledge/printer-faults.ts';
import { addressText } from '../../../model/address-text.ts';
import type { Address, Connection, Environment, ServerIdentity } from '../../environment/environment.ts';
import { errorCode } from '../../errors.ts';
import type { TraceSink } from '../../trace/trace.ts';
import type { PrinterNotice } from '../virtual-printer.ts';
import { startReopeningListener } from './reopening-listener.ts';
import { slowDown } from './slow-connection.ts';

export interface PrinterListenerOptions {
  readonly listen: Address;
  readonly faults: readonly FaultName[];
  readonly trace?: TraceSink | undefined;
  readonly onNotice?: ((notice: PrinterNotice) => void) | undefined;
  readonly maxConnectionCount: number;
  /** Asked where a connection has no place: ends one that does nothing, of that host where it is named, and says whether there was one. */
  readonly makeRoom?: ((host: string | undefined) => boolean) | undefined;
  /** Whether a connection beyond that many is refused outright; else it is taken and reset. */
  readonly refusesWhenFull?: boolean | undefined;
  /** Refuses for so long after each disconnect; undefined does so only with the fault of that name. */
  readonly resetAfterDisconnectMs?: number | undefined;
  /** What it shows where a client wants the next connection to be encrypted; undefined takes only plain ones. */
  readonly nextIdentity?: (() => ServerIdentity) | undefined;
  /** Talks over one connection; when it settles, the connection is closed. */
  readonly serve: (connection: Connection, terms: ServedTerms) => Promise<void>;
}

export interface ServedTerms {
  readonly isEncrypted: boolean;
  /** Aborted where the printer is being closed. */
  readonly stopping: AbortSignal;
}

export interface PrinterListener {
  readonly address: Address;
  close(): Promise<void>;
}

/** How long a client may take to end its side after the device has ended its own. */
const lingerMs = 1000;
/** From the connection to the end of TLS's handshake. Ours; Apache's mod_reqtimeout gives a request's head as long. */
const securityLimitMs = 20_000;
/** The part of all places that one host may take: one that opens as many connections as it can leaves some to the others. */
const hostShare = 0.8;

export async function startPrinterListener(
  options: PrinterListenerOptions,
  environment: Environment,
): Promise<PrinterListener> {
  const { clock } = environment;
  const faults = namedFaults(options.faults);
  const refusing = faults.find(({ refusesConnections }) => refusesConnections);
  const waitMs = Math.max(...faults.map((fault) => fault.waitMs ?? 0), 0);
  const { answers } = faults.find((fault) => fault.answers !== undefined) ?? {};
  const { bytesPerSecond } = faults.find((fault) => fault.bytesPerSecond !== undefined) ?? {};
  const connections = new Map<Connection, Promise<void>>();
  const stopping = new AbortController();
  const resetMs =
    options.resetAfterDisconnectMs ??
    Math.max(...faults.map((fault) => fault.resetAfterDisconnectMs ?? 0), 0);
  let resettingUntilMs = Number.NEGATIVE_INFINITY;

  function onConnection(connection: Connection): void {
    trace(`${addressText(connection.remote.host, connection.remote.port)} connected`);
    const why = stopping.signal.aborted ? 'it is being closed' : whyRefused(connection);
    if (why !== undefined) {
      trace(`refused: ${why}`);
      options.onNotice?.({ kind: 'refused', from: connection.remote, queue: '', why });
      connection.reset();
      return;
    }
    connections.set(connection, converse(connection));
    if (options.refusesWhenFull && connections.size >= options.maxConnectionCount) reopening.shut();
  }

  function whyRefused({ remote }: Connection): string | undefined {
    if (refusing) return `fault ${refusing.name}`;
    const { maxConnectionCount } = options;
    const ofHost = [...connections.keys()].filter((one) => one.remote.host === remote.host).length;
    if (ofHost >= Math.ceil(maxConnectionCount * hostShare) && !options.makeRoom?.(remote.host)) {
      return ofHost >= maxConnectionCount ? 'too many connections' : 'too many connections from this host';
    }
    const isFull = connections.size >= maxConnectionCount && !options.makeRoom?.(undefined);
    return isFull ? 'too many connections' : undefined;
  }

  async function converse(connection: Connection): Promise<void> {
    const { signal } = stopping;
    try {
      if (waitMs === Number.POSITIVE_INFINITY) await waitForAbort(signal);
      if (waitMs > 0) await clock.sleep(waitMs, { signal });
      if (answers !== undefined) await connection.write(new TextEncoder().encode(answers), { signal });
      else {
        const isEncrypted = await acceptSecurity(connection);
        await options.serve(
          bytesPerSecond ? slowDown(connection, bytesPerSecond, clock, signal) : connection,
          { isEncrypted, stopping: signal },
        );
      }
      // Before the client receives the end: its next connection must already be refused.
      if (resetMs > 0) reopening.shut();
      await linger(connection);
    } catch (error) {
      // The client broke off or the printer is being closed: whoever serves has put its job away already.
      connection.reset();
      if (errorCode(error) === 'tls-broken-off')
        options.onNotice?.({
          kind: 'cut-off',
          from: connection.remote,
          queue: '',
          why: String((error as Error).message),
        });
    }
    await connection.close();
    trace(`${addressText(connection.remote.host, connection.remote.port)} disconnected`);
    connections.delete(connection);
    if (resetMs > 0) beginReset();
    else if (options.refusesWhenFull) reopening.open();
  }

  /** A client that begins with nothing is not waited for any longer: the limits of a session apply from its first byte on. */
  async function acceptSecurity(connection: Connection): Promise<boolean> {
    const { nextIdentity } = options;
    if (!nextIdentity || !connection.acceptSecurity) return false;
    const limit = new AbortController();
    const timer = clock.startTimer(securityLimitMs, () => limit.abort(new Error('it began with nothing')));
    try {
      const signal = AbortSignal.any([limit.signal, stopping.signal]);
      return await connection.acceptSecurity(nextIdentity(), { signal });
    } finally {
      timer.cancel();
    }
  }

  function beginReset(): void {
    trace(`resets itself for ${resetMs / 1000} s and refuses connections meanwhile`);
    reopening.shut();
    resettingUntilMs = clock.monotonicMs() + resetMs;
    clock.sleep(resetMs, { signal: stopping.signal }).then(
      () => {
        if (clock.monotonicMs() >= resettingUntilMs && connections.size < options.maxConnectionCount)
          reopening.open();
      },
      () => {},
    );
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

  const reopening = await startReopeningListener(environment, options.listen, onConnection);
  return {
    address: reopening.address,
    async close() {
      stopping.abort(new Error('the virtual printer is being closed'));
      await reopening.close();
      for (const connection of connections.keys()) connection.reset();
      for (const conversation of [...connections.values()]) await conversation;
    },
  };
}

/** Rejects with the signal's reason. */
export function waitForAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
