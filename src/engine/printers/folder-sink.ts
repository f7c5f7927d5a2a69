/** Writes each received document to a file of its own, exactly its bytes, beside a JSON record that says where it came from. */
import type { DiskWriter, Environment } from '../environment.ts';
import { errorCode } from '../errors.ts';
import { formatIsoTime } from '../iso-time.ts';
import type { DocumentSink, JobSink, ReceivedJob } from './virtual-printer.ts';

export interface FolderSinkOptions {
  /** Absolute path; made where it does not exist. */
  readonly folder: string;
  /** Second half of the file names, `000001-lpd.prn`. Nothing that a client says gets into a name. */
  readonly label: 'lpd' | 'raw';
  /** Called with the document's path once it is durable. */
  readonly onDocument?: ((path: string, byteCount: number) => void) | undefined;
}

interface StoredDocument {
  /** Its number, six digits or more. */
  readonly name: string;
  byteCount: number;
  /** Undefined once it is closed. */
  writer: DiskWriter | undefined;
}

/** Returns what a virtual printer takes as `receive`. Leftovers of an earlier run that were never complete are removed. */
export async function createFolderSink(
  options: FolderSinkOptions,
  environment: Environment,
): Promise<(job: ReceivedJob) => JobSink> {
  const { disk } = environment;
  await disk.makeFolder(options.folder);
  const names = await disk.list(options.folder);
  for (const name of names) {
    if (/^\.incoming-\d+$/.test(name)) await disk.remove(pathOf(options, name));
  }
  let lastNumber = names.reduce(
    (last, name) => Math.max(last, Number(/^(\d{6,9})-/.exec(name)?.[1] ?? 0)),
    0,
  );

  return (job) => {
    const documents: StoredDocument[] = [];
    /** Names of the files that this job made, and nobody else. */
    const made = new Set<string>();

    async function document(): Promise<DocumentSink> {
      lastNumber += 1;
      const name = String(lastNumber).padStart(6, '0');
      const writer = await disk.create(pathOf(options, `.incoming-${name}`));
      made.add(`.incoming-${name}`);
      const stored: StoredDocument = { name, byteCount: 0, writer };
      documents.push(stored);
      return {
        async write(chunk) {
          await writer.write(chunk);
          stored.byteCount += chunk.length;
        },
        async close() {
          await writer.sync();
          stored.writer = undefined;
          await writer.close();
        },
      };
    }

    async function complete(attributes: Readonly<Record<string, string>>): Promise<void> {
      const time = formatIsoTime(environment.clock.now());
      for (const stored of documents) {
        const { from, queue } = job;
        const record = { time, from, queue, bytes: stored.byteCount, attributes };
        await writeRecord(`${stored.name}-${options.label}.json`, record);
        const printed = `${stored.name}-${options.label}.prn`;
        await disk.rename(pathOf(options, `.incoming-${stored.name}`), pathOf(options, printed));
        made.add(printed);
      }
      await disk.syncFolder(options.folder);
      for (const stored of documents) {
        options.onDocument?.(pathOf(options, `${stored.name}-${options.label}.prn`), stored.byteCount);
      }
    }

    async function writeRecord(name: string, record: unknown): Promise<void> {
      const writer = await disk.create(pathOf(options, name));
      made.add(name);
      try {
        await writer.write(new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`));
        await writer.sync();
      } finally {
        await writer.close();
      }
    }

    /** Goes on where one file cannot be removed: the next start sweeps up. */
    async function abandon(): Promise<void> {
      for (const stored of documents) {
        await ignoreDiskErrors(async () => stored.writer?.close());
      }
      for (const name of made) await ignoreDiskErrors(() => disk.remove(pathOf(options, name)));
    }

    return { document, complete, abandon };
  };
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
