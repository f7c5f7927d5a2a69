/** Asks a network which printers announce themselves there, for as long as somebody wants to wait (RFC 6762 §5.2, RFC 6763 §4). */
import {
  type AnnouncedDevice,
  type PrintServiceType,
  printServiceTypes,
} from '../../model/discovery/announced-device.ts';
import type { Environment, Timer } from '../environment/environment.ts';
import type { DnsMessage, DnsQuestion, DnsRecord } from './dns-message.ts';
import { groupServices } from './group-services.ts';
import type { OpenMulticast } from './multicast-group.ts';
import { ServiceRecords } from './service-records.ts';

export interface BrowseOptions {
  readonly environment: Pick<Environment, 'clock' | 'random'>;
  readonly openMulticast: OpenMulticast;
  readonly durationMs: number;
  /** Names or addresses of the links to ask; all of them where it is left out. */
  readonly links?: readonly string[] | undefined;
  /** Ends the search early: what was found until then counts. */
  readonly signal?: AbortSignal | undefined;
  /** What is there so far, after each answer that may have changed it. */
  readonly onProgress?: ((devices: () => readonly AnnouncedDevice[]) => void) | undefined;
  readonly types?: readonly PrintServiceType[] | undefined;
}

export interface Browsed {
  readonly devices: readonly AnnouncedDevice[];
  /** Services announced beyond what is kept. */
  readonly leftOutCount: number;
  /** Names of the links that were asked. */
  readonly links: readonly string[];
}

/**
 * Rejects as `OpenMulticast` does; nothing that arrives makes it. For real: `createNodeEnvironment()` and `openNodeMulticast`
 * (environment/node/multicast), imported when a person asks. What a file has of the result: `matchAnnouncements`; what to write into it:
 * `announcedEntry` (both site/discovery). Names and texts of the result are shown through `shownText` alone.
 */
export async function browseServices(options: BrowseOptions): Promise<Browsed> {
  const { environment, openMulticast, durationMs, links, signal, onProgress } = options;
  const { clock, random } = environment;
  const types = options.types ?? printServiceTypes;
  const records = new ServiceRecords(types);
  let followUp: Timer | undefined;
  let messageCount = 0;
  const group = await openMulticast((message, from) => {
    if (message.kind !== 'response' || messageCount === maxMessages) return;
    messageCount += 1;
    records.take(message, clock.monotonicMs(), isLoopback(from.host));
    onProgress?.(() => groupServices(records.services()));
    // Others of the same burst may bring it.
    followUp ??= clock.startTimer(followUpMs, () => {
      followUp = undefined;
      void send(records.missing(), []);
    });
  }, links);

  async function send(questions: readonly DnsQuestion[], answers: readonly DnsRecord[]): Promise<void> {
    for (const query of queries(questions, answers)) await group.send(() => query);
  }

  const rounds: Timer[] = [];
  const browse = types.map((type): DnsQuestion => ({ name: `${type}.local`, type: 'PTR' }));
  // RFC 6762 §5.2: the first a little later, so that not all who start together ask together; then each time twice as late.
  let atMs = minFirstMs + random.next() * (maxFirstMs - minFirstMs);
  for (let waitMs = 1000; atMs < durationMs; atMs += waitMs, waitMs *= 2)
    rounds.push(
      clock.startTimer(atMs, () => void send([...browse, ...records.missing()], records.knownAnswers())),
    );
  try {
    await clock.sleep(durationMs, { signal }).catch((error: unknown) => {
      if (!signal?.aborted) throw error;
    });
  } finally {
    for (const timer of rounds) timer.cancel();
    followUp?.cancel();
    await group.close();
  }
  return {
    devices: groupServices(records.services()),
    leftOutCount: records.leftOutCount,
    links: group.links.map(({ name }) => name),
  };
}

const minFirstMs = 20;
const maxFirstMs = 120;
const followUpMs = 100;
/** Whoever sends more keeps the machine busy and adds nothing. */
const maxMessages = 50_000;

/** Below 1,472 bytes, which an Ethernet frame takes; RFC 6762 §17 wants no fragments. */
const maxQueryBytes = 1200;

/** In as many messages as it takes; known answers only as far as they fit, for they only spare answers. */
export function* queries(
  questions: readonly DnsQuestion[],
  answers: readonly DnsRecord[],
): Iterable<DnsMessage> {
  let batch: DnsQuestion[] = [];
  let byteCount = 0;
  for (const question of questions) {
    const size = sizeOf(question.name);
    if (byteCount + size > maxQueryBytes) {
      yield { kind: 'query', questions: batch, answers: [] };
      batch = [];
      byteCount = 0;
    }
    batch.push(question);
    byteCount += size;
  }
  const fitting: DnsRecord[] = [];
  for (const answer of answers) {
    byteCount += sizeOf(answer.name) + (answer.type === 'PTR' ? sizeOf(answer.target) : 0);
    if (byteCount > maxQueryBytes) break;
    fitting.push(answer);
  }
  if (batch.length > 0) yield { kind: 'query', questions: batch, answers: fitting };
}

/** At most: the name as UTF-8, and what stands beside it. */
function sizeOf(name: string): number {
  return name.length * 3 + 12;
}

function isLoopback(host: string): boolean {
  return host === '::1' || host.startsWith('127.');
}
