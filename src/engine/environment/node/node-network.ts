/** The real network: TCP over node:net, with the operating system's errors said in the engine's words. */
import dns from 'node:dns';
import net from 'node:net';
import { type EngineError, engineError, errorCode } from '../../errors.ts';
import type { Address, Connection, ConnectOptions, Network } from '../environment.ts';
import { NodeConnection } from './node-connection.ts';
import { listen } from './node-listen.ts';
import { startNodeTimer } from './node-timers.ts';
import { createNodeIdentity } from './tls/node-identity.ts';
import { secureConnection } from './tls/node-secure-connection.ts';

export interface NodeNetworkOptions {
  /** The only addresses that may be connected to, whatever a name resolves to by then; any where they are left out. */
  readonly onlyTo?: readonly string[] | undefined;
  readonly lookup?: Lookup;
}

type Lookup = (
  host: string,
  options: dns.LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: dns.LookupAddress[]) => void,
) => void;

export function createNodeNetwork({ onlyTo, lookup = dns.lookup }: NodeNetworkOptions = {}): Network {
  const names = onlyTo && limitedLookup(new Set(onlyTo), lookup);
  return {
    async connect(to, options) {
      // An address is not looked up.
      if (onlyTo && net.isIP(to.host) !== 0 && !onlyTo.includes(to.host))
        throw addressesChanged(to.host, [to.host]);
      return connect(to, options, names);
    },
    listen,
    createIdentity: async (names) => createNodeIdentity(names),
  };
}

/** Resolves a name at each attempt, as addresses may change; one that nobody has agreed to ends the attempt. */
function limitedLookup(allowed: ReadonlySet<string>, lookup: Lookup): net.LookupFunction {
  return (host, options, callback) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      const strange = (found ?? []).map(({ address }) => address).filter((address) => !allowed.has(address));
      const [first] = found ?? [];
      if (error || !first) callback(error ?? engineError('host-unknown', { host }), '', 0);
      else if (strange.length > 0) callback(addressesChanged(host, strange), '', 0);
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
}

function addressesChanged(host: string, addresses: readonly string[]): Error {
  return engineError('address-changed', { host, addresses: addresses.join(', ') });
}

/** Where the kernel's bytes arrive, for all connections: Node would make 64 kB for each answer of one byte. Copied at once. */
const arriving = new Uint8Array(65_536);

function connect(
  to: Address,
  options: ConnectOptions,
  lookup: net.LookupFunction | undefined,
): Promise<Connection> {
  const { sourcePort, timeoutMs, signal, onLookup, isSecure = false } = options;
  const startMs = performance.now();
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    let connection: NodeConnection | undefined;
    const socket = net.connect({
      host: to.host,
      port: to.port,
      allowHalfOpen: true,
      noDelay: true,
      autoSelectFamily: true,
      // What TLS reads, it reads itself.
      ...(!isSecure && {
        onread: {
          buffer: arriving,
          callback: (byteCount: number) => {
            connection?.take(new Uint8Array(arriving.subarray(0, byteCount)));
            return true;
          },
        },
      }),
      ...(lookup && { lookup }),
      ...(sourcePort === undefined ? {} : { localPort: sourcePort }),
    });
    const finish = (settle: () => void) => {
      timer.cancel();
      signal?.removeEventListener('abort', onAbort);
      socket.off('error', onError);
      socket.off('connect', onConnect);
      settle();
    };
    const fail = (error: unknown) =>
      finish(() => {
        // A socket given up while its name is being looked up may still report an error.
        socket.on('error', () => {});
        socket.destroy();
        reject(error);
      });
    const onAbort = () => fail(signal?.reason);
    const onError = (error: SystemError) => fail(connectError(error, to, sourcePort));
    const onConnect = () => {
      if (isConnectedToItself(socket)) fail(engineError('connection-refused', { ...to }));
      else if (isSecure) {
        const leftMs = Math.max(1, timeoutMs - (performance.now() - startMs));
        finish(() => resolve(secureConnection(socket, to, { timeoutMs: leftMs, signal })));
      } else
        finish(() => {
          connection = new NodeConnection(socket);
          resolve(connection);
        });
    };
    const timer = startNodeTimer(timeoutMs, () =>
      fail(engineError('connect-timeout', { ...to, seconds: timeoutMs / 1000 })),
    );
    signal?.addEventListener('abort', onAbort, { once: true });
    // Once for each address of the name, when all are known.
    if (onLookup) socket.once('lookup', () => onLookup(performance.now() - startMs));
    socket.on('error', onError);
    socket.on('connect', onConnect);
  });
}

interface SystemError extends Error {
  readonly code?: string;
  readonly syscall?: string;
  /** One for each address of the name that was tried. */
  readonly errors?: readonly SystemError[];
}

function connectError(error: SystemError, to: Address, sourcePort: number | undefined): Error {
  const tried = error.errors && error.errors.length > 0 ? error.errors : [error];
  const translated = tried.map((each) => translateConnectError(each, to, sourcePort));
  // A host that refuses on one of its addresses is there: that says more than the others' silence.
  return translated.find(({ code }) => code === 'connection-refused') ?? translated[0] ?? error;
}

function translateConnectError(error: SystemError, to: Address, sourcePort: number | undefined) {
  const code = error.code ?? error.message;
  // The name was resolved by ourselves.
  if (errorCode(error) !== undefined) return error as EngineError;
  if (sourcePort !== undefined) {
    if (code === 'EACCES' && error.syscall === 'bind') {
      return engineError('source-port-forbidden', { port: sourcePort });
    }
    // Linux says EADDRNOTAVAIL when it connects from a port that rests in TIME_WAIT towards this very destination.
    if (code === 'EADDRINUSE' || code === 'EADDRNOTAVAIL') {
      return engineError('source-port-in-use', { port: sourcePort });
    }
  }
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ENODATA':
      return engineError('host-unknown', { host: to.host });
    case 'ECONNREFUSED':
      return engineError('connection-refused', { ...to });
    // It was accepted, and dropped before this side knew.
    case 'ECONNRESET':
      return engineError('connection-reset');
    case 'ETIMEDOUT':
      return engineError('connect-timeout', { ...to, seconds: 'the time the system allows' });
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
      return engineError('host-unreachable', { ...to });
    case 'EMFILE':
    case 'ENFILE':
    case 'ENOBUFS':
      return engineError('sockets-used-up', { reason: code });
    default:
      return engineError('connect-failed', { ...to, reason: code });
  }
}

/** On loopback, a connection from a port to that same port where nobody listens meets itself (RFC 9293 §3.5). */
function isConnectedToItself(socket: net.Socket): boolean {
  return socket.localPort === socket.remotePort && socket.localAddress === socket.remoteAddress;
}
