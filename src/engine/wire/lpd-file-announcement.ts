/** Reads what a client says of a file before it sends it, `count SP name`, and doubts it: RFC 1179 §6.2, §6.3. */
import { isFileName, maxControlFileBytes } from './lpd-control-file-reading.ts';

export interface LpdFileAnnouncement {
  readonly name: string;
  readonly byteCount: number;
  /** The count says nothing: the file ends with the connection. */
  readonly untilClose: boolean;
}

export type LpdAnnouncementResult =
  | { readonly ok: true; readonly file: LpdFileAnnouncement }
  | { readonly ok: false; readonly why: string };

/** From here on nobody means it: CUPS in stream mode says 999999999999, Windows without byte counting more. */
const incredibleByteCount = 999_999_999_999;

/** Numbers that could be true, but that clients also say when they have not counted (cups backend/lpd.c). */
const likelyUncounted = new Set([2147483647, 4294967295]);

export function readControlAnnouncement(operands: string): LpdAnnouncementResult {
  const result = readAnnouncement(operands);
  if (!result.ok) return result;
  if (result.file.byteCount === 0) return { ok: false, why: 'the control file is empty' };
  if (result.file.byteCount > maxControlFileBytes) {
    return { ok: false, why: `the control file is bigger than ${maxControlFileBytes} bytes` };
  }
  return { ok: true, file: { ...result.file, untilClose: false } };
}

export function readDataAnnouncement(operands: string): LpdAnnouncementResult {
  return readAnnouncement(operands);
}

/** Whether a document may be whole although fewer bytes than announced came before the connection ended. */
export function mayEndEarly(file: LpdFileAnnouncement): boolean {
  return file.untilClose || likelyUncounted.has(file.byteCount);
}

function readAnnouncement(operands: string): LpdAnnouncementResult {
  const match = /^(\d+)[ \t\v\f]+(.*)$/s.exec(operands);
  const byteCount = Number(match?.[1]);
  const name = match?.[2] ?? '';
  if (!Number.isSafeInteger(byteCount)) {
    return { ok: false, why: 'the byte count is not a number that can be' };
  }
  if (!isFileName(name)) return { ok: false, why: 'the file name cannot be one' };
  const untilClose = byteCount >= incredibleByteCount;
  return { ok: true, file: { name, byteCount, untilClose } };
}
