/** The sending side of LPD as a machine without I/O: what to write, when to wait, what an answer means. RFC 1179 §3, §5.2, §6. */
import { encodeText } from './encode-text.ts';
import { decodeText } from './lpd-control-file-reading.ts';

/** Each point where the server has to answer. */
export type LpdStage = 'queue' | 'control-command' | 'control-file' | 'data-command' | 'data-file';

export interface LpdSendRequest {
  readonly queue: string;
  readonly controlFileName: string;
  readonly controlFile: Uint8Array;
  readonly dataFileName: string;
  /** Exact size of the document; never 0, which would mean "until the connection closes" (§6.3). */
  readonly byteCount: number;
  readonly order: 'control-first' | 'data-first';
}

/** What the driver has to do next. */
export type LpdSenderStep =
  /** Call `begin`, write these bytes, call `sent`. */
  | {
      readonly kind: 'send';
      readonly stage: LpdStage;
      readonly last: boolean;
      readonly bytes: Uint8Array;
      readonly meaning: string;
    }
  /** The same with `byteCount` bytes of the document and one NUL, best in the same write. */
  | {
      readonly kind: 'send-document';
      readonly stage: LpdStage;
      readonly last: boolean;
      readonly byteCount: number;
    }
  /** Read, and feed what came. */
  | { readonly kind: 'await-answer'; readonly stage: LpdStage }
  | { readonly kind: 'refused'; readonly refusal: LpdRefusal }
  | { readonly kind: 'accepted' };

export interface LpdRefusal {
  readonly stage: LpdStage;
  /** The octet that came instead of 0. */
  readonly code: number;
  /** What the server wrote after it, printable and cut; empty where it wrote nothing. */
  readonly text: string;
}

/** What bytes from the server meant. */
export interface LpdAnswer {
  readonly meaning: string;
  /** Set where the server broke the protocol in a way that can be lived with. */
  readonly oddity?: string;
}

/** What came after the last acknowledgement: noise, whatever it is. */
export interface LpdNoise {
  /** Set where it begins as a refusal does. */
  readonly code: number | undefined;
  readonly text: string;
  readonly byteCount: number;
}

/** What was sent when the server should have answered, in words for traces and messages. */
export const lpdStageNames: Readonly<Record<LpdStage, string>> = {
  queue: 'the request to print on the queue',
  'control-command': 'the announcement of the control file',
  'control-file': 'the control file',
  'data-command': 'the announcement of the document',
  'data-file': 'the document',
};

const orders: Readonly<Record<LpdSendRequest['order'], readonly LpdStage[]>> = {
  'control-first': ['queue', 'control-command', 'control-file', 'data-command', 'data-file'],
  'data-first': ['queue', 'data-command', 'data-file', 'control-command', 'control-file'],
};

const maxRefusalTextBytes = 256;

/**
 * A queue name that an LPD command line can carry: white space would split the line, and what a server makes of
 * other than ASCII is anybody's guess (RFC 1179 §2, §3.1).
 */
export function isLpdQueueName(queue: string): boolean {
  return /^[\x21-\x7e]{1,255}$/.test(queue);
}

/** RFC 1179 has 0 alone; LPRng has 1 for "stop the queue", 2 for "try later" and 3 for "bad job" (lp.h). Nothing else refuses. */
export function isLpdRefusalCode(code: number): boolean {
  return code >= 1 && code <= 3;
}

/**
 * An acknowledgement counts only for what the server can have read: one that comes before a message is written whole
 * is a surplus, not its answer. That a server sends surplus ones at all makes its last one doubtful, unless it was
 * quiet for a while before the last message left.
 */
export class LpdSender {
  readonly #request: LpdSendRequest;
  readonly #stages: readonly LpdStage[];
  #index = 0;
  #state: 'to-send' | 'sending' | 'awaiting' = 'to-send';
  #lineEndsSwallowed = 0;
  #surplusCount = 0;
  #isDoubtful = false;
  #refusal: { stage: LpdStage; code: number; text: string } | undefined;
  #noise: { code: number | undefined; text: string; byteCount: number } | undefined;

  constructor(request: LpdSendRequest) {
    this.#request = request;
    this.#stages = orders[request.order];
  }

