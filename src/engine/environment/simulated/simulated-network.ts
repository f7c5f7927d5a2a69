/** A TCP network in memory, over any clock: refusals, source ports with TIME_WAIT, silent and unreachable hosts. */

import type { PresentedCertificate } from '../../../model/destinations/presented-certificate.ts';
import { engineError } from '../../errors.ts';
import type { Address, Clock, Connection, ConnectOptions, Listener, Network, Timer } from '../environment.ts';
import { createSimulatedPair, type SimulatedPair } from './simulated-connection.ts';
import { askForSecurity, simulatedIdentity } from './simulated-security.ts';
import {
  createSimulatedSourcePorts,
  type SimulatedSourcePorts,
  type TakenSourcePort,
} from './simulated-source-ports.ts';

export interface SimulatedNetworkOptions {
  /** How long each segment is under way. */
  readonly latencyMs?: number | undefined;
  /** How long the side that closed first keeps its port; 0 turns TIME_WAIT off. */
  readonly timeWaitMs?: number | undefined;
  /** Ports of this machine below this number are forbidden: 1024 is an ordinary user's lot. */
  readonly mayBindBelow?: number | undefined;
  readonly windowBytes?: number | undefined;
  readonly segmentBytes?: number | undefined;
}

export interface SimulatedNetwork extends Network {
  /** `silent` hosts never answer, `unreachable` ones are known to be; `up` is what every host is at first. */
  setHost(host: string, state: 'up' | 'silent' | 'unreachable'): void;
  /** What is shown to whoever opens an encrypted connection there. Nothing is encrypted in memory. */
  setCertificate(at: Address, certificate: PresentedCertificate): void;
  /** Ends of connections that nobody has closed yet. */
  readonly openSocketCount: number;
  readonly listenerCount: number;
}

/** The default of Windows from NT 3.51 SP5 on (Q149532). */
const defaultTimeWaitMs = 240_000;
const defaultLatencyMs = 0.5;
const defaultWindowBytes = 65_536;

interface NetworkState {
  readonly clock: Clock;
  readonly options: SimulatedNetworkOptions;
  readonly sourcePorts: SimulatedSourcePorts;
  readonly listeners: Map<string, (connection: Connection) => void>;
  readonly knownHosts: Set<string>;
  readonly hostStates: Map<string, 'silent' | 'unreachable'>;
  /** Of those that take encrypted connections. */
  readonly certificates: Map<string, PresentedCertificate>;
  readonly openPairs: Set<SimulatedPair>;
}

export function createSimulatedNetwork(
  clock: Clock,
  options: SimulatedNetworkOptions = {},
): SimulatedNetwork {
  const network: NetworkState = {
    clock,
    options,
    sourcePorts: createSimulatedSourcePorts(clock, options.timeWaitMs ?? defaultTimeWaitMs),
    listeners: new Map(),
    knownHosts: new Set(),
    hostStates: new Map(),
    certificates: new Map(),
    openPairs: new Set(),
  };
  let identityCount = 0;
  return {
    connect: (to, options) => connect(network, to, options),
    setCertificate(at, certificate) {
      network.certificates.set(`${normalHost(at.host)}:${at.port}`, certificate);
    },
    listen: async (at, onConnection) => listen(network, at, onConnection),
    async createIdentity(names) {
      identityCount += 1;
      return simulatedIdentity(identityCount, names);
    },
    setHost(host, state) {
      if (state === 'up') network.hostStates.delete(normalHost(host));
      else network.hostStates.set(normalHost(host), state);
    },
    get openSocketCount() {
      let count = 0;
      for (const { client, server } of network.openPairs) {
        count += (client.isGone ? 0 : 1) + (server.isGone ? 0 : 1);
      }
      return count;
    },
    get listenerCount() {
      return network.listeners.size;
    },
  };
}

function connect(network: NetworkState, to: Address, options: ConnectOptions): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const { signal, timeoutMs } = options;
    const host = normalHost(to.host);
    const certificate = network.certificates.get(`${host}:${to.port}`);
    let attempt: Attempt | undefined;
    const finish = (settle: () => void) => {
      deadline.cancel();
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    const fail = (error: unknown) => {
      attempt?.giveUp();
      finish(() => reject(error));
    };
    const onAbort = () => fail(signal?.reason);
    const deadline = network.clock.startTimer(timeoutMs, () =>
      fail(engineError('connect-timeout', { ...to, seconds: timeoutMs / 1000 })),
    );
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      checkSourcePort(network, options.sourcePort);
      checkHost(network, host);
      attempt = attemptConnection(network, { host, port: to.port }, options.sourcePort, (connection) => {
        if (connection && options.isSecure)
          secured(connection, to, { preset: certificate, nowMs: network.clock.now() }).then(
            (one) => finish(() => resolve(one)),
            fail,
          );
        else if (connection) finish(() => resolve(connection));
        else
          fail(
            engineError(network.hostStates.has(host) ? 'host-unreachable' : 'connection-refused', { ...to }),
          );
      });
    } catch (error) {
      fail(error);
    }
  });
}

