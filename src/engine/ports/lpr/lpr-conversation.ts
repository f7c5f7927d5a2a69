/** Sends one job over one open LPD connection: drives the sender machine, reads every answer as it comes, and says how it ended. */
import type { Clock, Connection } from '../../environment/environment.ts';
import type { LpdNoise, LpdRefusal, LpdSender, LpdSenderStep, LpdStage } from '../../wire/lpd-sender.ts';
import { type DocumentBuffer, DocumentReader } from '../document-reader.ts';
import type { DeliveryListener, Document } from '../port-monitor.ts';
import { traceBytes } from '../tracing.ts';
import type { Watchdog } from '../watchdog.ts';

export interface LprConversation {
  readonly connection: Connection;
  readonly sender: LpdSender;
  readonly document: Document;
  /** Of the port, which has one conversation after another. */
  readonly buffer: DocumentBuffer;
  readonly listener: DeliveryListener;
  readonly watchdog: Watchdog;
  readonly clock: Clock;
  /** Before the document and before the last file, waits until the server is quiet: then what follows is an answer to it. */
  readonly isCareful: boolean;
  /** How long the server may take for an answer. */
  readonly answerTimeoutMs: number;
  /** How long it may take no byte of what is written. */
  readonly dataTimeoutMs: number;
}

export type LprEnding = {
  /** Document bytes that the network took. */
  readonly bytesSent: number;
  /** Some of the document may have left, even where no chunk of it was taken whole. */
  readonly begun: boolean;
  /** Everything of the job was written; at most the last answer is missing. */
  readonly allSent: boolean;
  /** The server had ended the connection before this side did: TIME_WAIT is not here. */
  readonly serverEnded: boolean;
  /** Where the server did not keep to the protocol, though it could be lived with. */
  readonly oddities: readonly string[];
} /** `isDoubtful`: the server sent acknowledgements of nothing, and the last one may be such. */ & (
  | { readonly kind: 'accepted'; readonly isDoubtful: boolean; readonly noise: LpdNoise | undefined }
  | { readonly kind: 'refused'; readonly refusal: LpdRefusal }
  /** No answer: the server closed, reset, kept silent, or took no more bytes. Or nobody waited for it. */
  | { readonly kind: 'closed' | 'reset' | 'silent' | 'stalled' | 'cancelled'; readonly stage: LpdStage }
  | { readonly kind: 'document-changed' }
  | { readonly kind: 'document-unreadable'; readonly why: string }
);

/** A server that says no may say why in a line of text (LPRng, BSD lpd): worth this wait. */
const reasonWaitMs = 1000;
/** What a server says after it has acknowledged the whole job is worth knowing, though it changes nothing. Most close at once. */
const noiseWaitMs = 500;
/** A surplus acknowledgement comes right after another one, or as soon as the server has read what it already has. */
const shortestQuietMs = 30;
/** A server that answers slowly sends a surplus one as slowly. */
const longestQuietMs = 2000;
const quietRoundCount = 3;
/**
 * The last byte of the document and its closing NUL wait until the device has had the rest for a moment: the network takes
 * megabytes that nobody reads, and one that resets in mid-document must not look like one that had all of it.
 * A short document goes in one piece, as simple servers answer the first piece that comes.
 */
const heldBackBytes = 2;
const shortDocumentBytes = 65_536;
const closingNul = new Uint8Array(1);

type Break = 'stalled' | 'document-changed' | { readonly unreadable: string };

