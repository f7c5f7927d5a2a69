/** Listening on the real network: on every address that a name stands for, at one port. */
import { lookup } from 'node:dns/promises';
import net from 'node:net';
import { engineError } from '../../errors.ts';
import type { Address, Connection, Listener } from '../environment.ts';
import { createAcceptedConnection } from './node-connection.ts';

type OnConnection = (connection: Connection) => void;

/** Port 0 is picked with the first address; it may be taken at another one. */
const pickAttempts = 20;

export async function listen(at: Address, onConnection: OnConnection): Promise<Listener> {
  const hosts = await addressesOf(at);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const servers = await listenOnAll(hosts, at, onConnection);
      return asListener(at.host, servers);
    } catch (error) {
      const isPickTaken = at.port === 0 && hosts.length > 1 && codeOf(error) === 'EADDRINUSE';
      if (!isPickTaken || attempt === pickAttempts) throw listenError(error as SystemError, at);
    }
  }
}

/**
 * RFC 6761 §6.3: localhost is loopback, in both families, whatever a hosts file says. `::` is everything; where there is no
 * IPv6, all of IPv4.
 */
async function addressesOf({ host, port }: Address): Promise<string[]> {
  if (host.toLowerCase() === 'localhost') return ['127.0.0.1', '::1'];
  if (net.isIP(host) !== 0) return [host];
  try {
    const found = await lookup(host, { all: true, verbatim: true });
    return [...new Set(found.map(({ address }) => address))];
  } catch (error) {
    throw listenError(error as SystemError, { host, port });
  }
}

/** An address that this machine does not have does not stop the others; a port that somebody else has does. */
async function listenOnAll(
  hosts: readonly string[],
  at: Address,
  onConnection: OnConnection,
): Promise<net.Server[]> {
  const servers: net.Server[] = [];
  let failure: unknown;
  let { port } = at;
  for (const host of hosts) {
    try {
      const server = await listenOn(host, port, onConnection);
      servers.push(server);
      port = portOf(server);
    } catch (error) {
      failure = error;
      if (isAbsent(error) && host === '::') {
        servers.push(await listenOn('0.0.0.0', port, onConnection));
      } else if (!isAbsent(error)) {
        for (const server of servers) server.close();
        throw error;
      }
    }
  }
  if (servers.length === 0) throw failure;
  return servers;
}

function listenOn(host: string, port: number, onConnection: OnConnection): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true });
    server.once('error', reject);
    server.on('connection', (socket) => onConnection(createAcceptedConnection(socket)));
    server.listen({ host, port }, () => {
      server.off('error', reject);
      // Later errors concern single connections that could not be accepted (too many open files): the listener goes on.
      server.on('error', () => {});
      resolve(server);
    });
  });
}

function asListener(host: string, servers: readonly net.Server[]): Listener {
  const [first] = servers;
  return {
    address: { host, port: first ? portOf(first) : 0 },
    async close() {
      // The port is free at once; the callback would wait for every connection that was handed out.
      for (const server of servers) if (server.listening) server.close();
    },
  };
}

function portOf(server: net.Server): number {
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : 0;
}

interface SystemError extends Error {
  readonly code?: string;
}

function codeOf(error: unknown): string | undefined {
  return (error as SystemError).code;
}

/** The machine has no such address, or not this family at all: nothing changes that while the printer runs. */
function isAbsent(error: unknown): boolean {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EPROTONOSUPPORT', 'EINVAL'].includes(codeOf(error) ?? '');
}

function listenError(error: SystemError, at: Address): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return engineError('listen-in-use', { ...at });
    case 'EACCES':
    case 'EADDRNOTAVAIL':
      return engineError('listen-forbidden', { ...at });
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return engineError('host-unknown', { host: at.host });
    default:
      return engineError('listen-failed', { ...at, reason: error.code ?? error.message });
  }
}
