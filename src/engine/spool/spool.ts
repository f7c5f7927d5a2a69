/** The spool: documents on disk with their control records, accepted only once both are durable; one process a folder. */
import { nextChunk } from '../abortable-chunks.ts';
import type { Disk, DiskWriter, Environment } from '../environment/environment.ts';
import { engineError } from '../errors.ts';
import { recordedPlan } from './recorded-plan.ts';
import {
  readSmall,
  removeJobFiles,
  type SpoolFileKind,
  spoolPath,
  sweepSpool,
  writeWhole,
} from './spool-files.ts';
import { createSpooledDocument, type SpooledDocument } from './spooled-document.ts';
import { encodeRecord, type JobAttributes, limitName, type SpooledJob } from './spooled-job.ts';

export interface SpoolOptions {
  readonly maxDocumentBytes?: number | undefined;
  readonly maxJobCount?: number | undefined;
  /** The first id of a new folder; LPD derives its job numbers from ids, and two senders should not use the same ones. */
  readonly firstId?: number | undefined;
}

export interface Spool {
  /** What an earlier run left that is no whole job any more, by file name. */
  readonly setAside: readonly string[];
  /** Jobs by id; those of an earlier run are marked so. */
  list(): readonly SpooledJob[];
  /**
   * Takes the document in and resolves once the job survives a crash. Rejects, with nothing left behind, with
   * `document-empty`, `document-too-large`, `spool-full`, a disk error, the chunks' own error or the signal's reason.
   */
  add(
    chunks: AsyncIterable<Uint8Array>,
    attributes: JobAttributes,
    options?: { signal?: AbortSignal | undefined },
  ): Promise<SpooledJob>;
  /** A job for a device is marked on the disk as being sent before the first byte of it can be read. */
  open(id: number): Promise<SpooledDocument>;
  /** Notes that every byte has left. */
  markSent(id: number): Promise<void>;
  remove(id: number): Promise<void>;
  /** Gives the folder back. If no job is left in it, its last files may go too, and the folder itself. */
  close(options?: { removing?: 'nothing' | 'files' | 'folder' }): Promise<void>;
}

const defaultMaxDocumentBytes = 4 * 1024 ** 3;
const defaultMaxJobCount = 10_000;

/** Ids are promised to the disk in blocks, so that not every job has to sync a counter. */
const idBlockSize = 1000;

/** Rejects with `locked` while another process uses the folder. */
export async function openSpool(
  environment: Environment,
  folder: string,
  options: SpoolOptions = {},
): Promise<Spool> {
  const { disk } = environment;
  await disk.makeFolder(folder);
  const lock = await disk.lock(`${folder}/lock`);
  try {
    const { jobs, setAside, highestId } = await sweepSpool(disk, folder);
    const promisedId = await readPromisedId(disk, folder);
    const nextId = Math.max(options.firstId ?? 1, highestId + 1, promisedId);
    const state: State = {
      environment,
      folder,
      options,
      jobs: new Map(),
      nextId,
      promisedId: 0,
      arriving: 0,
    };
    for (const job of jobs) state.jobs.set(job.id, job);
    return {
      setAside,
      list: () => [...state.jobs.values()],
      add: (chunks, attributes, { signal } = {}) => add(state, chunks, attributes, signal),
      open: (id) => open(state, id),
      markSent: (id) => mark(state, id, 'sent'),
      remove: (id) => remove(state, id),
      async close({ removing = 'nothing' } = {}) {
        const isEmpty = state.jobs.size === 0 && setAside.length === 0;
        if (removing !== 'nothing' && isEmpty) await disk.remove(idPath(folder));
        await lock.close();
        if (removing === 'folder' && isEmpty) await disk.remove(folder);
      },
    };
  } catch (error) {
    await lock.close();
    throw error;
  }
}

interface State {
  readonly environment: Environment;
  readonly folder: string;
  readonly options: SpoolOptions;
  readonly jobs: Map<number, SpooledJob>;
  nextId: number;
  /** Ids below are never given again, even after a crash. */
  promisedId: number;
  /** Jobs that are being taken in. */
  arriving: number;
}

async function add(
  state: State,
  chunks: AsyncIterable<Uint8Array>,
  attributes: JobAttributes,
  signal: AbortSignal | undefined,
): Promise<SpooledJob> {
  const limit = state.options.maxJobCount ?? defaultMaxJobCount;
  if (state.jobs.size + state.arriving >= limit) throw engineError('spool-full', { limit });
  state.arriving += 1;
  try {
    const id = await takeId(state);
    return await takeIn(state, id, chunks, attributes, signal);
  } finally {
    state.arriving -= 1;
  }
}

