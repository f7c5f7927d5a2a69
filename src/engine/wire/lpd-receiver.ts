/** The receiving side of LPD as a machine without I/O: fed bytes, it yields what to answer and to store. RFC 1179 §3, §5, §6. */
import { decodeText, isFileName, readControlFile } from './lpd-control-file-reading.ts';
import {
  type LpdFileAnnouncement,
  mayEndEarly,
  readControlAnnouncement,
  readDataAnnouncement,
} from './lpd-file-announcement.ts';
import { LpdJobFiles } from './lpd-job-files.ts';
import type { LpdStage } from './lpd-sender.ts';

/** What the driver has to do, in this order. It feeds no more before it has done them all. */
export type LpdReceiverAction =
  /** A job begins on this queue. */
  | { readonly kind: 'job'; readonly queue: string }
  /** Write the octet. A code other than 0 ends the conversation. */
  | { readonly kind: 'answer'; readonly to: LpdStage; readonly code: number; readonly meaning: string }
  /** `byteCount` is undefined where the document may end with the connection. */
  | { readonly kind: 'document-start'; readonly byteCount: number | undefined }
  /** A view of the bytes that were fed: store it before feeding more. */
  | { readonly kind: 'document-bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'document-end' }
  /** All files are here: store the job. Its last answer follows, where one is due. */
  | { readonly kind: 'job-complete'; readonly attributes: Readonly<Record<string, string>> }
  /** The job will not become whole: drop its parts. */
  | { readonly kind: 'job-abandoned'; readonly why: string }
  /** Commands 3 and 4: write the state of the queue as text. */
  | { readonly kind: 'queue-state'; readonly queue: string; readonly long: boolean }
  /** For the trace only. */
  | { readonly kind: 'note'; readonly meaning: string }
  | { readonly kind: 'close' };

export interface LpdReceiver {
  feed(bytes: Uint8Array): LpdReceiverAction[];
  /** The client has ended its side, or the connection broke off. */
  end(reason: 'closed' | 'broken'): LpdReceiverAction[];
}

/** CUPS's client keeps its command lines below this; a longer one is refused, never cut. */
const maxCommandLineBytes = 1024;

/** 1 aborts, 2 announces a control file, 3 a data file (RFC 1179 §6). */
const lastSubcommand = 3;

type State =
  | 'command'
  | 'subcommand'
  | 'control-body'
  | 'control-end'
  | 'data-zero'
  | 'data-body'
  | 'data-end'
  | 'closed';

export function createLpdReceiver(): LpdReceiver {
  let state: State = 'command';
  let queue = '';
  let line: number[] = [];
  let file: LpdFileAnnouncement = { name: '', byteCount: 0, untilClose: false };
  let jobOpen = false;
  let files = new LpdJobFiles();
  let control = new Uint8Array(0);
  let receivedBytes = 0;
  let mayBeExtraNul = false;
  let actions: LpdReceiverAction[] = [];

  function feed(bytes: Uint8Array): LpdReceiverAction[] {
    actions = [];
    let at = 0;
    while (at < bytes.length) at = consume(bytes, at);
    return actions;
  }

  /** Uses up some bytes from `at` and says where to go on: one chunk may hold many messages, or a part of one. */
  function consume(bytes: Uint8Array, at: number): number {
    switch (state) {
      case 'command':
      case 'subcommand':
        return consumeLine(bytes, at);
      case 'control-body': {
        const part = bytes.subarray(at, at + file.byteCount - receivedBytes);
        control.set(part, receivedBytes);
        receivedBytes += part.length;
        if (receivedBytes === file.byteCount) state = 'control-end';
        return at + part.length;
      }
      case 'data-body': {
        const part = file.untilClose
          ? bytes.subarray(at)
          : bytes.subarray(at, at + Math.min(bytes.length - at, file.byteCount - receivedBytes));
        receivedBytes += part.length;
        actions.push({ kind: 'document-bytes', bytes: part });
        if (!file.untilClose && receivedBytes === file.byteCount) state = 'data-end';
        return at + part.length;
      }
      case 'data-zero':
        return consumeAfterZero(bytes, at);
      case 'control-end':
      case 'data-end':
        consumeClosingNul(bytes[at]);
        return at + 1;
      case 'closed':
        return bytes.length;
    }
  }

  /**
   * After a count of 0. A NUL is the end of an empty file, which CUPS sends and cups-lpd takes; its sender waits for the
   * answer. Other clients mean a document that ends with the connection: whatever else comes is such a document.
   */
  function consumeAfterZero(bytes: Uint8Array, at: number): number {
    const next = bytes[at + 1];
    const isEmptyFile = bytes[at] === 0 && (next === undefined || next <= lastSubcommand);
    if (isEmptyFile || !files.lacksOnly(file.name)) {
      state = 'data-end';
      return at;
    }
    file = { ...file, untilClose: true };
    state = 'data-body';
    return at;
  }

  function consumeLine(bytes: Uint8Array, at: number): number {
    // PLP sends one NUL too many after a file (apple/cups#3146).
    if (bytes[at] === 0 && line.length === 0 && state === 'subcommand' && mayBeExtraNul) {
      mayBeExtraNul = false;
      actions.push({ kind: 'note', meaning: 'a NUL too many after the file' });
      return at + 1;
    }
    const lineEnd = bytes.indexOf(0x0a, at);
    const end = lineEnd === -1 ? bytes.length : lineEnd;
    if (line.length + end - at > maxCommandLineBytes) {
      refuse(state === 'command' ? 'queue' : 'data-command', 'the command line is too long');
      return bytes.length;
    }
    for (let index = at; index < end; index += 1) line.push(bytes[index] ?? 0);
    if (lineEnd === -1) return bytes.length;
    const whole = Uint8Array.from(line.at(-1) === 0x0d ? line.slice(0, -1) : line);
    line = [];
    const text = decodeText(whole.subarray(1));
    if (state === 'command') startCommand(whole[0], text);
    else startSubcommand(whole[0], text);
    return lineEnd + 1;
  }

  function startCommand(code: number | undefined, operands: string) {
    const words = operands.split(/[ \t\v\f]+/);
    if (code === 2) return startJob(operands);
    if (code === 3 || code === 4) {
      actions.push({ kind: 'queue-state', queue: words[0] ?? '', long: code === 4 });
      return close();
    }
    // 1 and 5 have no answer in the RFC (§5.1, §5.5), and a device that prints at once has no jobs to start or remove.
    if (code === 1 || code === 5) {
      actions.push({ kind: 'note', meaning: code === 1 ? 'print waiting jobs' : 'remove jobs' });
      return close();
    }
    refuse('queue', `0x${(code ?? 0).toString(16).padStart(2, '0')} is no LPD command`);
  }

  function startJob(wanted: string) {
    if (!isFileName(wanted)) {
      return refuse('queue', wanted === '' ? 'no queue is named' : 'the queue has a name that cannot be one');
    }
    queue = wanted;
    state = 'subcommand';
    actions.push({ kind: 'note', meaning: `receive a job on queue ${queue}` });
    acknowledge('queue');
  }

  function startSubcommand(code: number | undefined, operands: string) {
    mayBeExtraNul = false;
    if (code === 1) return abort();
    // Apple's desktop printing says the queue line again (LPRng's receiver allows it).
    if (code === 2 && operands === queue) return acknowledge('queue');
    if (code === 2 || code === 3) {
      actions.push({ kind: 'note', meaning: `${code === 2 ? 'control' : 'data'} file follows: ${operands}` });
      return code === 2 ? startControlFile(operands) : startDataFile(operands);
    }
    refuse('data-command', `0x${(code ?? 0).toString(16).padStart(2, '0')} is no LPD subcommand`);
  }

  function startControlFile(operands: string) {
    const result = readControlAnnouncement(operands);
    if (!result.ok) return refuse('control-command', result.why);
    file = result.file;
    receivedBytes = 0;
    control = new Uint8Array(file.byteCount);
    state = 'control-body';
    acknowledge('control-command');
  }

  function startDataFile(operands: string) {
    const result = readDataAnnouncement(operands);
    if (!result.ok) return refuse('data-command', result.why);
    file = result.file;
    receivedBytes = 0;
    const why = files.refuseDataFile(file.name);
    if (why !== undefined) return refuse('data-command', why);
    if (file.untilClose && !files.lacksOnly(file.name)) {
      return refuse('data-command', 'only the last file of a job may come without its length');
    }
    openJob();
    state = file.byteCount === 0 ? 'data-zero' : 'data-body';
    actions.push({ kind: 'document-start', byteCount: mayEndEarly(file) ? undefined : file.byteCount });
    acknowledge('data-command');
  }

  function consumeClosingNul(byte: number | undefined) {
    const stage = state === 'control-end' ? 'control-file' : 'data-file';
    if (byte !== 0) return refuse(stage, 'the file is longer than announced');
    endFile(stage);
  }

  function endFile(stage: 'control-file' | 'data-file') {
    state = 'subcommand';
    mayBeExtraNul = true;
    const why = stage === 'control-file' ? takeControlFile() : takeDataFile();
    if (why !== undefined) return refuse(stage, why);
    if (files.isComplete()) completeJob();
    acknowledge(stage);
  }

  function takeControlFile(): string | undefined {
    const result = readControlFile(control);
    if (!result.ok) return result.why;
    openJob();
    return files.addControlFile(file.name, result.file);
  }

  function takeDataFile(): undefined {
    files.addDataFile(file.name);
    actions.push({ kind: 'document-end' });
    return undefined;
  }

  function completeJob(extra: Record<string, string> = {}): void {
    actions.push({ kind: 'job-complete', attributes: { ...files.attributes(), ...extra } });
    files = new LpdJobFiles();
    jobOpen = false;
  }

  function openJob(): void {
    if (jobOpen) return;
    jobOpen = true;
    actions.push({ kind: 'job', queue });
  }

  function abort(): void {
    abandon('the client aborted the job');
    // No answer: the RFC defines none (§6.1) and lpd sends none.
    files = new LpdJobFiles();
  }

  function end(reason: 'closed' | 'broken'): LpdReceiverAction[] {
    actions = [];
    if (state === 'closed') return actions;
    if (reason === 'closed') finishAtEnd();
    if (jobOpen) abandon(reason === 'broken' ? 'the connection broke off' : describeLoss());
    close();
    return actions;
  }

  /** What may rightly end with the connection: a document of unknown length, or one whose closing NUL never came. */
  function finishAtEnd() {
    if (state === 'data-end' || state === 'control-end') {
      actions.push({ kind: 'note', meaning: 'the closing NUL is missing' });
      return endFile(state === 'data-end' ? 'data-file' : 'control-file');
    }
    if (state !== 'data-body' || receivedBytes === 0) return;
    if (!mayEndEarly(file) || !files.lacksOnly(file.name)) return;
    takeDataFile();
    completeJob({ length: 'unverified' });
  }

  function describeLoss(): string {
    if (state === 'data-body') return `the connection ended after ${receivedBytes} bytes of the document`;
    if (state === 'data-zero') return 'the connection ended after 0 bytes of the document';
    return state === 'control-body' ? 'the connection ended within the control file' : files.describeGap();
  }

  function acknowledge(to: LpdStage): void {
    actions.push({ kind: 'answer', to, code: 0, meaning: 'acknowledged' });
  }

  /** Refuses with code 1 and gives the whole job up: half of a job is never printed. */
  function refuse(to: LpdStage, why: string): void {
    abandon(why);
    actions.push({ kind: 'answer', to, code: 1, meaning: `refused: ${why}` });
    close();
  }

  function abandon(why: string): void {
    if (jobOpen) actions.push({ kind: 'job-abandoned', why });
    jobOpen = false;
  }

  function close(): void {
    state = 'closed';
    actions.push({ kind: 'close' });
  }

  return { feed, end };
}
