/** Sends one job over one open LPD connection: drives the sender machine, reads every answer as it comes, and says how it ended. */
import type { Connection } from '../environment.ts';
import type { LpdRefusal, LpdSender, LpdStage } from '../wire/lpd-sender.ts';
import { createDocumentReader } from './document-reader.ts';
import type { DeliveryListener, Document } from './port-monitor.ts';
import { traceBytes } from './tracing.ts';
import type { Watchdog } from './watchdog.ts';

export interface LprConversation {
  readonly connection: Connection;
  readonly sender: LpdSender;
  readonly document: Document;
  readonly listener: DeliveryListener;
  readonly watchdog: Watchdog;
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
} & (
  | { readonly kind: 'accepted' | 'cancelled' }
  | { readonly kind: 'refused'; readonly refusal: LpdRefusal }
  /** No answer: the server closed, reset, kept silent, or took no more bytes. */
  | { readonly kind: 'closed' | 'reset' | 'silent' | 'stalled'; readonly stage: LpdStage }
  | { readonly kind: 'document-changed' }
  | { readonly kind: 'document-unreadable'; readonly why: string }
);

/** A server that says no may say why in a line of text (LPRng, BSD lpd): worth this wait. */
const reasonWaitMs = 1000;
/** A server that has acknowledged the whole job may still refuse it when this side ends: most close at once. */
const lastWordWaitMs = 500;
const closingNul = new Uint8Array(1);

type Break = 'stalled' | 'document-changed' | { readonly unreadable: string };

/** Runs until the job is accepted, refused or lost. Leaves closing to the caller. */
export async function converse(talk: LprConversation): Promise<LprEnding> {
  const { connection, sender, listener, watchdog } = talk;
  const oddities: string[] = [];
  let heard: 'nothing' | 'ended' | 'broken' = 'nothing';
  let wake = () => {};
  let bytesSent = 0;
  let inDocument = false;
  let isWriting = false;
  let begun = false;
  let allSent = false;
  let endedHere = false;

  /** Listens all the while, so that an answer in the middle of the document is not missed. */
  async function listen(): Promise<void> {
    try {
      for (;;) {
        const bytes = await connection.read();
        if (!bytes) break;
        hear(bytes);
      }
      heard = 'ended';
    } catch {
      heard = 'broken';
    }
    wake();
  }

  function hear(bytes: Uint8Array): void {
    const answer = sender.feed(bytes);
    traceBytes(listener, 'received', answer.meaning, bytes);
    if (answer.oddity !== undefined) oddities.push(answer.oddity);
    // A server that refuses in mid-document may take no more of it: the write must not wait for that.
    if (inDocument && sender.status === 'refused') watchdog.stop();
    wake();
  }

  async function until(done: () => boolean): Promise<void> {
    while (!done() && heard === 'nothing' && watchdog.reason === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  async function write(bytes: Uint8Array, meaning: string): Promise<void> {
    watchdog.expectWithin(talk.dataTimeoutMs);
    isWriting = true;
    await connection.write(bytes);
    isWriting = false;
    traceBytes(listener, 'sent', meaning, bytes);
  }

  async function sendDocument(byteCount: number): Promise<Break | undefined> {
    const reader = createDocumentReader(talk.document, closingNul);
    while (reader.byteCount < byteCount) {
      let chunk: Uint8Array;
      try {
        chunk = await reader.read();
      } catch (error) {
        return { unreadable: error instanceof Error ? error.message : String(error) };
      }
      if (chunk.length === 0) return 'document-changed';
      if (sender.status === 'refused' || heard !== 'nothing' || watchdog.reason !== undefined)
        return undefined;
      begun = true;
      await write(chunk, 'document');
      bytesSent = reader.byteCount;
      listener.progress(bytesSent);
    }
    sender.documentSent();
    return undefined;
  }

  /** Returns what broke on this side; everything else shows in the machine, in what was heard, or in the watchdog. */
  async function run(): Promise<Break | undefined> {
    while (heard === 'nothing' && sender.status !== 'refused' && watchdog.reason === undefined) {
      const step = sender.step();
      if (step.kind === 'accepted' || step.kind === 'refused') break;
      if (step.kind === 'send') await write(step.bytes, step.meaning);
      else if (step.kind === 'send-document') {
        inDocument = true;
        const broken = await sendDocument(step.byteCount);
        inDocument = false;
        if (broken) return broken;
      } else {
        allSent = step.last;
        watchdog.expectWithin(talk.answerTimeoutMs);
        await until(() => sender.status !== 'waiting');
      }
    }
    if (sender.status === 'accepted') await hearLastWord();
    if (sender.status === 'refused') await hearReason();
    return undefined;
  }

  /** Every file is acknowledged; that the server does not take it back shows when it ends its side, too. */
  async function hearLastWord(): Promise<void> {
    if (heard !== 'nothing') return;
    endedHere = true;
    watchdog.expectWithin(lastWordWaitMs);
    await connection.end();
    await until(() => sender.status === 'refused');
  }

  async function hearReason(): Promise<void> {
    const step = sender.step();
    watchdog.expectWithin(reasonWaitMs);
    await until(() => step.kind !== 'refused' || step.refusal.text !== '');
  }

  // Where a write hangs the job is not whole, so nothing is lost by a reset, and only a reset ends the write.
  watchdog.onEnd(() => {
    if (isWriting) connection.reset();
    wake();
  });
  void listen();
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
  const serverEnded = !endedHere && heard !== 'nothing' && watchdog.reason === undefined;
  return { bytesSent, begun, allSent, serverEnded, oddities, ...conclude(talk, broken, heard) };
}

type Conclusion = LprEnding extends infer Ending
  ? Ending extends LprEnding
    ? Omit<Ending, 'bytesSent' | 'begun' | 'allSent' | 'serverEnded' | 'oddities'>
    : never
  : never;

function conclude(talk: LprConversation, broken: Break | undefined, heard: string): Conclusion {
  const { sender, watchdog } = talk;
  const step = sender.status === 'refused' ? sender.step() : undefined;
  if (step?.kind === 'refused') return { kind: 'refused', refusal: step.refusal };
  if (sender.status === 'accepted') return { kind: 'accepted' };
  if (watchdog.reason === 'cancelled') return { kind: 'cancelled' };
  if (broken === 'document-changed') return { kind: 'document-changed' };
  if (typeof broken === 'object') return { kind: 'document-unreadable', why: broken.unreadable };
  if (broken === 'stalled') return { kind: 'stalled', stage: sender.stage };
  if (watchdog.reason === 'timeout') return { kind: 'silent', stage: sender.stage };
  return { kind: heard === 'ended' ? 'closed' : 'reset', stage: sender.stage };
}
