/** The networks that this machine is on, as multicast DNS sees them. */
import { BlockList, isIP } from 'node:net';
import type { networkInterfaces } from 'node:os';
import type { MulticastLink } from '../../../discovery/multicast-group.ts';

export interface LocalLink extends MulticastLink {
  readonly isLoopback: boolean;
  /** With the length of their prefix, such as "192.0.2.7/24". */
  readonly networks: readonly string[];
}

export type Interfaces = ReturnType<typeof networkInterfaces>;

/** Machines that run containers have a bridge for each; more networks nobody looks for printers on. */
const maxLinks = 32;

export function localLinks(interfaces: Interfaces): LocalLink[] {
  return Object.entries(interfaces)
    .flatMap(([name, entries = []]): LocalLink[] => {
      const [first] = entries;
      if (!first) return [];
      const addresses = entries.map(({ address }) => address);
      return [
        { name, addresses, isLoopback: first.internal, networks: entries.flatMap(({ cidr }) => cidr ?? []) },
      ];
    })
    .slice(0, maxLinks);
}

/** Whether the address is of one of the networks: an answer from elsewhere was not multicast there (RFC 6762 §11). */
export function isOnLink(links: readonly LocalLink[]): (address: string) => boolean {
  const near = new BlockList();
  near.addSubnet('fe80::', 10, 'ipv6');
  near.addSubnet('169.254.0.0', 16, 'ipv4');
  for (const network of links.flatMap(({ networks }) => networks)) {
    const [address = '', length] = network.split('/');
    near.addSubnet(address, Number(length), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return (address) => {
    const [plain = ''] = address.split('%');
    const family = isIP(plain);
    return family !== 0 && near.check(plain, family === 6 ? 'ipv6' : 'ipv4');
  };
}
