/** Sends one document over one open raw connection (port 9100): writes, drains what comes back, half-closes, waits for the end. */
import type { Clock, Connection } from '../../environment/environment.ts';
import { DocumentReader } from '../document-reader.ts';
import type { DeliveryListener, Document } from '../port-monitor.ts';
import { traceBytes } from '../tracing.ts';
import { Watchdog } from '../watchdog.ts';

export interface RawConversation {
  readonly connection: Connection;
  readonly document: Document;
  readonly listener: DeliveryListener;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Waits before the first byte whether the device resets the connection or greets as another service does. */
  readonly isCareful: boolean;
}

export interface RawEnding {
  readonly kind: /** All written, and the device ended the connection in order. */
    | 'closed'
    /** All written, and the device kept the connection open. */
    | 'left-open'
    /** All written, and then the device reset the connection. */
    | 'reset-at-end'
    /** The device reset the connection before it could know that the document had ended. */
    | 'reset'
    /** It ended its side first, and then took no more bytes. */
    | 'ended-early'
    /** It ended its side first; all was written, and then the connection was reset. */
    | 'ended-unread'
    /** What it said is another protocol's. */
    | 'foreign'
    /** It took no more bytes for `stallTimeoutMs`. */
    | 'stalled'
    | 'document-changed'
    | 'document-unreadable'
    | 'cancelled';
  /** Document bytes that the network took. */
  readonly bytesSent: number;
  /** Some of the document may have left, even where no chunk of it was taken whole. */
  readonly begun: boolean;
  readonly why?: string;
}

/** A printer out of paper takes nothing for long, but somebody is waiting (CUPS waits for ever here). */
export const stallTimeoutMs = 300_000;
/** After the document most printers close within this time; more would hold up the next job. */
export const quietAfterEndMs = 10_000;
/** A device that keeps talking is not listened to for longer: CUPS's 90 s are per read and never end. */
export const drainLimitMs = 90_000;
/**
 * A reset after the end of the document means nothing: some devices end every job so (apple/cups#2325). One before it
 * does: then the document was broken off. So the end is held back for this long after the last byte.
 */
const holdEndMs = 30;
/** For a device that ended its side first: whether it still reads shows in what becomes of the last bytes. */
const lookAfterEndMs = 500;
/** Where a device drops a connection that it has no use for, or greets, it does so at once. */
const greetingWaitMs = 30;
/** What web, SSH and mail servers begin with, and no printer. */
const foreignGreeting = /^(HTTP\/|SSH-|220[ -])/;
/** A device that floods the back channel does not fill the memory. */
const maxTracedChunkCount = 200;
const maxGreetingLength = 80;

/** Runs to the end of the connection and closes it. */
export async function converseRaw(conversation: RawConversation): Promise<RawEnding> {
  const watchdog = new Watchdog(conversation.clock, conversation.signal);
  const drain = startDrain(conversation, watchdog);
  const ending = await run(conversation, watchdog, drain);
  watchdog.close();
  // Whoever gives up in mid-document resets, so that the device can distinguish a part from the whole.
  if (isWhole(ending, conversation.document.byteCount)) await conversation.connection.close();
  else conversation.connection.reset();
  return ending;
}

/** Whether the connection was closed in order, with the whole document before it. */
export function isWhole(ending: RawEnding, byteCount: number): boolean {
  if (ending.kind === 'cancelled') return ending.bytesSent === byteCount;
  return ['closed', 'left-open', 'reset-at-end', 'ended-unread'].includes(ending.kind);
}

interface Drain {
  /** What the device did with its side. */
  state: 'open' | 'ended' | 'broken';
  /** The first line of what it said, where that is another protocol's. */
  foreign: string | undefined;
  /** Once all is written: when listening ends, however much the device still says. */
  endsAtMs: number | undefined;
  /** Resolves once it has ended or broken. */
  readonly over: Promise<void>;
}

