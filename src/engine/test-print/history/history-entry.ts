/** A finished test print as it is kept: what was printed where, what came of it, its record, and what arrived at a virtual printer. */
import { shownText } from '../../../knowledge/shown-text.ts';
import { type Outcome, outcomes } from '../../../model/outcome.ts';

export interface HistoryEntry {
  /** Begins with the time, so that ids sort by it. */
  readonly id: string;
  readonly startedAtMs: number;
  readonly printer: string;
  /** The address of its configuration. */
  readonly config: string;
  /** The device, or the virtual printer in words. */
  readonly device: string;
  readonly isVirtual: boolean;
  readonly document: PrintedDocument;
  /** As whom it was sent: `kind` of a PrintSender. */
  readonly sender: string;
  readonly outcome: Outcome;
  /** Something that the printer expects did not come. */
  readonly isMissed: boolean;
  readonly durationSeconds: number;
  /** One sentence. */
  readonly summary: string;
  /** What Show Trace shows; cut where it is long. */
  readonly record: string;
  /** What the virtual printer received; undefined at a device, and where it is too long to be kept. */
  readonly received: Uint8Array | undefined;
}

export interface PrintedDocument {
  /** A test page, a document that the configuration names, or a file that a person chose. */
  readonly kind: 'page' | 'named' | 'file';
  /** Which: the language of the page, the name, the address. Undefined for a page that suits the printer. */
  readonly what: string | undefined;
}

export const maxReceivedBytes = 256 * 1024;
export const maxRecordLength = 256 * 1024;
/** What an entry can have at most, as bytes, with room for texts that are not ASCII. */
export const maxHistoryFileBytes = 2 * 1024 * 1024;
const maxTextLength = 4000;

const idPattern = /^\d{13}-[0-9a-f]{8}$/;
const version = 1;

/** @param random uniform in [0, 1) */
export function historyId(timeMs: number, random: number): string {
  const salt = Math.floor(random * 0x1_0000_0000);
  return `${String(Math.max(0, Math.floor(timeMs))).padStart(13, '0')}-${salt.toString(16).padStart(8, '0')}`;
}

export function isHistoryId(text: string): boolean {
  return idPattern.test(text);
}

/** As a file holds it: within the limits, and without secrets, whatever the entry has. */
export function historyText({ received, ...entry }: HistoryEntry): string {
  const kept = received && received.length <= maxReceivedBytes ? received : undefined;
  return JSON.stringify({
    version,
    ...entry,
    printer: short(entry.printer),
    config: short(entry.config),
    device: short(entry.device),
    summary: short(entry.summary),
    document: { ...entry.document, what: entry.document.what && short(entry.document.what) },
    record: cut(shownLines(entry.record)),
    received: kept && toBase64(kept),
  });
}

/** Undefined for whatever is no entry: a file may be torn, or written by somebody else. */
export function readHistory(text: string): HistoryEntry | undefined {
  const value = parsed(text);
  if (value?.version !== version) return undefined;
  const { id, startedAtMs, durationSeconds, isVirtual, isMissed, outcome, record, received } = value;
  const document = readDocument(value.document);
  const known = outcomes.find((one) => one === outcome);
  const bytes = received === undefined ? undefined : fromBase64(received);
  const texts = [value.printer, value.config, value.device, value.sender, value.summary];
  const isSound =
    typeof id === 'string' &&
    isHistoryId(id) &&
    isCount(startedAtMs) &&
    isCount(durationSeconds) &&
    typeof isVirtual === 'boolean' &&
    typeof isMissed === 'boolean' &&
    typeof record === 'string' &&
    record.length <= maxRecordLength &&
    texts.every(isShort) &&
    (received === undefined || bytes !== undefined);
  if (!isSound || !document || !known) return undefined;
  const [printer = '', config = '', device = '', sender = '', summary = ''] = texts
    .filter(isShort)
    .map(shownText);
  const facts = { id, startedAtMs, printer, config, device, isVirtual, document, sender };
  return {
    ...facts,
    outcome: known,
    isMissed,
    durationSeconds,
    summary,
    record: shownLines(record),
    received: bytes,
  };
}

function readDocument(value: unknown): PrintedDocument | undefined {
  const { kind, what } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (what !== undefined && !isShort(what)) return undefined;
  if (kind === 'page') return { kind, what };
  return (kind === 'named' || kind === 'file') && what !== undefined ? { kind, what } : undefined;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxTextLength;
}

function short(text: string): string {
  const shown = shownText(text);
  return shown.length > maxTextLength ? `${shown.slice(0, maxTextLength - 3)}...` : shown;
}

/** A record has lines of its own making; nothing else in it is obeyed. */
function shownLines(text: string): string {
  return text.split('\n').map(shownText).join('\n');
}

function cut(record: string): string {
  if (record.length <= maxRecordLength) return record;
  const end = '\n... the rest is not kept\n';
  const kept = record.slice(0, maxRecordLength - end.length);
  return `${kept.slice(0, kept.lastIndexOf('\n'))}${end}`;
}

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A multiple of three, so that the parts can be joined.
  for (let at = 0; at < bytes.length; at += 3072)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 3072))));
  return parts.join('');
}

function fromBase64(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'string' || value.length > Math.ceil(maxReceivedBytes / 3) * 4) return undefined;
  try {
    return Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