  get status(): 'sending' | 'waiting' | 'refused' | 'accepted' {
    if (this.#refusal) return 'refused';
    if (this.#index === this.#stages.length) return 'accepted';
    return this.#state === 'awaiting' ? 'waiting' : 'sending';
  }

  /** The stage that is being sent or waits for its answer; at the end the last one. */
  get stage(): LpdStage {
    return this.#stages[Math.min(this.#index, this.#stages.length - 1)] ?? 'queue';
  }

  /** Every byte of the job is written. */
  get isAllSent(): boolean {
    const { length } = this.#stages;
    return this.#index === length || (this.#index === length - 1 && this.#state === 'awaiting');
  }

  /** Acknowledgements that nothing had been sent for. */
  get surplusCount(): number {
    return this.#surplusCount;
  }

  /** The last acknowledgement may be one of these. */
  get isDoubtful(): boolean {
    return this.#isDoubtful;
  }

  /** Undefined as long as nothing came after the last acknowledgement. */
  get noise(): LpdNoise | undefined {
    return this.#noise;
  }

  /** The next step; the same until `sent` or `feed` moves on. */
  step(): LpdSenderStep {
    if (this.#refusal) return { kind: 'refused', refusal: this.#refusal };
    const stage = this.#stages[this.#index];
    if (stage === undefined) return { kind: 'accepted' };
    if (this.#state === 'awaiting') return { kind: 'await-answer', stage };
    const last = this.#index === this.#stages.length - 1;
    return stage === 'data-file'
      ? { kind: 'send-document', stage, last, byteCount: this.#request.byteCount }
      : { kind: 'send', stage, last, ...messageFor(stage, this.#request) };
  }

  /** From now on some of the step's bytes may have left. */
  begin(): void {
    if (this.#state === 'to-send') this.#state = 'sending';
  }

  /** All of them are written. */
  sent(): void {
    if (this.#index < this.#stages.length) this.#state = 'awaiting';
  }

  /** The server has been quiet: what comes after the next message is the answer to it. */
  becameQuiet(): void {
    this.#isDoubtful = false;
  }

  /** Byte by byte, so that it makes no difference in which pieces they come. */
  feed(bytes: Uint8Array): LpdAnswer {
    let meaning: string | undefined;
    let oddity: string | undefined;
    for (let at = 0; at < bytes.length; at += 1) {
      if (this.#refusal) {
        this.#refusal.text = cleanText(this.#refusal.text, bytes.subarray(at));
        return { meaning: meaning ?? `reason: ${this.#refusal.text}` };
      }
      if (this.#index === this.#stages.length) {
        this.#takeNoise(bytes.subarray(at));
        return { meaning: meaning ?? 'noise after the last acknowledgement' };
      }
      const byte = bytes[at] as number;
      if (byte !== 0) {
        if (this.#isLineEnd(byte)) {
          oddity ??= 'a line end after its answer';
          continue;
        }
        return { meaning: this.#refuse(byte, bytes.subarray(byte < 0x20 ? at + 1 : at)) };
      }
      if (this.#state === 'awaiting') {
        this.#state = 'to-send';
        this.#index += 1;
        this.#lineEndsSwallowed = 0;
        meaning = 'acknowledged';
      } else {
        this.#surplusCount += 1;
        this.#isDoubtful = true;
        oddity = 'acknowledgements of what it had not been sent';
      }
    }
    return { meaning: meaning ?? oddity ?? 'nothing', ...(oddity !== undefined && { oddity }) };
  }

  #takeNoise(bytes: Uint8Array): void {
    const code = bytes[0];
    if (!this.#noise) {
      const refuses = code !== undefined && isLpdRefusalCode(code);
      this.#noise = { code: refuses ? code : undefined, text: '', byteCount: 0 };
    }
    this.#noise.text = cleanText(this.#noise.text, bytes);
    this.#noise.byteCount += bytes.length;
  }

  /** What comes before a message has left is about the one before it; in mid-document it is about the document. */
  #refuse(code: number, reply: Uint8Array): string {
    const index = this.#state === 'to-send' ? Math.max(0, this.#index - 1) : this.#index;
    const text = cleanText('', reply);
    this.#refusal = { stage: this.#stages[index] ?? 'queue', code, text };
    return `refused with code ${code}${text === '' ? '' : `: ${text}`}`;
  }

  /** A server may put LF or CR LF after each octet (LPRng reference §19.3): what is left of the last answer is no answer. */
  #isLineEnd(byte: number): boolean {
    if (this.#index === 0 || this.#lineEndsSwallowed === 2 || (byte !== 0x0a && byte !== 0x0d)) return false;
    this.#lineEndsSwallowed += 1;
    return true;
  }
}

function messageFor(
  stage: Exclude<LpdStage, 'data-file'>,
  request: LpdSendRequest,
): { bytes: Uint8Array; meaning: string } {
  switch (stage) {
    case 'queue':
      return { bytes: line(2, request.queue), meaning: `receive a job on queue ${request.queue}` };
    case 'control-command': {
      const operands = `${request.controlFile.length} ${request.controlFileName}`;
      return { bytes: line(2, operands), meaning: `control file follows: ${operands}` };
    }
    case 'data-command': {
      const operands = `${request.byteCount} ${request.dataFileName}`;
      return { bytes: line(3, operands), meaning: `data file follows: ${operands}` };
    }
    case 'control-file': {
      const bytes = new Uint8Array(request.controlFile.length + 1);
      bytes.set(request.controlFile);
      return { bytes, meaning: 'control file and its closing NUL' };
    }
  }
}

function line(code: number, operands: string): Uint8Array {
  return encodeText(`${String.fromCharCode(code)}${operands}\n`);
}

/** The reason as one printable line: it comes from a stranger and goes into logs. */
function cleanText(before: string, bytes: Uint8Array): string {
  const text = before + decodeText(bytes.subarray(0, maxRefusalTextBytes));
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, maxRefusalTextBytes);
}