async function run(conversation: RawConversation, watchdog: Watchdog, drain: Drain): Promise<RawEnding> {
  const { connection, document, listener } = conversation;
  const reader = new DocumentReader(document);
  let bytesSent = 0;
  let begun = false;
  if (conversation.isCareful) await pause(conversation, watchdog, greetingWaitMs);
  try {
    // A device that ended its side may still read (`nc -N`), and gets the document, as from CUPS (backend/runloop.c).
    while (bytesSent < document.byteCount && drain.foreign === undefined && drain.state !== 'broken') {
      const chunk = await readChunk(reader);
      if (chunk instanceof Error)
        return { kind: 'document-unreadable', bytesSent, begun, why: chunk.message };
      if (chunk.length === 0) return { kind: 'document-changed', bytesSent, begun };
      watchdog.signal.throwIfAborted();
      watchdog.expectWithin(stallTimeoutMs);
      if (!begun) listener.documentBegins();
      begun = true;
      await connection.write(chunk, { signal: watchdog.signal });
      bytesSent = reader.byteCount;
      traceBytes(listener, 'sent', 'document', chunk);
      listener.progress(bytesSent);
    }
  } catch {
    if (watchdog.reason === 'cancelled') return { kind: 'cancelled', bytesSent, begun };
    if (watchdog.reason === 'timeout') return { kind: 'stalled', bytesSent, begun };
    return { kind: drain.state === 'ended' ? 'ended-early' : 'reset', bytesSent, begun };
  }
  if (bytesSent === document.byteCount) await pause(conversation, watchdog, holdEndMs);
  if (drain.foreign !== undefined) return { kind: 'foreign', bytesSent, begun, why: drain.foreign };
  if (watchdog.reason === undefined && drain.state === 'broken') return { kind: 'reset', bytesSent, begun };
  if (drain.state === 'ended' && !(await stillStands(conversation, watchdog)))
    return { kind: 'ended-unread', bytesSent, begun };
  await connection.end().catch(() => {});
  await waitForEnd(conversation, watchdog, drain);
  if (drain.foreign !== undefined) return { kind: 'foreign', bytesSent, begun, why: drain.foreign };
  if (drain.state === 'ended') return { kind: 'closed', bytesSent, begun };
  if (watchdog.reason === 'cancelled') return { kind: 'cancelled', bytesSent, begun };
  return { kind: watchdog.reason === undefined ? 'reset-at-end' : 'left-open', bytesSent, begun };
}

/** Ends early where the conversation has to end. */
async function pause({ clock }: RawConversation, { signal }: Watchdog, durationMs: number): Promise<void> {
  await clock.sleep(durationMs, { signal }).catch(() => {});
}

/** A device that closed both its sides answers what it gets with a reset, which a reader that has seen its end does not get. */
async function stillStands(conversation: RawConversation, watchdog: Watchdog): Promise<boolean> {
  await pause(conversation, watchdog, lookAfterEndMs);
  return conversation.connection.write(new Uint8Array(0)).then(
    () => true,
    () => false,
  );
}

/** Waits until the device has closed, has been silent for a while, or has talked for too long. */
async function waitForEnd({ clock }: RawConversation, watchdog: Watchdog, drain: Drain): Promise<void> {
  drain.endsAtMs = clock.monotonicMs() + drainLimitMs;
  watchdog.expectWithin(quietAfterEndMs);
  await drain.over;
}

/** Reads all the while: a printer whose answers nobody takes stops taking bytes (engines that never read hang there). */
function startDrain({ connection, listener, clock }: RawConversation, watchdog: Watchdog): Drain {
  const drain: { -readonly [Key in keyof Drain]: Drain[Key] } = {
    state: 'open',
    foreign: undefined,
    endsAtMs: undefined,
    over: Promise.resolve(),
  };
  let tracedChunkCount = 0;
  let greeting = '';
  drain.over = (async () => {
    try {
      for (;;) {
        const bytes = await connection.read({ signal: watchdog.signal });
        if (!bytes) break;
        if (greeting.length < maxGreetingLength) {
          greeting += new TextDecoder('latin1').decode(bytes.subarray(0, maxGreetingLength));
          drain.foreign = foreignLine(greeting);
        }
        tracedChunkCount += 1;
        if (tracedChunkCount <= maxTracedChunkCount) traceBytes(listener, 'received', 'back channel', bytes);
        if (drain.endsAtMs !== undefined) {
          watchdog.expectWithin(Math.min(quietAfterEndMs, drain.endsAtMs - clock.monotonicMs()));
        }
      }
      drain.state = 'ended';
    } catch {
      drain.state = 'broken';
    }
  })();
  return drain;
}

/** However many pieces it comes in. */
function foreignLine(greeting: string): string | undefined {
  const line = greeting.split(/[\r\n]/)[0] ?? '';
  return foreignGreeting.test(line) ? line.slice(0, maxGreetingLength).replace(/[^ -~]/g, '?') : undefined;
}

async function readChunk(reader: DocumentReader): Promise<Uint8Array | Error> {
  try {
    return await reader.read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
