/** What is known of the services on a network by the answers so far, within limits: everybody there can answer. */
import type { AnnouncedService, PrintServiceType } from '../../model/discovery/announced-device.ts';
import type { DnsMessage, DnsQuestion, DnsRecord } from './dns-message.ts';
import { isWritableName, labelBelow, nameKey } from './dns-name.ts';
import { readServiceText } from './service-text.ts';

/** Ours: far more than a floor has; what goes beyond is counted. */
const maxServices = 2000;
const maxLeftOut = 10_000;
const maxAddresses = 16;
/** A lost answer is asked for again, a missing one not for ever. */
const maxAsked = 3;
/** RFC 6762 §10.2: addresses of one announcement may arrive in several messages. */
const sameAnnouncementMs = 1000;

interface KnownService {
  readonly type: PrintServiceType;
  readonly instance: string;
  readonly name: string;
  ttlSeconds: number;
  server: { readonly host: string; readonly port: number } | undefined;
  text: ReadonlyMap<string, string> | undefined;
}

interface KnownHost {
  readonly name: string;
  /** By when they were announced. */
  readonly addresses: Map<string, number>;
}

export class ServiceRecords {
  readonly #types: readonly PrintServiceType[];
  readonly #services = new Map<string, KnownService>();
  /** Those that services stand on. */
  readonly #hosts = new Map<string, KnownHost>();
  readonly #leftOut = new Set<string>();
  readonly #askedCounts = new Map<string, number>();

  constructor(types: readonly PrintServiceType[]) {
    this.#types = types;
  }

  /** How many services were announced beyond the limit, as far as they are counted. */
  get leftOutCount(): number {
    return this.#leftOut.size;
  }

  /** @param isLoopback whether it came from this machine over its loopback: only then a loopback address means anything */
  take(message: DnsMessage, atMs: number, isLoopback: boolean): void {
    if (message.kind !== 'response') return;
    const records = [...message.answers, ...(message.additionals ?? [])];
    // In this order, as each is only kept where the one before led to it.
    for (const record of records) if (record.type === 'PTR') this.#takePointer(record);
    for (const record of records)
      if (record.type === 'SRV' || record.type === 'TXT') this.#takeService(record);
    for (const record of records)
      if (record.type === 'A' || record.type === 'AAAA') this.#takeAddress(record, atMs, isLoopback);
  }

  #takePointer({ name, target, ttlSeconds }: DnsRecord & { type: 'PTR' }): void {
    const type = this.#types.find((one) => nameKey(name) === `${one}.local`);
    const instance = type && labelBelow(target, `${type}.local`);
    if (type === undefined || instance === undefined || !isWritableName(target)) return;
    const key = nameKey(target);
    const known = this.#services.get(key);
    if (ttlSeconds === 0) this.#services.delete(key);
    else if (known) known.ttlSeconds = ttlSeconds;
    else if (this.#services.size < maxServices)
      this.#services.set(key, {
        type,
        instance,
        name: target,
        ttlSeconds,
        server: undefined,
        text: undefined,
      });
    else if (this.#leftOut.size < maxLeftOut) this.#leftOut.add(key);
  }

  #takeService(record: DnsRecord & { type: 'SRV' | 'TXT' }): void {
    const service = this.#services.get(nameKey(record.name));
    if (!service || record.ttlSeconds === 0) return;
    if (record.type === 'TXT') service.text = readServiceText(record.strings);
    else if (isWritableName(record.target)) {
      service.server = { host: record.target, port: record.port };
      const key = nameKey(record.target);
      if (!this.#hosts.has(key) && this.#hosts.size < maxServices)
        this.#hosts.set(key, { name: record.target, addresses: new Map() });
    }
  }

  #takeAddress(record: DnsRecord & { type: 'A' | 'AAAA' }, atMs: number, isLoopback: boolean): void {
    const addresses = this.#hosts.get(nameKey(record.name))?.addresses;
    if (!addresses) return;
    if (record.isUnique)
      for (const [address, sinceMs] of addresses)
        if (record.type === (address.includes(':') ? 'AAAA' : 'A') && atMs - sinceMs > sameAnnouncementMs)
          addresses.delete(address);
    if (record.ttlSeconds === 0) addresses.delete(record.address);
    else if (isUsable(record.address, isLoopback) && addresses.size < maxAddresses)
      addresses.set(record.address, atMs);
  }

  /** What is left to ask; each is handed out a few times at most. */
  missing(): DnsQuestion[] {
    const questions: DnsQuestion[] = [];
    const ask = (name: string, type: DnsQuestion['type']) => {
      const key = `${type} ${nameKey(name)}`;
      const count = this.#askedCounts.get(key) ?? 0;
      if (count === maxAsked || this.#askedCounts.size >= maxServices * 4) return;
      this.#askedCounts.set(key, count + 1);
      questions.push({ name, type });
    };
    for (const { name, server, text } of this.#services.values()) {
      if (!server) ask(name, 'SRV');
      if (!text) ask(name, 'TXT');
      const host = server && this.#hosts.get(nameKey(server.host));
      if (!host || host.addresses.size > 0) continue;
      ask(host.name, 'A');
      ask(host.name, 'AAAA');
    }
    return questions;
  }

  /** What need not be answered again (RFC 6762 §7.1). */
  knownAnswers(): DnsRecord[] {
    return [...this.#services.values()].map(({ type, name, ttlSeconds }) => ({
      type: 'PTR',
      name: `${type}.local`,
      target: name,
      ttlSeconds,
      isUnique: false,
    }));
  }

  services(): AnnouncedService[] {
    return [...this.#services.values()].map(({ type, instance, server, text }) => ({
      type,
      instance,
      host: server?.host,
      port: server?.port,
      addresses: [...((server && this.#hosts.get(nameKey(server.host))?.addresses.keys()) ?? [])],
      text: text ?? new Map(),
    }));
  }
}

/** An address that leads to one host; loopback leads to whoever reads it. */
function isUsable(address: string, isLoopback: boolean): boolean {
  if (address.includes(':'))
    return !/^(?:::|ff.*|::ffff:.*)$/i.test(address) && (isLoopback || address !== '::1');
  const first = Number(address.split('.')[0]);
  return first > 0 && first < 224 && (isLoopback || first !== 127);
}
