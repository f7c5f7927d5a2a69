/** The group of multicast DNS (224.0.0.251 and ff02::fb, port 5353) as the engine sees it; the real one stands in the Node environment. */
import type { Address } from '../environment/environment.ts';
import type { DnsMessage } from './dns-message.ts';

/** A network that this machine is on. */
export interface MulticastLink {
  /** Such as "eth0". */
  readonly name: string;
  /** Of this machine on that network. */
  readonly addresses: readonly string[];
}

export interface MulticastGroup {
  readonly links: readonly MulticastLink[];
  /** To everybody on each link, with what `messageFor` makes for it, if anything. A link that takes nothing is passed over. */
  send(messageFor: (link: MulticastLink) => DnsMessage | undefined): Promise<void>;
  /** To one that asked from another port than 5353, and so takes no multicast (RFC 6762 §6.7). */
  reply(message: DnsMessage, to: Address): Promise<void>;
  /** Leaves the group. Idempotent. */
  close(): Promise<void>;
}

/** A message as it arrived; what could not be read never does. Those of this machine arrive, too. */
export type OnDnsMessage = (message: DnsMessage, from: Address) => void;

/**
 * Joins the group on the links with one of the addresses or names, on all of them where none is given.
 * Rejects with an EngineError: `multicast-link-unknown`, `multicast-failed`.
 */
export type OpenMulticast = (
  onMessage: OnDnsMessage,
  only?: readonly string[] | undefined,
) => Promise<MulticastGroup>;

export const MULTICAST_DNS_PORT = 5353;
