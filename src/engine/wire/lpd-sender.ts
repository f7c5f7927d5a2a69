/** The sending side of LPD as a machine without I/O: what to write, when to wait, what an answer means. RFC 1179 §3, §5.2, §6. */
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

/**
 * An acknowledgement counts only for what the server can have read: one that comes before a message is written whole
 * is a surplus, not its answer. That a server sends surplus ones at all makes its last one doubtful, unless it was
 * quiet for a while before the last message left.
 */
export interface LpdSender {
  readonly status: 'sending' | 'waiting' | 'refused' | 'accepted';
  /** The stage that is being sent or waits for its answer; at the end the last one. */
  readonly stage: LpdStage;
  /** Every byte of the job is written. */
  readonly isAllSent: boolean;
  /** Acknowledgements that nothing had been sent for. */
  readonly surplusCount: number;
  /** The last acknowledgement may be one of these. */
  readonly isDoubtful: boolean;
  /** Undefined as long as nothing came after the last acknowledgement. */
  readonly noise: LpdNoise | undefined;
  /** The next step; the same until `sent` or `feed` moves on. */
  step(): LpdSenderStep;
  /** From now on some of the step's bytes may have left. */
  begin(): void;
  /** All of them are written. */
  sent(): void;
  /** The server has been quiet: what comes after the next message is the answer to it. */
  becameQuiet(): void;
  feed(bytes: Uint8Array): LpdAnswer;
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

export function createLpdSender(request: LpdSendRequest): LpdSender {
  const stages = orders[request.order];
  let index = 0;
  let state: 'to-send' | 'sending' | 'awaiting' = 'to-send';
  let lineEndsSwallowed = 0;
  let surplusCount = 0;
  let isDoubtful = false;
  let refusal: { stage: LpdStage; code: number; text: string } | undefined;
  let noise: { code: number | undefined; text: string; byteCount: number } | undefined;

  function step(): LpdSenderStep {
    if (refusal) return { kind: 'refused', refusal };
    const stage = stages[index];
    if (stage === undefined) return { kind: 'accepted' };
    if (state === 'awaiting') return { kind: 'await-answer', stage };
    const last = index === stages.length - 1;
    return stage === 'data-file'
      ? { kind: 'send-document', stage, last, byteCount: request.byteCount }
      : { kind: 'send', stage, last, ...messageFor(stage, request) };
  }

  /** Byte by byte, so that it makes no difference in which pieces they come. */
  function feed(bytes: Uint8Array): LpdAnswer {
    let meaning: string | undefined;
    let oddity: string | undefined;
    for (const [at, byte] of bytes.entries()) {
      if (refusal) {
        refusal.text = cleanText(refusal.text, bytes.subarray(at));
        return { meaning: meaning ?? `reason: ${refusal.text}` };
      }
      if (index === stages.length) {
        takeNoise(bytes.subarray(at));
        return { meaning: meaning ?? 'noise after the last acknowledgement' };
      }
      if (byte !== 0) {
        if (isLineEnd(byte)) {
          oddity ??= 'a line end after its answer';
          continue;
        }
        refuse(byte, bytes.subarray(byte < 0x20 ? at + 1 : at));
        return { meaning: describeRefusal() };
      }
      if (state === 'awaiting') {
        state = 'to-send';
        index += 1;
        lineEndsSwallowed = 0;
        meaning = 'acknowledged';
      } else {
        surplusCount += 1;
        isDoubtful = true;
        oddity = 'acknowledgements of what it had not been sent';
      }
    }
    return { meaning: meaning ?? oddity ?? 'nothing', ...(oddity !== undefined && { oddity }) };
  }

  function takeNoise(bytes: Uint8Array): void {
    const code = bytes[0];
    if (!noise) {
      const refuses = code !== undefined && isLpdRefusalCode(code);
      noise = { code: refuses ? code : undefined, text: '', byteCount: 0 };
    }
    noise.text = cleanText(noise.text, bytes);
    noise.byteCount += bytes.length;
  }

  /** What comes before a message has left is about the one before it; in mid-document it is about the document. */
  function refuse(code: number, said: Uint8Array): void {
    const stage = stages[state === 'to-send' ? Math.max(0, index - 1) : index] ?? 'queue';
    refusal = { stage, code, text: cleanText('', said) };
  }

  function describeRefusal(): string {
    const { code, text } = refusal ?? { code: 0, text: '' };
    return `refused with code ${code}${text === '' ? '' : `: ${text}`}`;
  }

  /** A server may put LF or CR LF after each octet (LPRng reference §19.3): what is left of the last answer is no answer. */
  function isLineEnd(byte: number): boolean {
    if (index === 0 || lineEndsSwallowed === 2 || (byte !== 0x0a && byte !== 0x0d)) return false;
    lineEndsSwallowed += 1;
    return true;
  }

  return {
    step,
    feed,
    begin() {
      if (state === 'to-send') state = 'sending';
    },
    sent() {
      if (index < stages.length) state = 'awaiting';
    },
    becameQuiet() {
      isDoubtful = false;
    },
    get status() {
      if (refusal) return 'refused';
      if (index === stages.length) return 'accepted';
      return state === 'awaiting' ? 'waiting' : 'sending';
    },
    get stage() {
      return stages[Math.min(index, stages.length - 1)] ?? 'queue';
    },
    get isAllSent() {
      return index === stages.length || (index === stages.length - 1 && state === 'awaiting');
    },
    get surplusCount() {
      return surplusCount;
    },
    get isDoubtful() {
      return isDoubtful;
    },
    get noise() {
      return noise;
    },
  };
}

function messageFor(stage: LpdStage, request: LpdSendRequest): { bytes: Uint8Array; meaning: string } {
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
    case 'data-file':
      throw new Error('The document is written by the driver.');
  }
}

const utf8 = new TextEncoder();

function line(code: number, operands: string): Uint8Array {
  return utf8.encode(`${String.fromCharCode(code)}${operands}\n`);
}

/** The reason as one printable line: it comes from a stranger and goes into logs. */
function cleanText(before: string, bytes: Uint8Array): string {
  const text = before + decodeText(bytes.subarray(0, maxRefusalTextBytes));
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, maxRefusalTextBytes);
}