/** What is preset a test says that is shown there; else the listener is asked. */
async function secured(
  connection: Connection,
  to: Address,
  { preset, nowMs }: { readonly preset: PresentedCertificate | undefined; readonly nowMs: number },
): Promise<Connection> {
  const certificate = preset ?? (await askForSecurity(connection, to.host, nowMs).catch(() => undefined));
  if (certificate) return withCertificate(connection, certificate);
  connection.reset();
  throw engineError('tls-failed', { ...to, reason: 'it speaks no TLS' });
}

function withCertificate(connection: Connection, certificate: PresentedCertificate): Connection {
  return {
    local: connection.local,
    remote: connection.remote,
    certificate,
    read: (options) => connection.read(options),
    write: (chunk, options) => connection.write(chunk, options),
    end: () => connection.end(),
    reset: () => connection.reset(),
    close: () => connection.close(),
  };
}

interface Attempt {
  giveUp(): void;
}

/** Asks for a connection; `answer` gets it, or undefined for a refusal, and is never called by a silent host. */
function attemptConnection(
  network: NetworkState,
  to: Address,
  wantedPort: number | undefined,
  answer: (connection: Connection | undefined) => void,
): Attempt {
  const latencyMs = network.options.latencyMs ?? defaultLatencyMs;
  const state = network.hostStates.get(to.host);
  const taken = network.sourcePorts.take(wantedPort, `${to.host}:${to.port}`);
  let pair: SimulatedPair | undefined;
  let timer: Timer | undefined;
  if (state !== 'silent') {
    timer = network.clock.startTimer(latencyMs, () => {
      timer = network.clock.startTimer(latencyMs, () => answer(pair?.client));
      if (state === undefined) pair = accept(network, to, taken);
    });
  }
  return {
    giveUp() {
      timer?.cancel();
      if (pair) pair.client.reset();
      else taken.release({ rests: false });
    },
  };
}

/** The segment that asks for a connection has arrived: hands the listener its end, if somebody listens. */
function accept(network: NetworkState, to: Address, taken: TakenSourcePort): SimulatedPair | undefined {
  const onConnection = findListener(network, to);
  if (!onConnection) return undefined;
  const line = {
    clock: network.clock,
    latencyMs: network.options.latencyMs ?? defaultLatencyMs,
    windowBytes: network.options.windowBytes ?? defaultWindowBytes,
    segmentBytes: network.options.segmentBytes ?? defaultWindowBytes,
  };
  const from = { host: isThisMachine(to.host) ? to.host : '10.0.0.1', port: taken.port };
  const pair = createSimulatedPair(line, from, to, ({ client, server }) => {
    if (client.isGone && server.isGone) network.openPairs.delete(pair);
    if (client.isGone) taken.release({ rests: client.endedFirst && !client.wasReset });
  });
  network.openPairs.add(pair);
  onConnection(pair.server);
  return pair;
}

async function listen(
  network: NetworkState,
  at: Address,
  onConnection: (connection: Connection) => void,
): Promise<Listener> {
  const host = normalHost(at.host);
  if (at.port !== 0 && isThisMachine(host) && at.port < (network.options.mayBindBelow ?? 0)) {
    throw engineError('listen-forbidden', { ...at });
  }
  const port = at.port === 0 ? freeListenPort(network, host) : at.port;
  const key = `${host}:${port}`;
  if (network.listeners.has(key)) throw engineError('listen-in-use', { host: at.host, port });
  network.listeners.set(key, onConnection);
  network.knownHosts.add(host);
  return {
    address: { host: at.host, port },
    async close() {
      if (network.listeners.get(key) === onConnection) network.listeners.delete(key);
    },
  };
}

function checkSourcePort(network: NetworkState, sourcePort: number | undefined): void {
  if (sourcePort === undefined || sourcePort >= (network.options.mayBindBelow ?? 0)) return;
  throw engineError('source-port-forbidden', { port: sourcePort });
}

/** Addresses need no resolving; a name is known once somebody has listened on it or said something about it. */
function checkHost(network: NetworkState, host: string): void {
  if (looksLikeAddress(host) || network.hostStates.has(host) || network.knownHosts.has(host)) return;
  throw engineError('host-unknown', { host });
}

function findListener(network: NetworkState, to: Address): ((connection: Connection) => void) | undefined {
  const exact = network.listeners.get(`${to.host}:${to.port}`);
  if (exact || !isThisMachine(to.host)) return exact;
  return network.listeners.get(`0.0.0.0:${to.port}`) ?? network.listeners.get(`:::${to.port}`);
}

function freeListenPort(network: NetworkState, host: string): number {
  for (let port = 49_152; port <= 65_535; port++) if (!network.listeners.has(`${host}:${port}`)) return port;
  throw engineError('listen-in-use', { host, port: '49152-65535' });
}

function normalHost(host: string): string {
  const lower = host.toLowerCase();
  return lower === 'localhost' ? '127.0.0.1' : lower;
}

function looksLikeAddress(host: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.includes(':');
}

function isThisMachine(host: string): boolean {
  return /^127\./.test(host) || host === '::1' || host === '0.0.0.0' || host === '::';
}
