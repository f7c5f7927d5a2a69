/** Writes each received document to a file of its own, exactly its bytes, beside a JSON record that says where it came from. */
import { virtualPrinterKinds } from '../../knowledge/virtual-printers.ts';
import type { VirtualPrinterKind } from '../../model/print-plan.ts';
import { printableJson } from '../../model/printable-text.ts';
import type { Disk, DiskWriter, Environment } from '../environment/environment.ts';
import { engineError, errorCode } from '../errors.ts';
import { formatIsoTime } from '../iso-time.ts';
import {
  createRepeatedDocuments,
  isStoredDocumentRecord,
  type StoredDocumentRecord,
} from './repeated-documents.ts';
import type { DocumentSink, JobSink, ReceivedJob } from './virtual-printer.ts';

export interface FolderSinkOptions {
  /** Absolute path; made where it does not exist. */
  readonly folder: string;
  /** Second half of the file names, `000001-lpd.prn`. Nothing that a client says gets into a name. */
  readonly label: VirtualPrinterKind;
  /** Called with the document's path once it is durable, and with the name of one that it may repeat. */
  readonly onDocument?:
    | ((path: string, byteCount: number, possibleDuplicateOf: string | undefined) => void)
    | undefined;
}

export interface FolderSink {
  /** Pass it to a virtual printer as `receive`. */
  readonly receive: (job: ReceivedJob) => JobSink;
  /** Leaves the folder to others. */
  close(): Promise<void>;
}

interface StoredDocument {
  /** Its number, six digits or more. */
  readonly name: string;
  byteCount: number;
  /** What the client said that it would send and has not. */
  promisedBytes: number;
  /** Undefined once it is closed. */
  writer: DiskWriter | undefined;
}

/** Kept free beside what a client announces: the records of as many jobs, each as long as a control file may be. */
const headroomBytes = 1024 * 1024;
/** What a crash can have kept from being acknowledged is among the last that were stored. */
const recentRecordCount = 50;
const maxRecordBytes = 256 * 1024;

/**
 * Makes this process the folder's only server, or rejects with `locked`: two would take each other's documents for
 * leftovers. What an earlier run never completed is removed.
 */
