/** LPD in a captured connection, by the machine that receives jobs (RFC 1179 §5, §6): commands, files and what was answered to each. */

import { joinChunks } from '../../../join-chunks.ts';
import { decodeText } from '../../../wire/lpd-control-file-reading.ts';
import { createLpdReceiver, type LpdReceiverAction } from '../../../wire/lpd-receiver.ts';
import { type LpdStage, lpdStageNames } from '../../../wire/lpd-sender.ts';
import { type AddStep, GapFiller, type ProtocolSteps, step } from './protocol-steps.ts';
import type { Direction } from './tcp-connections.ts';

/** Commands and control files go byte by byte, so that each message is a step; nobody sends so much of them. */
const maxMessageBytes = 1024 * 1024;

export class LpdSteps implements ProtocolSteps {
  readonly #add: AddStep;
  readonly #receiver = createLpdReceiver();
  readonly #filler = new GapFiller();
  /** What the server has not answered yet. */
  readonly #unanswered: LpdStage[] = [];
  #message: Uint8Array[] = [];
  #messageBytes = 0;
  /** Of the document that is under way; infinite where it ends with the connection. */
  #documentBytes = 0;
  #isQueueState = false;
  /** Why what the client sends is not followed any further. */
  #lost: string | undefined;

  /** @param isSeenOpening without its beginning nobody knows what a connection is about */
  constructor(add: AddStep, isSeenOpening: boolean) {
    this.#add = add;
    if (!isSeenOpening) this.#lost = 'the capture begins within the connection';
  }

  take(direction: Direction, bytes: Uint8Array, atMs: number): void {
    if (direction === 'received') this.#takeAnswer(bytes, atMs);
    else this.#takeFromClient(bytes, atMs);
  }

  skip(direction: Direction, byteCount: number, atMs: number): void {
    this.#flush('not whole', atMs);
    this.#add(step('connection', gapText(direction, byteCount), { atMs }));
    if (direction === 'received') return;
    // The closing NUL belongs to it, and is what fills the gap.
    const isInDocument = this.#documentBytes > 0 && byteCount <= this.#documentBytes + 1;
    const isFollowed =
      this.#lost === undefined &&
      isInDocument &&
      this.#filler.fill(byteCount, (bytes) => this.#perform(this.#receiver.feed(bytes)));
    if (!isFollowed) this.#lost ??= 'after a gap outside of a document nobody knows where a message begins';
  }

  end(direction: Direction, atMs: number): void {
    if (direction === 'received') return;
    this.#flush('not whole', atMs);
    if (this.#lost !== undefined) return;
    for (const action of this.#receiver.end('closed')) {
      if (action.kind === 'job-abandoned' || action.kind === 'note') {
        const meaning = action.kind === 'note' ? action.meaning : `job not whole: ${action.why}`;
        this.#add(step('connection', meaning, { atMs }));
      }
    }
    this.#lost = 'the client has ended its side';
  }

  finish(atMs: number): void {
    this.#flush('not whole', atMs);
  }

  #takeFromClient(bytes: Uint8Array, atMs: number): void {
    let at = 0;
    while (at < bytes.length && this.#lost === undefined) {
      if (this.#documentBytes > 0) {
        const part = bytes.subarray(at, at + Math.min(this.#documentBytes, bytes.length - at));
        this.#perform(this.#receiver.feed(part));
        this.#add(step('sent', 'document', { atMs, bytes: part }));
        at += part.length;
        continue;
      }
      const byte = bytes.subarray(at, at + 1);
      this.#message.push(byte);
      this.#messageBytes += 1;
      at += 1;
      const meaning = this.#perform(this.#receiver.feed(byte));
      if (meaning !== undefined) this.#flush(meaning, atMs);
      if (this.#messageBytes > maxMessageBytes) this.#lost = 'too many commands';
    }
    if (at === bytes.length) return;
    this.#flush('not whole', atMs);
    const rest = bytes.subarray(at);
    this.#add(step('sent', `not followed: ${this.#lost ?? ''}`, { atMs, bytes: rest }));
  }

  /** What the actions make of the bytes before them, where they complete a message. */
  #perform(actions: readonly LpdReceiverAction[]): string | undefined {
    let meaning: string | undefined;
    for (const action of actions) {
      switch (action.kind) {
        case 'job':
          // What announces a file opens the job; the queue was named before it.
          break;
        case 'note':
          meaning = action.meaning;
          break;
        case 'answer':
          this.#unanswered.push(action.to);
          if (action.code !== 0) {
            this.#lost = `a server that keeps to RFC 1179 refuses here: ${action.meaning.replace(/^refused: /, '')}`;
            meaning ??= lpdStageNames[action.to];
          }
          meaning ??= this.#textOf(action.to);
          break;
        case 'document-start':
          this.#documentBytes = action.byteCount ?? Number.POSITIVE_INFINITY;
          break;
        case 'document-bytes':
          this.#documentBytes -= action.bytes.length;
          break;
        case 'document-end':
          this.#documentBytes = 0;
          break;
        case 'job-abandoned':
          meaning ??= `job not whole: ${action.why}`;
          break;
        case 'queue-state':
          this.#isQueueState = true;
          meaning = `state of queue ${action.queue}, ${action.long ? 'long' : 'short'}`;
          break;
        case 'job-complete':
        case 'close':
          break;
      }
    }
    return meaning;
  }

  #textOf(stage: LpdStage): string {
    if (stage === 'queue') {
      const line = decodeText(joinChunks(this.#message)).slice(1).trimEnd();
      return `receive a job on queue ${line}`;
    }
    if (stage === 'control-file') return 'control file and its closing NUL';
    return stage === 'data-file' ? 'closing NUL of the document' : lpdStageNames[stage];
  }

  #flush(meaning: string, atMs: number): void {
    if (this.#message.length === 0) return;
    const bytes = joinChunks(this.#message);
    this.#message = [];
    this.#add(step('sent', meaning, { atMs, bytes }));
  }

  #takeAnswer(bytes: Uint8Array, atMs: number): void {
    if (this.#isQueueState) {
      this.#add(step('received', 'state of the queue', { atMs, bytes }));
      return;
    }
    let at = 0;
    while (bytes[at] === 0 && this.#unanswered.length > 0) {
      const stage = this.#unanswered.shift() ?? 'queue';
      this.#add(
        step('received', `acknowledged: ${lpdStageNames[stage]}`, {
          atMs,
          bytes: bytes.subarray(at, at + 1),
        }),
      );
      at += 1;
    }
    if (at === bytes.length) return;
    this.#add(step('received', this.#answerText(bytes.subarray(at)), { atMs, bytes: bytes.subarray(at) }));
  }

  #answerText(bytes: Uint8Array): string {
    const [code = 0] = bytes;
    if (bytes.every((byte) => byte === 0)) return `acknowledged: what the capture does not show`;
    const stage = this.#unanswered.shift();
    const to = stage === undefined ? '' : ` to ${lpdStageNames[stage]}`;
    const text = decodeText(bytes.subarray(code < 0x20 ? 1 : 0, 256)).trim();
    return `refused with code ${code}${to}${text === '' ? '' : `: ${text}`}`;
  }
}

export function gapText(direction: Direction, byteCount: number): string {
  const from = direction === 'sent' ? 'the client' : 'the printer';
  return `${byteCount} bytes of ${from} are not in the capture`;
}
