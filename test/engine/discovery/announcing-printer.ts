/** Somebody on a simulated network who answers questions about one service, as told: the other end of a search. */
import type { DnsMessage, DnsRecord } from '../../../src/engine/discovery/dns-message.ts';
import { nameOf } from '../../../src/engine/discovery/dns-name.ts';
import type { OpenMulticast } from '../../../src/engine/discovery/multicast-group.ts';
import { writeServiceText } from '../../../src/engine/discovery/service-text.ts';

export interface Announcement {
  readonly instance: string;
  readonly type?: string;
  readonly host?: string;
  readonly port?: number;
  readonly addresses?: readonly string[];
  readonly text?: Readonly<Record<string, string>>;
}

export interface Announced {
  readonly pointer: DnsRecord;
  readonly server: DnsRecord;
  readonly text: DnsRecord;
  readonly addresses: readonly DnsRecord[];
}

export function announced({
  instance,
  type = '_ipp._tcp',
  host = 'prn.local',
  port = 631,
  addresses = ['192.0.2.7'],
  text = { rp: 'ipp/print' },
}: Announcement): Announced {
  const name = `${nameOf([instance])}.${type}.local`;
  return {
    pointer: { type: 'PTR', name: `${type}.local`, target: name, ttlSeconds: 4500, isUnique: false },
    server: { type: 'SRV', name, target: host, port, ttlSeconds: 120, isUnique: true },
    text: {
      type: 'TXT',
      name,
      strings: writeServiceText(new Map(Object.entries(text))),
      ttlSeconds: 4500,
      isUnique: true,
    },
    addresses: addresses.map((address) => ({
      type: address.includes(':') ? 'AAAA' : 'A',
      name: host,
      address,
      ttlSeconds: 120,
      isUnique: true,
    })),
  };
}

export const response = (
  answers: readonly DnsRecord[],
  additionals: readonly DnsRecord[] = [],
): DnsMessage => ({
  kind: 'response',
  questions: [],
  answers,
  additionals,
});

/** Joins, and answers each question that it has records for, one message for each. */
export async function startResponder(open: OpenMulticast, records: readonly DnsRecord[]) {
  const group = await open((message) => {
    if (message.kind !== 'query') return;
    for (const { name, type } of message.questions) {
      const found = records.filter((one) => one.name === name && one.type === type);
      const isKnown = (one: DnsRecord) =>
        message.answers.some((known) => JSON.stringify(known) === JSON.stringify(one));
      const answers = found.filter((one) => !isKnown(one));
      if (answers.length > 0) void group.send(() => response(answers));
    }
  });
  return group;
}
