/** What the spool knows of a job: the content of its control record, and the checks that reading one back needs. */
import type { PrintPlan } from '../../model/print-plan.ts';
import { readRecordedPlan } from './recorded-plan.ts';

export interface JobAttributes {
  readonly title: string;
  readonly user: string;
  readonly printer: string;
  /** Where a test print was to go, without any secret; undefined for a virtual printer, which is gone after a crash. */
  readonly plan?: PrintPlan | undefined;
}

/** How much of the document had left, as far as the disk knew in time: `unknown` is anything from nothing to all of it. */
export type LeftPart = 'nothing' | 'unknown' | 'all';

export interface SpooledJob extends JobAttributes {
  readonly id: number;
  readonly byteCount: number;
  /** Wall time in milliseconds since 1970. */
  readonly submittedAtMs: number;
  /** It lay in the spool when the spool was opened: it waits for a person and never prints by itself. */
  readonly isFromEarlierRun: boolean;
  /** When the spool was opened. */
  readonly left: LeftPart;
}

/** Longer names than any protocol carries; LPD's own limits are shorter (RFC 1179 §7). */
const maxNameLength = 255;

/** Cuts at a whole character, never inside one. */
export function limitName(name: string): string {
  return name.length <= maxNameLength ? name : [...name.slice(0, maxNameLength)].slice(0, -1).join('');
}

export function encodeRecord({ isFromEarlierRun: _, left: __, ...job }: SpooledJob): Uint8Array {
  const record = { version: 1, ...job };
  return new TextEncoder().encode(`${JSON.stringify(record)}\n`);
}

/** Undefined when the bytes are not a whole and sensible record of this job. */
export function decodeRecord(
  bytes: Uint8Array,
  id: number,
  left: LeftPart = 'nothing',
): SpooledJob | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Partial<Record<keyof SpooledJob | 'version', unknown>>;
  const { byteCount, submittedAtMs, title, user, printer } = record;
  if (record.version !== 1 || record.id !== id) return undefined;
  if (!isCount(byteCount) || !isCount(submittedAtMs)) return undefined;
  if (!isName(title) || !isName(user) || !isName(printer)) return undefined;
  const job = { id, byteCount, submittedAtMs, title, user, printer, isFromEarlierRun: true, left };
  if (record.plan === undefined) return job;
  const plan = readRecordedPlan(record.plan);
  return plan && { ...job, plan };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(Math.floor(value)) && value >= 0;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxNameLength;
}
