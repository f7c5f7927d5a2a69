/** A host name asked of every resolver that this machine has, and its addresses asked back: what one knows and another does not. */
import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { DnsMessage } from '../../../discovery/dns-message.ts';
import type { OpenMulticast } from '../../../discovery/multicast-group.ts';

export interface NameLookup {
  /** `system` is what programs ask (getaddrinfo), by nsswitch.conf and hosts; the others are asked past it. */
  readonly resolver: 'system' | 'DNS' | 'mDNS' | 'reverse';
  readonly asked: string;
  /** Addresses, or names where addresses were asked for; none where there is no answer. */
  readonly answers: readonly string[];
  /** As the resolver words it. */
  readonly failure: string | undefined;
}

const maxAddresses = 4;

/** Never rejects. An address is asked for its names alone. */
export async function lookUpName(
  host: string,
  { timeoutMs, openMulticast }: { readonly timeoutMs: number; readonly openMulticast?: OpenMulticast },
): Promise<readonly NameLookup[]> {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
  const asks: Promise<NameLookup>[] = [];
  if (isIP(host) === 0) {
    asks.push(answered('system', host, async () => addressesOf(await lookup(host, { all: true }))));
    asks.push(answered('DNS', host, () => addressesByDns(resolver, host)));
    if (openMulticast && /\.local\.?$/i.test(host))
      asks.push(answered('mDNS', host, () => addressesByMulticast(host, timeoutMs, openMulticast)));
  }
  const found = await Promise.all(asks);
  const addresses = isIP(host) === 0 ? found.flatMap(({ answers }) => answers) : [host];
  const back = [...new Set(addresses)]
    .slice(0, maxAddresses)
    .map((address) => answered('reverse', address, () => resolver.reverse(address)));
  return [...found, ...(await Promise.all(back))];
}

function addressesOf(found: readonly { readonly address: string }[]): readonly string[] {
  return [...new Set(found.map(({ address }) => address))];
}

async function answered(
  resolver: NameLookup['resolver'],
  asked: string,
  ask: () => Promise<readonly string[]>,
): Promise<NameLookup> {
  try {
    return { resolver, asked, answers: await ask(), failure: undefined };
  } catch (error) {
    return { resolver, asked, answers: [], failure: error instanceof Error ? error.message : String(error) };
  }
}

async function addressesByDns(resolver: Resolver, host: string): Promise<readonly string[]> {
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  if (four.status === 'rejected' && six.status === 'rejected') throw four.reason;
  return [four, six].flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
}

/** RFC 6762 §5.1: asked once, and everybody who knows answers. */
async function addressesByMulticast(
  host: string,
  timeoutMs: number,
  openMulticast: OpenMulticast,
): Promise<readonly string[]> {
  const name = host.replace(/\.$/, '');
  const addresses = new Set<string>();
  let onFirst: () => void = () => {};
  const first = new Promise<void>((resolve) => {
    onFirst = resolve;
  });
  const group = await openMulticast((message) => {
    for (const address of addressesIn(message, name)) addresses.add(address);
    if (addresses.size > 0) onFirst();
  });
  const timer = setTimeout(onFirst, timeoutMs);
  try {
    await group.send(() => ({
      kind: 'query',
      questions: [
        { name, type: 'A' },
        { name, type: 'AAAA' },
      ],
      answers: [],
    }));
    await first;
  } finally {
    clearTimeout(timer);
    await group.close();
  }
  if (addresses.size === 0) throw new Error(`no answer for ${name} by multicast DNS`);
  return [...addresses];
}

function addressesIn({ kind, answers, additionals = [] }: DnsMessage, name: string): readonly string[] {
  if (kind !== 'response') return [];
  return [...answers, ...additionals].flatMap((record) =>
    (record.type === 'A' || record.type === 'AAAA') && record.name.toLowerCase() === name.toLowerCase()
      ? [record.address]
      : [],
  );
}
