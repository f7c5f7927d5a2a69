/** Announces a printer by multicast DNS: finds a free name, answers questions, and says goodbye (RFC 6762 §6, §8 to §10). */
import type { Address, Environment, Timer } from '../environment/environment.ts';
import { engineError } from '../errors.ts';
import type { DnsMessage, DnsRecord } from './dns-message.ts';
import { nameKey } from './dns-name.ts';
import {
  MULTICAST_DNS_PORT,
  type MulticastGroup,
  type MulticastLink,
  type OpenMulticast,
} from './multicast-group.ts';
import {
  additionalTo,
  instanceLabel,
  isAnswerTo,
  isKnownIn,
  nextInstance,
  type OwnNames,
  ownedRecords,
  type ServiceToAnnounce,
  serviceNameOf,
} from './owned-records.ts';

export interface AnnounceOptions {
  readonly environment: Pick<Environment, 'clock' | 'random'>;
  readonly openMulticast: OpenMulticast;
  /** Names or addresses of the links; all of them where it is left out. */
  readonly links?: readonly string[] | undefined;
  /** At which addresses of a link the printer is reached; it is not announced where there are none. */
  readonly addressesOn: (link: MulticastLink) => readonly string[];
  /** The name that people see; another one where it is taken. */
  readonly instance: string;
  readonly services: readonly ServiceToAnnounce[];
  /** Once it is announced, and again where somebody else claims the name later. */
  readonly onAnnounced?: ((instance: string) => void) | undefined;
  /** No name was free, later on; it is announced no more. */
  readonly onLost?: ((error: Error) => void) | undefined;
}

export interface Announcement {
  /** Tells everybody that it is gone. Idempotent. */
  close(): Promise<void>;
}

/** Resolves once it is announced. Rejects as `OpenMulticast` does, and with `announced-name-taken`. */
export async function announceServices(options: AnnounceOptions): Promise<Announcement> {
  const announcer = new Announcer(options);
  await announcer.start();
  return { close: () => announcer.close() };
}

const probeCount = 3;
const probeMs = 250;
/** RFC 6762 §8.2: whoever lost against a probe of the same moment asks again later. */
const deferMs = 1000;
/** Ours: a machine that claims every name must not keep this one asking. */
const maxTries = 15;
const repeatMs = 1000;
/** RFC 6762 §6: others may answer the same question, so wait a little, and say the same once in a second. */
const minAnswerMs = 20;
const maxAnswerMs = 120;
/** RFC 6762 §6.7. */
const legacySeconds = 10;

class Announcer {
  readonly #options: AnnounceOptions;
  readonly #closing = new AbortController();
  #names: OwnNames;
  #group: MulticastGroup | undefined;
  #state: 'probing' | 'announced' | 'silent' = 'probing';
  /** What came of the probes so far. */
  #conflict: 'none' | 'taken' | 'deferred' = 'none';
  #triesLeft = maxTries;
  readonly #pending = new Set<string>();
  readonly #answeredMs = new Map<string, number>();
  #answering: Timer | undefined;

  constructor(options: AnnounceOptions) {
    this.#options = options;
    const { random } = options.environment;
    const digits = Array.from({ length: 6 }, () => Math.floor(random.next() * 16).toString(16)).join('');
    // A name of its own: that of the machine belongs to the responder of the system.
    this.#names = { instance: instanceLabel(options.instance), host: `platen-${digits}.local` };
  }

