/** The records with which a printer announces itself (RFC 6763 §12), and what of them answers a question. */
import type { DnsQuestion, DnsRecord } from './dns-message.ts';
import { nameKey, nameOf } from './dns-name.ts';
import { writeServiceText } from './service-text.ts';

export interface ServiceToAnnounce {
  /** Such as "_ipp._tcp". */
  readonly type: string;
  /** Narrower kinds by which it is also found, such as "_print" (PWG 5100.14). */
  readonly subtypes: readonly string[];
  readonly port: number;
  /** The TXT record, for the name that the host gets. */
  readonly textFor: (host: string) => ReadonlyMap<string, string>;
}

/** What may change while a free name is looked for. */
export interface OwnNames {
  readonly instance: string;
  readonly host: string;
}

/** RFC 6762 §10: 75 minutes for what stays, 2 minutes for what a host that goes away takes along. */
const stayingSeconds = 4500;
const hostSeconds = 120;

export function serviceNameOf({ type }: ServiceToAnnounce, { instance }: OwnNames): string {
  return `${nameOf([instance])}.${type}.local`;
}

export function ownedRecords(
  services: readonly ServiceToAnnounce[],
  names: OwnNames,
  addresses: readonly string[],
): DnsRecord[] {
  const shared = (name: string, target: string): DnsRecord => ({
    type: 'PTR',
    name,
    target,
    ttlSeconds: stayingSeconds,
    isUnique: false,
  });
  return [
    ...services.flatMap((service): DnsRecord[] => {
      const { type, subtypes, port, textFor } = service;
      const name = serviceNameOf(service, names);
      const strings = writeServiceText(textFor(names.host));
      return [
        shared('_services._dns-sd._udp.local', `${type}.local`),
        shared(`${type}.local`, name),
        ...subtypes.map((subtype) => shared(`${subtype}._sub.${type}.local`, name)),
        { type: 'SRV', name, target: names.host, port, ttlSeconds: hostSeconds, isUnique: true },
        { type: 'TXT', name, strings, ttlSeconds: stayingSeconds, isUnique: true },
      ];
    }),
    ...addresses.map(
      (address): DnsRecord => ({
        type: address.includes(':') ? 'AAAA' : 'A',
        name: names.host,
        address,
        ttlSeconds: hostSeconds,
        isUnique: true,
      }),
    ),
  ];
}

export function isAnswerTo(record: DnsRecord, { name, type }: DnsQuestion): boolean {
  return (type === 'ANY' || type === record.type) && nameKey(record.name) === nameKey(name);
}

/** RFC 6762 §7.1: whoever knows the answer for more than half of its time need not get it again. */
export function isKnownIn(known: readonly DnsRecord[], record: DnsRecord): boolean {
  return known.some(
    (one) =>
      one.type === 'PTR' &&
      record.type === 'PTR' &&
      nameKey(one.name) === nameKey(record.name) &&
      nameKey(one.target) === nameKey(record.target) &&
      one.ttlSeconds >= record.ttlSeconds / 2,
  );
}

/** RFC 6763 §12.1: with a name comes what leads to it. */
export function additionalTo(answers: readonly DnsRecord[], owned: readonly DnsRecord[]): DnsRecord[] {
  if (!answers.some(({ type }) => type === 'PTR' || type === 'SRV')) return [];
  return owned.filter((record) => record.type !== 'PTR' && !answers.includes(record));
}

/** "Lab", "Lab (2)", "Lab (3)" (RFC 6762 §9, RFC 6763 Appendix D), within the 63 bytes of a label. */
export function nextInstance(instance: string): string {
  const [, name = instance, count = '1'] = /^(.*) \((\d+)\)$/s.exec(instance) ?? [];
  return instanceLabel(name, ` (${Number(count) + 1})`);
}

const maxLabelBytes = 63;

/** What of a name fits into a label; no control characters (RFC 6763 §4.1.1). */
export function instanceLabel(name: string, ending = ''): string {
  const encoder = new TextEncoder();
  const letters = [...name.replace(/[\u0000-\u001f\u007f]/g, '')];
  while (encoder.encode(letters.join('') + ending).length > maxLabelBytes) letters.pop();
  return `${letters.join('').trim() || 'Platen'}${ending}`;
}