export async function createFolderSink(
  options: FolderSinkOptions,
  environment: Environment,
): Promise<FolderSink> {
  const { disk } = environment;
  await disk.makeFolder(options.folder);
  const lock = await disk.lock(pathOf(options, '.lock'));
  const repeats = createRepeatedDocuments(disk, environment.clock, options.folder);
  let lastNumber: number;
  try {
    const names = await disk.list(options.folder);
    for (const name of leftoversAmong(names)) await disk.remove(pathOf(options, name));
    lastNumber = names.reduce((last, name) => Math.max(last, Number(/^(\d{6,9})-/.exec(name)?.[1] ?? 0)), 0);
    for (const name of names.filter((one) => /^\d{6,9}-lpd\.prn$/.test(one)).slice(-recentRecordCount)) {
      const record = await readRecord(disk, pathOf(options, name.replace(/prn$/, 'json')));
      if (isStoredDocumentRecord(record)) repeats.remember(record, name);
    }
  } catch (error) {
    await lock.close();
    throw error;
  }
  /** All documents that are being received. */
  const underWay = new Set<StoredDocument>();

  /** Looked at before a byte is sent; what nobody announced is found out in writing it. */
  async function checkRoom(byteCount: number): Promise<void> {
    const freeBytes = (await disk.freeBytes(options.folder)) ?? Number.POSITIVE_INFINITY;
    const promisedBytes = [...underWay].reduce((sum, document) => sum + document.promisedBytes, 0);
    if (byteCount + promisedBytes + headroomBytes > freeBytes) {
      throw engineError('disk-full', { path: options.folder });
    }
  }

  function receive(job: ReceivedJob): JobSink {
    const documents: StoredDocument[] = [];
    /** Names of the files that this job made, and nobody else. */
    const made = new Set<string>();

    async function document(byteCount?: number): Promise<DocumentSink> {
      lastNumber += 1;
      const name = String(lastNumber).padStart(6, '0');
      if (byteCount !== undefined) await checkRoom(byteCount);
      const writer = await disk.create(pathOf(options, `.incoming-${name}`));
      made.add(`.incoming-${name}`);
      const stored: StoredDocument = { name, byteCount: 0, promisedBytes: byteCount ?? 0, writer };
      documents.push(stored);
      underWay.add(stored);
      return {
        async write(chunk) {
          await writer.write(chunk);
          stored.byteCount += chunk.length;
          stored.promisedBytes = Math.max(0, stored.promisedBytes - chunk.length);
        },
        async close() {
          underWay.delete(stored);
          await writer.sync();
          stored.writer = undefined;
          await writer.close();
        },
      };
    }

    async function complete(attributes: Readonly<Record<string, string>>): Promise<void> {
      const { from, queue } = job;
      const time = formatIsoTime(environment.clock.now());
      const records = documents.map(({ byteCount: bytes }) => ({ time, from, queue, bytes, attributes }));
      const originals: (string | undefined)[] = [];
      for (const [index, { name }] of documents.entries()) {
        const record = records[index] as StoredDocumentRecord;
        const incoming = pathOf(options, `.incoming-${name}`);
        const possibleDuplicateOf = await repeats.find(record, incoming);
        originals.push(possibleDuplicateOf);
        // Left out of the JSON where it is undefined.
        await writeRecord(`${name}-${options.label}.json`, { ...record, possibleDuplicateOf });
        await disk.rename(incoming, pathOf(options, printedName(name)));
        made.add(printedName(name));
      }
      await disk.syncFolder(options.folder);
      for (const [index, { name, byteCount }] of documents.entries()) {
        repeats.remember(records[index] as StoredDocumentRecord, printedName(name));
        options.onDocument?.(pathOf(options, printedName(name)), byteCount, originals[index]);
      }
    }

    function printedName(name: string): string {
      return `${name}-${options.label}.prn`;
    }

    async function writeRecord(name: string, record: unknown): Promise<void> {
      const writer = await disk.create(pathOf(options, name));
      made.add(name);
      try {
        await writer.write(new TextEncoder().encode(`${printableJson(record)}\n`));
        await writer.sync();
      } finally {
        await writer.close();
      }
    }

    /** Goes on where one file cannot be removed: the next start sweeps up. */
    async function abandon(): Promise<void> {
      for (const stored of documents) {
        underWay.delete(stored);
        await ignoreDiskErrors(async () => stored.writer?.close());
      }
      for (const name of made) await ignoreDiskErrors(() => disk.remove(pathOf(options, name)));
    }

    return { document, complete, abandon };
  }

  return { receive, close: () => lock.close() };
}

/** Undefined where there is none, or something else. */
async function readRecord(disk: Disk, path: string): Promise<unknown> {
  const byteCount = (await disk.size(path)) ?? 0;
  if (byteCount === 0 || byteCount > maxRecordBytes) return undefined;
  const reader = await disk.openForReading(path);
  try {
    const bytes = new Uint8Array(byteCount);
    await reader.read(bytes);
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  } finally {
    await reader.close();
  }
}

const recordName = new RegExp(`^(\\d{6,9}-(?:${virtualPrinterKinds.join('|')}))\\.json$`);

/** Parts of documents, and records whose document never got its name: the record is written first. */
function leftoversAmong(names: readonly string[]): string[] {
  const present = new Set(names);
  return names.filter((name) => {
    const record = recordName.exec(name);
    return record ? !present.has(`${record[1]}.prn`) : /^\.incoming-\d+$/.test(name);
  });
}

function pathOf(options: FolderSinkOptions, name: string): string {
  return `${options.folder}/${name}`;
}

async function ignoreDiskErrors(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