  async start(): Promise<void> {
    const { openMulticast, links } = this.#options;
    this.#group = await openMulticast((message, from) => this.#take(message, from), links);
    try {
      await this.#claim();
    } catch (error) {
      await this.#group.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#answering?.cancel();
    const wasAnnounced = this.#state === 'announced';
    this.#state = 'silent';
    if (wasAnnounced) await this.#send((owned) => owned.map((record) => ({ ...record, ttlSeconds: 0 })));
    await this.#group?.close();
  }

  /** Until a name is free; then says so twice. */
  async #claim(): Promise<void> {
    const { clock, random } = this.#options.environment;
    const { signal } = this.#closing;
    this.#state = 'probing';
    this.#pending.clear();
    await clock.sleep(random.next() * probeMs, { signal });
    for (; ; this.#triesLeft -= 1) {
      if (this.#triesLeft === 0) {
        this.#state = 'silent';
        throw engineError('announced-name-taken', { name: this.#names.instance });
      }
      this.#conflict = 'none';
      for (let count = 0; count < probeCount && this.#conflict === 'none'; count += 1) {
        await this.#group?.send((link) => this.#probe(link));
        await clock.sleep(probeMs, { signal });
      }
      if (this.#conflict === 'none') break;
      if (this.#conflict === 'taken')
        this.#names = { ...this.#names, instance: nextInstance(this.#names.instance) };
      else await clock.sleep(deferMs, { signal });
    }
    this.#state = 'announced';
    await this.#send((owned) => owned);
    this.#options.onAnnounced?.(this.#names.instance);
    clock.startTimer(repeatMs, () => {
      if (this.#state === 'announced') void this.#send((owned) => owned);
    });
  }

  #owned(link: MulticastLink): DnsRecord[] {
    const { services, addressesOn } = this.#options;
    const addresses = addressesOn(link);
    return addresses.length === 0 ? [] : ownedRecords(services, this.#names, addresses);
  }

  #probe(link: MulticastLink): DnsMessage | undefined {
    const authorities = this.#owned(link).filter(({ isUnique }) => isUnique);
    if (authorities.length === 0) return undefined;
    const names = new Set(authorities.map(({ name }) => name));
    const questions = [...names].map((name) => ({ name, type: 'ANY' as const }));
    return { kind: 'query', questions, answers: [], authorities };
  }

  async #send(choose: (owned: readonly DnsRecord[]) => readonly DnsRecord[]): Promise<void> {
    await this.#group?.send((link) => {
      const owned = this.#owned(link);
      const answers = choose(owned);
      if (answers.length === 0) return undefined;
      const isWhole = answers.length === owned.length;
      return {
        kind: 'response',
        questions: [],
        answers,
        additionals: isWhole ? [] : additionalTo(answers, owned),
      };
    });
  }

  #take(message: DnsMessage, from: Address): void {
    if (this.#state === 'silent') return;
    if (message.kind === 'query') {
      if (this.#state === 'announced') this.#answer(message, from);
      else if (this.#losesAgainst(message.authorities ?? [])) this.#conflict = 'deferred';
    } else if ([...message.answers, ...(message.additionals ?? [])].some((one) => this.#contradicts(one))) {
      if (this.#state === 'probing') this.#conflict = 'taken';
      else this.#claimAgain();
    }
  }

  /** RFC 6762 §9. */
  #claimAgain(): void {
    this.#claim().catch((error: unknown) => {
      if (!this.#closing.signal.aborted) this.#options.onLost?.(error as Error);
    });
  }

  /** Whether somebody else has the name: what comes back of one's own says the same as oneself. */
  #contradicts(record: DnsRecord): boolean {
    if (record.ttlSeconds === 0 || record.type !== 'SRV') return false;
    const own = this.#ownServer(record.name);
    return own !== undefined && compareServers(record, own) !== 0;
  }

  #losesAgainst(claimed: readonly DnsRecord[]): boolean {
    return claimed.some((record) => {
      const own = record.type === 'SRV' ? this.#ownServer(record.name) : undefined;
      return own !== undefined && record.type === 'SRV' && compareServers(record, own) > 0;
    });
  }

  #ownServer(name: string): Server | undefined {
    const key = nameKey(name);
    const service = this.#options.services.find((one) => nameKey(serviceNameOf(one, this.#names)) === key);
    return service && { target: this.#names.host, port: service.port };
  }

  #answer(query: DnsMessage, from: Address): void {
    const links = this.#group?.links ?? [];
    const owned = links.flatMap((link) => this.#owned(link));
    const questions = query.questions.filter((question) =>
      owned.some((record) => isAnswerTo(record, question) && !isKnownIn(query.answers, record)),
    );
    if (questions.length === 0) return;
    if (from.port !== MULTICAST_DNS_PORT) {
      // What was asked besides is not repeated: it may be anything.
      void this.#group?.reply(legacyReply({ ...query, questions }, owned), from);
      return;
    }
    const { clock, random } = this.#options.environment;
    // Whoever is about to take the name must get the answer in time.
    const isProbe = (query.authorities ?? []).length > 0;
    for (const { name, type } of questions) {
      const key = `${type} ${nameKey(name)}`;
      const lastMs = this.#answeredMs.get(key);
      if (!isProbe && lastMs !== undefined && clock.monotonicMs() - lastMs < repeatMs) continue;
      this.#pending.add(key);
    }
    if (this.#pending.size === 0) return;
    const waitMs = isProbe ? 0 : minAnswerMs + random.next() * (maxAnswerMs - minAnswerMs);
    this.#answering ??= clock.startTimer(waitMs, () => void this.#answerPending());
  }

  async #answerPending(): Promise<void> {
    this.#answering = undefined;
    if (this.#state !== 'announced') return;
    const asked = new Set(this.#pending);
    this.#pending.clear();
    for (const key of asked) this.#answeredMs.set(key, this.#options.environment.clock.monotonicMs());
    await this.#send((owned) =>
      owned.filter((record) =>
        [record.type, 'ANY'].some((type) => asked.has(`${type} ${nameKey(record.name)}`)),
      ),
    );
  }
}

interface Server {
  readonly target: string;
  readonly port: number;
}

/** As the bytes of the records compare, priority and weight being 0 (RFC 6762 §8.2). */
function compareServers(a: Server, b: Server): number {
  if (a.port !== b.port) return a.port - b.port;
  const [one, other] = [nameKey(a.target), nameKey(b.target)];
  return one < other ? -1 : Number(one > other);
}

function legacyReply({ id, questions }: DnsMessage, owned: readonly DnsRecord[]): DnsMessage {
  const answers = owned.filter((record) => questions.some((question) => isAnswerTo(record, question)));
  const plain = (record: DnsRecord): DnsRecord => ({
    ...record,
    isUnique: false,
    ttlSeconds: Math.min(record.ttlSeconds, legacySeconds),
  });
  return {
    kind: 'response',
    id,
    questions,
    answers: answers.map(plain),
    additionals: additionalTo(answers, owned).map(plain),
  };
}
