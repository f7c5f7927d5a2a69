/** The real network: TCP over node:net, with the operating system's errors said in the engine's words. */
import net from 'node:net';
import type { Address, Connection, Network } from './environment.ts';
import { engineError } from './errors.ts';
import { createNodeConnection } from './node-connection.ts';
import { listen } from './node-listen.ts';

export function createNodeNetwork(): Network {
  return { connect, listen };
}

type ConnectOptions = Parameters<Network['connect']>[1];

function connect(to: Address, options: ConnectOptions): Promise<Connection> {
  const { sourcePort, timeoutMs, signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const socket = net.connect({
      host: to.host,
      port: to.port,
      allowHalfOpen: true,
      noDelay: true,
      autoSelectFamily: true,
      ...(sourcePort === undefined ? {} : { localPort: sourcePort }),
    });
    const finish = (settle: () => void) => {
      clearTimeout(timeout);
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
      else finish(() => resolve(createNodeConnection(socket)));
    };
    const timeout = setTimeout(
      () => fail(engineError('connect-timeout', { ...to, seconds: timeoutMs / 1000 })),
      timeoutMs,
    );
    signal?.addEventListener('abort', onAbort, { once: true });
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
    case 'ECONNRESET':
      return engineError('connection-refused', { ...to });
    case 'ETIMEDOUT':
      return engineError('connect-timeout', { ...to, seconds: 'the time the system allows' });
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
      return engineError('host-unreachable', { ...to });
    default:
      return engineError('connect-failed', { ...to, reason: code });
  }
}

/** On loopback, a connection from a port to that same port where nobody listens meets itself (RFC 9293 §3.5). */
function isConnectedToItself(socket: net.Socket): boolean {
  return socket.localPort === socket.remotePort && socket.localAddress === socket.remoteAddress;
}
