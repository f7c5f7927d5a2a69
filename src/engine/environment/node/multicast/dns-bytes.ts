/** Messages of multicast DNS from and to bytes, by the package dns-packet: its one file, with guards for what it lets through. */
import { decode, encode } from 'dns-packet';
import type { DnsMessage, DnsQuestion, DnsRecord } from '../../../discovery/dns-message.ts';
import { isWritableName, labelsOf, nameOf } from '../../../discovery/dns-name.ts';

/** RFC 6762 §17: a message is never larger, which also bounds what its compressed names can cost. */
const maxMessageBytes = 9000;
const headerBytes = 12;
const leastQuestionBytes = 5;
const leastRecordBytes = 11;

/** Undefined for what is no DNS message; never throws. Records that discovery has no use for are left out. */
export function readDnsMessage(bytes: Uint8Array): DnsMessage | undefined {
  if (bytes.length < headerBytes || bytes.length > maxMessageBytes) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // The package makes room for what the header promises before it looks whether that is there.
  const [questions = 0, ...records] = [4, 6, 8, 10].map((at) => buffer.readUInt16BE(at));
  const recordCount = records.reduce((sum, count) => sum + count, 0);
  if (headerBytes + questions * leastQuestionBytes + recordCount * leastRecordBytes > bytes.length)
    return undefined;
  try {
    const packet = decode(buffer) as unknown as Packet;
    return {
      kind: packet.type === 'response' ? 'response' : 'query',
      id: packet.id,
      questions: packet.questions.flatMap(readQuestion),
      answers: packet.answers.flatMap(readRecord),
      authorities: packet.authorities.flatMap(readRecord),
      additionals: packet.additionals.flatMap(readRecord),
    };
  } catch {
    return undefined;
  }
}

/** What the package gives; its types leave out what it does with unknown classes. */
interface Packet {
  readonly type: string;
  readonly id: number;
  readonly questions: readonly { readonly name: string; readonly type: string; readonly class: string }[];
  readonly answers: readonly PacketRecord[];
  readonly authorities: readonly PacketRecord[];
  readonly additionals: readonly PacketRecord[];
}

interface PacketRecord {
  readonly name: string;
  readonly type: string;
  readonly class?: string;
  readonly ttl?: number;
  readonly flush?: boolean;
  readonly data?: unknown;
}

/** The class IN; with the bit that wants the answer by unicast, which the package reads as a class of its own (RFC 6762 §18.12). */
const internetClasses: ReadonlySet<string | undefined> = new Set(['IN', 'UNKNOWN_32769', 'ANY']);
const questionTypes: ReadonlySet<string> = new Set(['A', 'AAAA', 'PTR', 'SRV', 'TXT', 'ANY']);

function readQuestion({ name, type, class: klass }: Packet['questions'][number]): DnsQuestion[] {
  if (!internetClasses.has(klass) || !questionTypes.has(type)) return [];
  return [{ name: readName(name), type: type as DnsQuestion['type'] }];
}

function readRecord(record: PacketRecord): DnsRecord[] {
  const { type, ttl = 0, flush = false, data } = record;
  if (record.class !== 'IN') return [];
  const shared = { name: readName(record.name), ttlSeconds: ttl, isUnique: flush };
  switch (type) {
    case 'A':
    case 'AAAA':
      return typeof data === 'string' ? [{ ...shared, type, address: data }] : [];
    case 'PTR':
      return typeof data === 'string' ? [{ ...shared, type, target: readName(data) }] : [];
    case 'SRV': {
      const { target, port } = data as { target: string; port: number };
      return [{ ...shared, type, target: readName(target), port }];
    }
    case 'TXT':
      return [{ ...shared, type, strings: (data as Uint8Array[]).map((one) => new Uint8Array(one)) }];
    default:
      return [];
  }
}

/** What stands before the type of a service is one label: the package joins labels by dots and keeps no difference. */
const serviceName = /^(.+)\.(_[^.]+\._(?:tcp|udp)\..+)$/is;

function readName(name: string): string {
  const [, instance, type] = serviceName.exec(name) ?? [];
  if (instance === undefined || type === undefined || /(^|\.)_sub$/i.test(instance)) return name;
  return `${nameOf([instance])}.${type}`;
}

/** Throws for a name that DNS cannot carry (RFC 1035 §2.3.4). */
export function writeDnsMessage({ kind, id = 0, ...message }: DnsMessage): Uint8Array {
  const dotted = new Set<string>();
  const names = (name: string) => writeName(name, dotted);
  const record = (one: DnsRecord) => ({
    name: names(one.name),
    type: one.type,
    ttl: one.ttlSeconds,
    class: 'IN',
    flush: one.isUnique,
    data: writeData(one, names),
  });
  const packet = {
    type: kind,
    id,
    // An answer in multicast DNS is authoritative (RFC 6762 §18.4).
    flags: kind === 'response' ? authoritative : 0,
    questions: message.questions.map(({ name, type }) => ({ name: names(name), type, class: 'IN' })),
    answers: message.answers.map(record),
    authorities: (message.authorities ?? []).map(record),
    additionals: (message.additionals ?? []).map(record),
  };
  const bytes = encode(packet as unknown as Parameters<typeof encode>[0]);
  for (const label of dotted) restoreDots(bytes, label);
  return new Uint8Array(bytes);
}

const authoritative = 1 << 10;

function writeData(record: DnsRecord, names: (name: string) => string): unknown {
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return record.address;
    case 'PTR':
      return names(record.target);
    case 'SRV':
      return { target: names(record.target), port: record.port, priority: 0, weight: 0 };
    case 'TXT':
      return record.strings.length === 0 ? [Buffer.alloc(0)] : record.strings.map((one) => Buffer.from(one));
    default:
      return record satisfies never;
  }
}

/** Not in names of services (RFC 6763 §4.1.1), and one byte as a dot is. */
const dotStandIn = '\x7f';

/** For the package, which ends a label at each dot: a dot within one gets a stand-in, and is put back in the bytes. */
function writeName(name: string, dotted: Set<string>): string {
  if (!isWritableName(name))
    throw new RangeError('a name of DNS has labels of up to 63 bytes, and 255 in all');
  return labelsOf(name)
    .map((label) => {
      if (!label.includes('.')) return label;
      const written = label.replaceAll('.', dotStandIn);
      dotted.add(written);
      return written;
    })
    .join('.');
}

/** Wherever the label stands as a whole, behind its length. */
function restoreDots(bytes: Buffer, label: string): void {
  const text = Buffer.from(label);
  const whole = Buffer.concat([Buffer.from([text.length]), text]);
  for (let at = bytes.indexOf(whole); at !== -1; at = bytes.indexOf(whole, at + 1))
    for (const [index, byte] of text.entries())
      if (byte === dotStandIn.charCodeAt(0)) bytes[at + 1 + index] = '.'.charCodeAt(0);
}
