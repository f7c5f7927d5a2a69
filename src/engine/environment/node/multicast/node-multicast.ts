/** Multicast DNS over Node's UDP sockets: one for each family, which sends on each link in turn. */
import { createSocket, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import {
  MULTICAST_DNS_PORT,
  type MulticastGroup,
  type OnDnsMessage,
  type OpenMulticast,
} from '../../../discovery/multicast-group.ts';
import { engineError } from '../../../errors.ts';
import type { Address } from '../../environment.ts';
import { readDnsMessage, writeDnsMessage } from './dns-bytes.ts';
import { isOnLink, type LocalLink, localLinks } from './local-links.ts';

type Family = 'udp4' | 'udp6';

const groups: Readonly<Record<Family, string>> = { udp4: '224.0.0.251', udp6: 'ff02::fb' };

interface Joined {
  readonly socket: Socket;
  readonly family: Family;
  /** As the system names each link in this family. */
  readonly links: ReadonlyMap<LocalLink, string>;
}

export const openNodeMulticast: OpenMulticast = async (onMessage, only) => {
  const links = chosenLinks(only);
  const isNear = isOnLink(links);
  const sockets: Joined[] = [];
  let failure: unknown;
  for (const family of ['udp4', 'udp6'] as const) {
    try {
      sockets.push(await join(family, links, isNear, onMessage));
    } catch (error) {
      failure ??= error;
    }
  }
  const joined = links.filter((link) => sockets.some((one) => one.links.has(link)));
  if (joined.length === 0) {
    for (const { socket } of sockets) socket.close();
    throw engineError('multicast-failed', { reason: reasonOf(failure) });
  }
  return new NodeMulticastGroup(joined, sockets);
};

/** Each by its name or one of its addresses. */
function chosenLinks(only: readonly string[] | undefined): LocalLink[] {
  const all = localLinks(networkInterfaces());
  if (!only) return all;
  return only.map((wanted) => {
    const link = all.find(({ name, addresses }) => name === wanted || addresses.includes(wanted));
    if (link) return link;
    const known = all.map(({ name, addresses }) => `${name} (${addresses[0]})`).join(', ');
    throw engineError('multicast-link-unknown', { link: wanted, known });
  });
}

/** Rejects where none of the links can be joined in the family. */
async function join(
  family: Family,
  links: readonly LocalLink[],
  isNear: (address: string) => boolean,
  onMessage: OnDnsMessage,
): Promise<Joined> {
  const socket = createSocket({ type: family, reuseAddr: true, ipv6Only: family === 'udp6' });
  try {
    await bind(socket);
    const joined = new Map<LocalLink, string>();
    let failure: unknown;
    for (const link of links) {
      const name = interfaceName(link, family);
      if (name === undefined) continue;
      try {
        socket.addMembership(groups[family], name);
        joined.set(link, name);
      } catch (error) {
        failure ??= error;
      }
    }
    if (joined.size === 0) throw failure ?? new Error('no address of this kind');
    socket.setMulticastTTL(onlyThisNetwork);
    socket.setMulticastLoopback(true);
    // After a failure on the way, such as a network that went down, the others go on.
    socket.on('error', () => {});
    socket.on('message', (bytes, { address, port }) => {
      const message = isNear(address) ? readDnsMessage(bytes) : undefined;
      if (message) onMessage(message, { host: address, port });
    });
    return { socket, family, links: joined };
  } catch (error) {
    socket.close();
    throw error;
  }
}

/** RFC 6762 §11: as routers decrease it, 255 shows that a packet came from no other network. */
const onlyThisNetwork = 255;

/** Beside a responder of the system, which shares the port, too. */
function bind(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(MULTICAST_DNS_PORT, () => {
      socket.off('error', reject);
      resolve();
    });
  });
}

function interfaceName({ name, addresses }: LocalLink, family: Family): string | undefined {
  if (family === 'udp4') return addresses.find((address) => !address.includes(':'));
  return addresses.some((address) => address.includes(':')) ? `::%${name}` : undefined;
}

class NodeMulticastGroup implements MulticastGroup {
  readonly links: readonly LocalLink[];
  readonly #sockets: readonly Joined[];
  /** One after another: the link to send on is a property of the socket. */
  #sending: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(links: readonly LocalLink[], sockets: readonly Joined[]) {
    this.links = links;
    this.#sockets = sockets;
  }

  send(messageFor: Parameters<MulticastGroup['send']>[0]): Promise<void> {
    return this.#inTurn(async () => {
      for (const link of this.links) {
        const message = messageFor(link);
        if (!message) continue;
        const bytes = writeDnsMessage(message);
        for (const { socket, family, links } of this.#sockets) {
          const name = links.get(link);
          if (name === undefined || this.#isClosed) continue;
          const to = family === 'udp6' ? `${groups.udp6}%${link.name}` : groups.udp4;
          await this.#sendOn(socket, { bytes, port: MULTICAST_DNS_PORT, to, name });
        }
      }
    });
  }

  reply(message: Parameters<MulticastGroup['reply']>[0], { host, port }: Address): Promise<void> {
    return this.#inTurn(async () => {
      const family = host.includes(':') ? 'udp6' : 'udp4';
      const one = this.#sockets.find((joined) => joined.family === family);
      if (one && !this.#isClosed)
        await this.#sendOn(one.socket, { bytes: writeDnsMessage(message), port, to: host });
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    await this.#sending;
    this.#isClosed = true;
    await Promise.all(
      this.#sockets.map(({ socket }) => new Promise<void>((done) => socket.close(() => done()))),
    );
  }

  #inTurn(send: () => Promise<void>): Promise<void> {
    const sent = this.#sending.then(send);
    this.#sending = sent.catch(() => {});
    return sent;
  }

  /** A network that takes nothing at the moment is none to fail for. */
  #sendOn(
    socket: Socket,
    { bytes, port, to, name }: { bytes: Uint8Array; port: number; to: string; name?: string },
  ): Promise<void> {
    return new Promise((done) => {
      try {
        if (name !== undefined) socket.setMulticastInterface(name);
        socket.send(bytes, port, to, () => done());
      } catch {
        done();
      }
    });
  }
}

function reasonOf(error: unknown): string {
  return (
    (error as NodeJS.ErrnoException | undefined)?.code ??
    (error as Error | undefined)?.message ??
    'no network'
  );
}
