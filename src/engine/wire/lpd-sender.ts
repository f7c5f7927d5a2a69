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
  | { readonly kind: 'send'; readonly bytes: Uint8Array; readonly meaning: string }
  /** Write `byteCount` bytes of the document and one NUL, best in the same write, then call `documentSent`. */
  | { readonly kind: 'send-document'; readonly byteCount: number }
  /** Read, and feed what came. */
  | { readonly kind: 'await-answer'; readonly stage: LpdStage; readonly last: boolean }
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

export interface LpdSender {
  readonly status: 'sending' | 'waiting' | 'refused' | 'accepted';
  /** The stage that is being sent or waits for its answer; at the end the last one. */
  readonly stage: LpdStage;
  /** The next step. A `send` step counts as done when it has been handed out. */
  step(): LpdSenderStep;
  documentSent(): void;
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

export function createLpdSender(request: LpdSendRequest): LpdSender {
  const stages = orders[request.order];
  let index = 0;
  let state: 'to-send' | 'sending-document' | 'awaiting' = 'to-send';
  let lineEndsSwallowed = 0;
  let refusal: { stage: LpdStage; code: number; text: string } | undefined;

  function step(): LpdSenderStep {
    if (refusal) return { kind: 'refused', refusal };
    const stage = stages[index];
    if (stage === undefined) return { kind: 'accepted' };
    if (state === 'awaiting') return { kind: 'await-answer', stage, last: index === stages.length - 1 };
    if (stage === 'data-file') {
      state = 'sending-document';
      return { kind: 'send-document', byteCount: request.byteCount };
    }
    state = 'awaiting';
    return { kind: 'send', ...messageFor(stage, request) };
  }

  function feed(bytes: Uint8Array): LpdAnswer {
    if (refusal) {
      refusal.text = cleanText(refusal.text, bytes);
      return { meaning: `reason: ${refusal.text}` };
    }
    const stage = stages[index];
    if (stage === undefined) return hearLastWord(bytes);
    const first = skipLineEnds(bytes);
    const code = bytes[first];
    if (code === undefined) {
      return { meaning: 'line end after the answer', oddity: 'a line end after its answer' };
    }
    if (code !== 0) return refuse(stage, code, bytes.subarray(code < 0x20 ? first + 1 : first));
    if (state !== 'awaiting') {
      return { meaning: 'acknowledged too early', oddity: 'an acknowledgement before it had the document' };
    }
    state = 'to-send';
    index += 1;
    lineEndsSwallowed = 0;
    return { meaning: 'acknowledged', ...strayBytes(bytes.subarray(first + 1)) };
  }

  /**
   * LPRng acknowledges each file as it comes, and looks whether it may print the job when the client has ended its
   * side. Only codes count here: the job is accepted, whatever chatter follows.
   */
  function hearLastWord(bytes: Uint8Array): LpdAnswer {
    const code = bytes[0] ?? 0;
    const stage = stages.at(-1);
    const isCode = code > 0 && code < 0x20 && code !== 0x0a && code !== 0x0d;
    if (isCode && stage !== undefined) return refuse(stage, code, bytes.subarray(1));
    return { meaning: 'something after the last answer', ...strayBytes(bytes) };
  }

  function refuse(stage: LpdStage, code: number, said: Uint8Array): LpdAnswer {
    refusal = { stage, code, text: cleanText('', said) };
    return { meaning: `refused with code ${code}${refusal.text === '' ? '' : `: ${refusal.text}`}` };
  }

  /** A server may put LF or CR LF after each octet (LPRng reference §19.3): what is left of the last answer is no answer. */
  function skipLineEnds(bytes: Uint8Array): number {
    let at = 0;
    while (index > 0 && lineEndsSwallowed < 2 && (bytes[at] === 0x0a || bytes[at] === 0x0d)) {
      at += 1;
      lineEndsSwallowed += 1;
    }
    return at;
  }

  return {
    step,
    feed,
    get status() {
      if (refusal) return 'refused';
      if (index === stages.length) return 'accepted';
      return state === 'awaiting' ? 'waiting' : 'sending';
    },
    get stage() {
      return stages[Math.min(index, stages.length - 1)] ?? 'queue';
    },
    documentSent() {
      if (state === 'sending-document') state = 'awaiting';
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

function line(code: number, operands: string): Uint8Array {
  return new TextEncoder().encode(`${String.fromCharCode(code)}${operands}\n`);
}

/** A second octet in one go must not pass for the answer to what was not yet sent. */
function strayBytes(rest: Uint8Array): { oddity?: string } {
  if (rest.length === 0) return {};
  const onlyLineEnds = rest.every((byte) => byte === 0x0a || byte === 0x0d);
  return {
    oddity: onlyLineEnds ? 'a line end after its answer' : `${rest.length} byte(s) too many after its answer`,
  };
}

/** The reason as one printable line: it comes from a stranger and goes into logs. */
function cleanText(before: string, bytes: Uint8Array): string {
  const text = before + decodeText(bytes.subarray(0, maxRefusalTextBytes));
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, maxRefusalTextBytes);
}