async function takeIn(
  state: State,
  id: number,
  chunks: AsyncIterable<Uint8Array>,
  attributes: JobAttributes,
  signal: AbortSignal | undefined,
): Promise<SpooledJob> {
  const { environment, folder } = state;
  const { clock, disk } = environment;
  const path = (kind: SpoolFileKind) => spoolPath(folder, id, kind);
  try {
    const writer = await disk.create(path('part'));
    let job: SpooledJob;
    try {
      const byteCount = await copyChunks(state, chunks, writer, signal);
      job = {
        id,
        byteCount,
        submittedAtMs: clock.now(),
        title: limitName(attributes.title),
        user: limitName(attributes.user),
        printer: limitName(attributes.printer),
        isFromEarlierRun: false,
        left: 'nothing',
        ...(attributes.plan && { plan: recordedPlan(attributes.plan) }),
      };
      // Side by side: the disk syncs both in about the time of one.
      const written = await Promise.allSettled([
        writer.sync(),
        writeWhole(disk, path('tmp'), encodeRecord(job)),
      ]);
      for (const result of written) if (result.status === 'rejected') throw result.reason;
    } finally {
      await writer.close();
    }
    signal?.throwIfAborted();
    await disk.rename(path('part'), path('doc'));
    await disk.rename(path('tmp'), path('json'));
    await disk.syncFolder(folder);
    state.jobs.set(id, job);
    return job;
  } catch (error) {
    await removeJobFiles(disk, folder, id).catch(() => {});
    throw error;
  }
}

async function copyChunks(
  state: State,
  chunks: AsyncIterable<Uint8Array>,
  writer: DiskWriter,
  signal: AbortSignal | undefined,
): Promise<number> {
  const limit = state.options.maxDocumentBytes ?? defaultMaxDocumentBytes;
  const iterator = chunks[Symbol.asyncIterator]();
  let byteCount = 0;
  let isExhausted = false;
  try {
    for (;;) {
      const chunk = await nextChunk(iterator, signal);
      if (!chunk) break;
      byteCount += chunk.length;
      if (byteCount > limit) throw engineError('document-too-large', { limit });
      await writer.write(chunk);
    }
    isExhausted = true;
  } finally {
    // Not awaited: a source that hangs would not let go, and its own error has nobody to go to.
    if (!isExhausted) void Promise.resolve(iterator.return?.()).catch(() => {});
  }
  if (byteCount === 0) throw engineError('document-empty');
  return byteCount;
}

async function open(state: State, id: number): Promise<SpooledDocument> {
  const path = spoolPath(state.folder, id, 'doc');
  const job = state.jobs.get(id);
  if (!job) throw engineError('file-missing', { path });
  const reader = await state.environment.disk.openForReading(path);
  const isForDevice = job.plan !== undefined;
  return createSpooledDocument(
    reader,
    job.byteCount,
    isForDevice ? () => mark(state, id, 'sending') : undefined,
  );
}

/** Durable when it resolves: what is shown after a crash depends on it. */
async function mark(
  { environment: { disk }, folder }: State,
  id: number,
  kind: SpoolFileKind,
): Promise<void> {
  const path = spoolPath(folder, id, kind);
  if ((await disk.size(path)) === undefined) await writeWhole(disk, path, new Uint8Array(0));
  await disk.syncFolder(folder);
}

async function remove(state: State, id: number): Promise<void> {
  const { disk } = state.environment;
  await removeJobFiles(disk, state.folder, id);
  await disk.syncFolder(state.folder);
  state.jobs.delete(id);
}

function idPath(folder: string): string {
  return `${folder}/next-id`;
}

async function readPromisedId(disk: Disk, folder: string): Promise<number> {
  const content = await readSmall(disk, idPath(folder));
  const text = content ? new TextDecoder().decode(content) : '';
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

async function takeId(state: State): Promise<number> {
  const id = state.nextId;
  state.nextId += 1;
  if (id >= state.promisedId) {
    state.promisedId = id + idBlockSize;
    const { disk } = state.environment;
    const draft = `${idPath(state.folder)}.tmp`;
    await disk.remove(draft);
    try {
      await writeWhole(disk, draft, new TextEncoder().encode(String(state.promisedId)));
      await disk.rename(draft, idPath(state.folder));
    } catch (error) {
      state.promisedId = 0;
      await disk.remove(draft).catch(() => {});
      throw error;
    }
  }
  return id;
}
