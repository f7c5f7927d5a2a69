/**
 * Finds where jobs end in a connection that carries several, by their PJL frames (HP PJL Technical Reference Manual,
 * "Job Separation Commands"): a machine without I/O that is fed bytes and hands every one of them on, in order.
 *
 * - `document`: in at the start and with the first byte after a job's end that can only be a next job; out at a job's end.
 * - `between`: in after the UEL that follows the last open `@PJL EOJ`; nothing but UELs and blanks has come since.
 */
import { uel } from './pjl-job-frame.ts';

export type PjlJobAction =
  /** Bytes of the job that is being received, frame and all; views of what was fed. */
  | { readonly kind: 'document'; readonly bytes: Uint8Array }
  /** The job that began last has ended. */
  | { readonly kind: 'job-end'; readonly title: string };

export interface PjlJobSplitter {
  feed(bytes: Uint8Array): PjlJobAction[];
  /** The connection has ended: UELs and blanks that came after the last job and belong to no next one. */
  end(): Uint8Array;
}

/** A line of PJL is short; what is longer is no command that matters here. */
const maxLineLength = 256;
/** So many UELs and blanks after a job are not kept waiting for a next one. */
const maxHeldByteCount = 4096;
/** More open JOB commands than this mean that nobody closes them. */
const maxDepth = 1000;

const escapeByte = 0x1b;
const lineFeed = 0x0a;

export function createPjlJobSplitter(): PjlJobSplitter {
  /** How much of a UEL has come, up to the last byte. */
  let matchedByteCount = 0;
  /** The line of PJL so far; undefined inside a printer language. */
  let line: string | undefined;
  let depth = 0;
  let title = '';
  /** An EOJ has closed the last open JOB; the job ends with the UEL after it. */
  let isClosing = false;
  /** UELs and blanks since the job's end; undefined while a job is being received. */
  let held: number[] | undefined;

  function feed(bytes: Uint8Array): PjlJobAction[] {
    const actions: PjlJobAction[] = [];
    let from = 0;
    let at = 0;
    while (at < bytes.length) {
      if (held === undefined && line === undefined && matchedByteCount === 0) {
        // Most of a job is no PJL: only an escape can begin some.
        at = bytes.indexOf(escapeByte, at);
        if (at === -1) break;
      }
      const byte = bytes[at] ?? 0;
      const match = matchUel(byte);
      at += 1;
      if (match === 'whole') line = '';
      else if (match === 'broken') line = undefined;
      if (held) {
        held.push(byte);
        from = at;
        const isContent = match === 'broken' || (match === 'none' && !isBlank(byte));
        if (isContent || held.length > maxHeldByteCount) resume(actions, byte);
      } else if (match === 'whole' && isClosing) {
        actions.push({ kind: 'document', bytes: bytes.subarray(from, at) }, { kind: 'job-end', title });
        from = at;
        isClosing = false;
        held = [];
      } else if (match !== 'whole') readLine(byte);
    }
    if (from < bytes.length) actions.push({ kind: 'document', bytes: bytes.subarray(from) });
    return actions;
  }

  /** What was held is the beginning of a next job. */
  function resume(actions: PjlJobAction[], last: number): void {
    actions.push({ kind: 'document', bytes: Uint8Array.from(held ?? []) });
    held = undefined;
    title = '';
    readLine(last);
  }

  /** `broken`: what looked like a UEL is some other escape sequence, of a printer language. */
  function matchUel(byte: number): 'none' | 'partial' | 'whole' | 'broken' {
    const before = matchedByteCount;
    if (byte === uel[before]) matchedByteCount += 1;
    else matchedByteCount = byte === escapeByte ? 1 : 0;
    if (matchedByteCount === uel.length) {
      matchedByteCount = 0;
      return 'whole';
    }
    if (before > 0 && matchedByteCount <= before) return 'broken';
    return matchedByteCount > 0 ? 'partial' : 'none';
  }

  /** After a UEL come lines of PJL, until one of them enters a language or one is none. */
  function readLine(byte: number): void {
    if (line === undefined || matchedByteCount > 0) return;
    if (byte !== lineFeed) {
      if (line.length < maxLineLength) line += String.fromCharCode(byte);
      if (!couldBePjl(line)) line = undefined;
      return;
    }
    const command = line.trim();
    line = '';
    if (/^@PJL\s+ENTER\b/i.test(command)) line = undefined;
    else if (/^@PJL\s+JOB\b/i.test(command)) open(command);
    else if (/^@PJL\s+EOJ\b/i.test(command)) close();
  }

  function open(command: string): void {
    if (depth === 0) title = /\bNAME\s*=\s*"([^"]*)"/i.exec(command)?.[1] ?? '';
    depth = Math.min(depth + 1, maxDepth);
    isClosing = false;
  }

  function close(): void {
    if (depth === 0) return;
    depth -= 1;
    isClosing = depth === 0;
  }

  return { feed, end: () => Uint8Array.from(held ?? []) };
}

function couldBePjl(line: string): boolean {
  const text = line.trimStart().slice(0, 4).toUpperCase();
  return '@PJL'.startsWith(text);
}

/** White space, and the NULs with which some senders fill up. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0 || (byte >= 0x09 && byte <= 0x0d);
}
