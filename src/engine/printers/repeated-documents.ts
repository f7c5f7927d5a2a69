/** Finds documents that were stored before: a client that has missed the last acknowledgement sends its job once more. */
import type { Clock, Disk, DiskReader } from '../environment/environment.ts';
import { errorCode } from '../errors.ts';
import { formatIsoTime } from '../iso-time.ts';

export interface StoredDocumentRecord {
  /** In ISO 8601, UTC. */
  readonly time: string;
  readonly from: { readonly host: string };
  readonly bytes: number;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface RepeatedDocuments {
  /** The name of a document of the same job with the same bytes, stored not long ago. */
  find(record: StoredDocumentRecord, path: string): Promise<string | undefined>;
  remember(record: StoredDocumentRecord, name: string): void;
}

/** Clients try again after seconds or minutes; job numbers begin anew after 1000 jobs. Ours. */
const windowMs = 3600 * 1000;
const maxRemembered = 200;
const chunkBytes = 65_536;

/** @param folder where the documents are, each under its name */
export function createRepeatedDocuments(disk: Disk, clock: Clock, folder: string): RepeatedDocuments {
  const remembered: { readonly record: StoredDocumentRecord; readonly name: string }[] = [];

  return {
    async find(record, path) {
      const since = formatIsoTime(clock.now() - windowMs);
      for (const one of [...remembered].reverse()) {
        if (one.record.time < since || !isSameJob(one.record, record)) continue;
        if (await haveSameBytes(disk, `${folder}/${one.name}`, path)) return one.name;
      }
      return undefined;
    },
    remember(record, name) {
      // A raw job has no number: the same document twice is two jobs.
      if (record.attributes.number === undefined) return;
      remembered.push({ record, name });
      if (remembered.length > maxRemembered) remembered.shift();
    },
  };
}

export function isStoredDocumentRecord(value: unknown): value is StoredDocumentRecord {
  const { time, from, bytes, attributes } = (value ?? {}) as Partial<StoredDocumentRecord>;
  return (
    typeof time === 'string' &&
    typeof from?.host === 'string' &&
    typeof bytes === 'number' &&
    typeof attributes === 'object'
  );
}

/** By its number on its host, and by who sent it. */
function isSameJob(one: StoredDocumentRecord, other: StoredDocumentRecord): boolean {
  return (
    one.from.host === other.from.host &&
    one.bytes === other.bytes &&
    one.attributes.number === other.attributes.number &&
    one.attributes.host === other.attributes.host
  );
}

/** Whoever has taken the first one away meanwhile has had it: that is no repetition that matters. */
async function haveSameBytes(disk: Disk, path: string, otherPath: string): Promise<boolean> {
  const readers: DiskReader[] = [];
  try {
    const one = await disk.openForReading(path);
    readers.push(one);
    const other = await disk.openForReading(otherPath);
    readers.push(other);
    return await readTheSame(one, other);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  } finally {
    for (const reader of readers) await reader.close();
  }
}

async function readTheSame(one: DiskReader, other: DiskReader): Promise<boolean> {
  const bytes = new Uint8Array(chunkBytes);
  const otherBytes = new Uint8Array(chunkBytes);
  for (;;) {
    const count = await one.read(bytes);
    if (count !== (await other.read(otherBytes))) return false;
    if (count === 0) return true;
    for (let at = 0; at < count; at += 1) if (bytes[at] !== otherBytes[at]) return false;
  }
}