/** Runs until the job is accepted, refused or lost. Leaves closing to the caller. */
export async function converse(conversation: LprConversation): Promise<LprEnding> {
  const { connection, sender, listener, watchdog, clock } = conversation;
  const oddities = new Set<string>();
  let peer: 'open' | 'ended' | 'broken' = 'open';
  let wake = () => {};
  let bytesSent = 0;
  let inDocument = false;
  let isWriting = false;
  let begun = false;
  let endedHere = false;
  /** After the first answer, which may take long for reasons of its own (a server that looks up the client's name). */
  let slowestAnswerMs = 0;

  /** Reads all the while, so that an answer in the middle of the document is not missed. */
  async function read(): Promise<void> {
    try {
      for (;;) {
        const bytes = await connection.read();
        if (!bytes) break;
        take(bytes);
      }
      peer = 'ended';
    } catch {
      peer = 'broken';
    }
    wake();
  }

  function take(bytes: Uint8Array): void {
    const answer = sender.feed(bytes);
    traceBytes(listener, 'received', answer.meaning, bytes);
    if (answer.oddity !== undefined) oddities.add(answer.oddity);
    // A server that refuses in mid-document may take no more of it: the write must not wait for that.
    if (inDocument && sender.status === 'refused') watchdog.stop();
    wake();
  }

  const mustEnd = () => peer !== 'open' || sender.status === 'refused' || watchdog.reason !== undefined;

  async function until(done: () => boolean): Promise<void> {
    while (!done() && peer === 'open' && watchdog.reason === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  async function write(bytes: Uint8Array, meaning: string): Promise<void> {
    watchdog.expectWithin(conversation.dataTimeoutMs);
    isWriting = true;
    await connection.write(bytes);
    isWriting = false;
    traceBytes(listener, 'sent', meaning, bytes);
  }

  async function sendDocument(byteCount: number): Promise<Break | undefined> {
    const reader = new DocumentReader(conversation.document, {
      closing: closingNul,
      shared: conversation.buffer,
    });
    while (reader.byteCount < byteCount) {
      let chunk: Uint8Array;
      try {
        chunk = await reader.read();
      } catch (error) {
        return { unreadable: error instanceof Error ? error.message : String(error) };
      }
      if (chunk.length === 0) return 'document-changed';
      if (mustEnd()) return undefined;
      if (!begun) listener.documentBegins();
      begun = true;
      sender.begin();
      const isHeldBack =
        conversation.isCareful && byteCount > shortDocumentBytes && reader.byteCount === byteCount;
      if (isHeldBack) {
        await write(chunk.subarray(0, -heldBackBytes), 'document');
        bytesSent = byteCount - 1;
        listener.progress(bytesSent);
        await pause(shortestQuietMs);
        if (mustEnd()) return undefined;
        chunk = chunk.subarray(-heldBackBytes);
      }
      await write(chunk, isHeldBack ? 'the end of the document' : 'document');
      bytesSent = reader.byteCount;
      listener.progress(bytesSent);
    }
    sender.sent();
    // Only here: a write that was broken off may still hold it.
    reader.close();
    return undefined;
  }

  /** Whether the time passed, and nothing happened that ends the conversation. */
  async function pause(durationMs: number): Promise<boolean> {
    let isOver = false;
    const timer = clock.startTimer(durationMs, () => {
      isOver = true;
      wake();
    });
    await until(() => isOver || sender.status === 'refused');
    timer.cancel();
    return isOver;
  }

  /** Returns what broke on this side; everything else shows in the machine, in the peer's state, or in the watchdog. */
  async function run(): Promise<Break | undefined> {
    let quietBefore: LpdStage | undefined;
    while (!mustEnd()) {
      const step = sender.step();
      if (step.kind === 'accepted' || step.kind === 'refused') break;
      if (step.kind === 'await-answer') {
        await awaitAnswer(step.stage);
      } else if (conversation.isCareful && quietBefore !== step.stage && mayBeRejected(step)) {
        quietBefore = step.stage;
        await becomeQuiet();
      } else if (step.kind === 'send') {
        sender.begin();
        await write(step.bytes, step.meaning);
        sender.sent();
      } else {
        inDocument = true;
        const broken = await sendDocument(step.byteCount);
        inDocument = false;
        if (broken) return broken;
      }
    }
    if (sender.status === 'accepted') await readNoise();
    if (sender.status === 'refused') await readReason();
    return undefined;
  }

  async function awaitAnswer(stage: LpdStage): Promise<void> {
    watchdog.expectWithin(conversation.answerTimeoutMs);
    const startMs = clock.monotonicMs();
    await until(() => sender.status !== 'waiting');
    if (stage !== 'queue') slowestAnswerMs = Math.max(slowestAnswerMs, clock.monotonicMs() - startMs);
  }

  /** A server that sends a surplus acknowledgement is one answer ahead: it catches up while nothing is sent. */
  async function becomeQuiet(): Promise<void> {
    const quietMs = Math.min(Math.max(shortestQuietMs, 2 * slowestAnswerMs), longestQuietMs);
    for (let round = 0; round < quietRoundCount && !mustEnd(); round += 1) {
      const { surplusCount } = sender;
      if ((await pause(quietMs)) && sender.surplusCount === surplusCount) {
        sender.becameQuiet();
        return;
      }
    }
  }

  async function readNoise(): Promise<void> {
    if (peer !== 'open') return;
    endedHere = true;
    watchdog.expectWithin(noiseWaitMs);
    await connection.end();
    await until(() => false);
  }

  async function readReason(): Promise<void> {
    const step = sender.step();
    watchdog.expectWithin(reasonWaitMs);
    await until(() => step.kind !== 'refused' || step.refusal.text !== '');
  }

  // Where a write hangs the job is not whole, so nothing is lost by a reset, and only a reset ends the write.
  watchdog.onEnd(() => {
    if (isWriting) connection.reset();
    wake();
  });
  void read();
  let broken: Break | undefined;
  try {
    broken = await run();
  } catch {
    if (watchdog.reason === undefined) {
      // The connection broke. The server may have said why before it did.
      watchdog.expectWithin(reasonWaitMs);
      await until(() => sender.status === 'refused');
    } else if (watchdog.reason === 'timeout') broken = 'stalled';
  }
  const serverEnded = !endedHere && peer !== 'open' && watchdog.reason === undefined;
  const allSent = sender.isAllSent;
  return {
    bytesSent,
    begun,
    allSent,
    serverEnded,
    oddities: [...oddities],
    ...conclude(conversation, broken, peer),
  };
}

/** Once the document begins nothing may be tried again, and what acknowledges the last file is what is claimed. */
function mayBeRejected(step: LpdSenderStep & { readonly last: boolean }): boolean {
  return step.kind === 'send-document' || step.last;
}

type Conclusion = LprEnding extends infer Ending
  ? Ending extends LprEnding
    ? Omit<Ending, 'bytesSent' | 'begun' | 'allSent' | 'serverEnded' | 'oddities'>
    : never
  : never;

function conclude(conversation: LprConversation, broken: Break | undefined, peer: string): Conclusion {
  const { sender, watchdog } = conversation;
  const { stage, isDoubtful, noise } = sender;
  const step = sender.step();
  if (step.kind === 'refused') return { kind: 'refused', refusal: step.refusal };
  if (step.kind === 'accepted') return { kind: 'accepted', isDoubtful, noise };
  if (watchdog.reason === 'cancelled') return { kind: 'cancelled', stage };
  if (broken === 'document-changed') return { kind: 'document-changed' };
  if (typeof broken === 'object') return { kind: 'document-unreadable', why: broken.unreadable };
  if (broken === 'stalled') return { kind: 'stalled', stage };
  if (watchdog.reason === 'timeout') return { kind: 'silent', stage };
  return { kind: peer === 'ended' ? 'closed' : 'reset', stage };
}
