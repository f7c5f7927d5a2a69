/** A link in memory whose members hear each other's multicast DNS, in the time of any clock. */
import type { DnsMessage } from '../../discovery/dns-message.ts';
import {
  MULTICAST_DNS_PORT,
  type MulticastGroup,
  type MulticastLink,
  type OnDnsMessage,
  type OpenMulticast,
} from '../../discovery/multicast-group.ts';
import type { Clock } from '../environment.ts';

export interface SimulatedMulticast {
  /** How a machine with this address joins. */
  memberAt(address: string): OpenMulticast;
  /** Everything that was sent, in order. */
  readonly sent: readonly { readonly from: string; readonly message: DnsMessage }[];
  readonly memberCount: number;
}

interface Member {
  readonly address: string;
  readonly onMessage: OnDnsMessage;
}

export function createSimulatedMulticast(clock: Clock, latencyMs = 1): SimulatedMulticast {
  const members = new Set<Member>();
  const sent: { from: string; message: DnsMessage }[] = [];
  const deliver = (message: DnsMessage, from: string, to: (member: Member) => boolean) => {
    sent.push({ from, message });
    clock.startTimer(latencyMs, () => {
      for (const member of [...members])
        if (to(member)) member.onMessage(message, { host: from, port: MULTICAST_DNS_PORT });
    });
  };
  return {
    memberAt: (address) => async (onMessage) => {
      const member = { address, onMessage };
      members.add(member);
      const link: MulticastLink = { name: 'link0', addresses: [address] };
      const group: MulticastGroup = {
        links: [link],
        async send(messageFor) {
          const message = messageFor(link);
          if (message) deliver(message, address, () => true);
        },
        reply: async (message, { host }) => deliver(message, address, (one) => one.address === host),
        close: async () => void members.delete(member),
      };
      return group;
    },
    sent,
    get memberCount() {
      return members.size;
    },
  };
}
