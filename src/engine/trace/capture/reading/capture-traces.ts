/** A capture as traces: the connections to printers in it, each by its protocol, as steps with their meaning. */
import { addressText } from '../../../../model/address-text.ts';
import type { TraceEntry } from '../../trace.ts';
import { maxTracedBytes } from '../../trace.ts';
import { readCapture } from './capture-file.ts';
import { IppSteps } from './ipp-steps.ts';
import { LpdSteps } from './lpd-steps.ts';
import { type ProtocolSteps, step } from './protocol-steps.ts';
import { RawSteps } from './raw-steps.ts';
import { type ConnectionRead, joinSegments } from './tcp-connections.ts';
import { readSegment, type SegmentRead, type TracedEnd } from './tcp-segment.ts';

export type CapturedProtocol = 'lpd' | 'raw' | 'ipp';

export interface CapturedConversation {
  readonly protocol: CapturedProtocol;
  readonly client: TracedEnd;
  readonly server: TracedEnd;
  /** Milliseconds since 1970; times of the trace count from the first conversation of the capture. */
  readonly startedAt: number;
  readonly trace: readonly TraceEntry[];
  /** Sentences about what has to be known to read it. */
  readonly notes: readonly string[];
}

export interface CaptureTraces {
  readonly packetCount: number;
  readonly conversations: readonly CapturedConversation[];
  /** Sentences about what of the capture is not here. */
  readonly notes: readonly string[];
}

export interface CaptureReading {
  /** Ports of printers besides 515, 631 and 9100 to 9102. */
  readonly ports?: ReadonlyMap<number, CapturedProtocol>;
}

const maxStepCount = 20_000;

/** Never throws, whatever the bytes are. */
export function readCaptureTraces(
  bytes: Uint8Array,
  { ports = noPorts }: CaptureReading = {},
): CaptureTraces {
  const { packets, problem } = readCapture(bytes);
  const protocolOf = (port: number) => ports.get(port) ?? printerPorts.get(port);
  const passedOver = { other: 0, fragment: 0, 'link-unknown': 0, cut: 0 };
  const segments: SegmentRead[] = [];
  for (const packet of packets) {
    const segment = readSegment(packet);
    if (typeof segment === 'string') passedOver[segment] += 1;
    else segments.push(segment);
  }
  const { connections, leftOutCount } = joinSegments(segments, (port) => protocolOf(port) !== undefined);
  const known = connections.flatMap((connection) => {
    const protocol = protocolOf(connection.server.port) ?? protocolByContent(connection);
    return protocol === undefined ? [] : [{ connection, protocol }];
  });
  const startMs = Math.min(...known.map(({ connection }) => connection.startMs));
  const conversations = known.map(({ connection, protocol }) =>
    conversationOf(connection, protocol, startMs),
  );
  const counts: readonly (readonly [number, string])[] = [
    [passedOver.fragment, 'are fragments of IP, which are not put together: what they hold is missing'],
    [passedOver['link-unknown'], 'come from a kind of network that is not known here'],
    [passedOver.cut, 'were cut before their TCP header ends'],
    [passedOver.other, 'are not TCP'],
  ];
  const notes = [
    ...(problem === undefined ? [] : [problem]),
    ...counts.flatMap(([count, what]) =>
      count === 0 ? [] : [`${count} of ${packets.length} packets ${what}.`],
    ),
    ...countNote(
      connections.length - known.length,
      'connection is not to a printer, as far as ports and content show',
      'connections are not to a printer, as far as ports and content show',
    ),
    ...countNote(leftOutCount, 'more connection was not looked at', 'more connections were not looked at'),
  ];
  return { packetCount: packets.length, conversations, notes };
}

const noPorts: ReadonlyMap<number, CapturedProtocol> = new Map();

/** Those of IANA, and those of JetDirects with three ports. */
const printerPorts: ReadonlyMap<number, CapturedProtocol> = new Map([
  [515, 'lpd'],
  [631, 'ipp'],
  [9100, 'raw'],
  [9101, 'raw'],
  [9102, 'raw'],
]);

function countNote(count: number, one: string, many: string): string[] {
  return count > 0 ? [`${count} ${count === 1 ? one : many}.`] : [];
}

/** A printer on a port of its own: what the client says first. */
function protocolByContent({ parts, isSeenOpening }: ConnectionRead): CapturedProtocol | undefined {
  const first = parts.find((part) => part.kind === 'bytes' && part.direction === 'sent');
  if (first?.kind !== 'bytes') return undefined;
  const text = new TextDecoder('latin1').decode(first.bytes.subarray(0, 2048));
  if (/^POST \S+ HTTP\/1\./.test(text) && /^content-type:\s*application\/ipp/im.test(text)) return 'ipp';
  // A line with a queue, and an answer of one zero.
  const answer = parts.find((part) => part.kind === 'bytes' && part.direction === 'received');
  const isQueueLine = isSeenOpening && /^\u0002[\x21-\x7e]{1,255}\n/.test(text);
  if (isQueueLine && answer?.kind === 'bytes' && answer.bytes[0] === 0) return 'lpd';
  return /^(?:\x1b%-12345X|%!PS-Adobe)/.test(text) ? 'raw' : undefined;
}

function conversationOf(
  connection: ConnectionRead,
  protocol: CapturedProtocol,
  startMs: number,
): CapturedConversation {
  const { client, server, isSeenOpening, repeatedCount, reorderedCount, parts } = connection;
  const trace: TraceEntry[] = [];
  let leftOutCount = 0;
  const add = (entry: TraceEntry) => {
    const kept = { ...entry, bytes: entry.bytes.slice(0, maxTracedBytes) };
    if (trace.length < maxStepCount) trace.push(kept);
    else leftOutCount += 1;
  };
  const after = (ms: number) => Math.max(0, ms - startMs);
  const opening = `${addressText(client.host, client.port)} -> ${addressText(server.host, server.port)}`;
  add({
    ...step('connection', `${opening} ${isSeenOpening ? 'opened' : 'is open when the capture begins'}`, {
      atMs: after(connection.startMs),
    }),
    opened: { local: client, remote: server, isEncrypted: false },
  });
  const steps = createSteps(protocol, add, isSeenOpening);
  for (const part of parts) {
    const atMs = after(part.atMs);
    if (part.kind === 'bytes') steps.take(part.direction, part.bytes, atMs);
    else if (part.kind === 'gap') steps.skip(part.direction, part.byteCount, atMs);
    else {
      if (part.kind === 'end') steps.end(part.direction, atMs);
      const who = part.direction === 'sent' ? 'the client' : 'the printer';
      add(
        step('connection', `${who} ${part.kind === 'end' ? 'ended its side' : 'reset the connection'}`, {
          atMs,
        }),
      );
    }
  }
  steps.finish(after(parts.at(-1)?.atMs ?? connection.startMs));
  const notes = [
    ...countNote(repeatedCount, 'segment came twice, and counts once', 'segments came twice, and count once'),
    ...countNote(
      reorderedCount,
      'segment came out of order, and stands in its place',
      'segments came out of order, and stand in their place',
    ),
    ...countNote(leftOutCount, 'step was left out', 'steps were left out'),
  ];
  return { protocol, client, server, startedAt: connection.startMs, trace, notes };
}

function createSteps(
  protocol: CapturedProtocol,
  add: (entry: TraceEntry) => void,
  isSeenOpening: boolean,
): ProtocolSteps {
  switch (protocol) {
    case 'lpd':
      return new LpdSteps(add, isSeenOpening);
    case 'ipp':
      return new IppSteps(add);
    case 'raw':
      return new RawSteps(add);
  }
}
