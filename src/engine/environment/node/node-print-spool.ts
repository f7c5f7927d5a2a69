/** A place in the spool of test prints for one print, in the person's state folder; where there is none, a private temporary folder. */
import { lstat, mkdtemp, readdir, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findLeftPrints, type LeftPrint, newPrint } from '../../spool/print-spools.ts';
import {
  type PlannedPrintRequest,
  type PlannedPrintResult,
  plannedPrint,
} from '../../test-print/planned-print.ts';
import type { Environment } from '../environment.ts';
import { createNodeEnvironment } from './node-environment.ts';
import type { StateFolder } from './node-state-folder.ts';

export interface PrintSpool {
  readonly folder: string;
  /** The id of the job; undefined where the print shall draw one. */
  readonly id: number | undefined;
  /** What earlier runs left and a person has to decide on. */
  readonly left: readonly LeftPrint[];
  readonly prunedCount: number;
  /** Why what a killed run leaves of this print would not be found again. */
  readonly temporaryBecause: string | undefined;
  /** Aborted when somebody asks from elsewhere to cancel the print. */
  readonly cancelled: AbortSignal;
  /** Clears away what is left of the place, unless the job is still in it. */
  close(): Promise<void>;
}

/** Below the state folder. */
export function spoolRoot(stateFolder: string): string {
  return join(stateFolder, 'spool');
}

/** A file of this name in the folder of a print asks the process that prints to stop. */
export const cancelFileName = 'cancel';

const cancelPollMs = 250;

export async function openPrintSpool(environment: Environment, state: StateFolder): Promise<PrintSpool> {
  await sweepTemporaryFolders(tmpdir());
  if ('refused' in state) return temporarySpool(state.refused);
  const root = spoolRoot(state.folder);
  try {
    await environment.disk.makeFolder(root);
    const { prints, prunedCount } = await findLeftPrints(environment, root);
    const { id, folder } = newPrint(environment, root, prints);
    const left = prints.filter((print) => print.state !== 'printing');
    return { ...watchFolder(folder), id, left, prunedCount, temporaryBecause: undefined };
  } catch (error) {
    return temporarySpool(`Nothing is kept between runs: ${error instanceof Error ? error.message : error}`);
  }
}

/** The folder of a print, which may be asked to stop. */
function watchFolder(folder: string): Pick<PrintSpool, 'folder' | 'cancelled' | 'close'> {
  const controller = new AbortController();
  const request = join(folder, cancelFileName);
  const timer = setInterval(() => {
    lstat(request).then(
      () => controller.abort(new Error('cancelled')),
      () => {},
    );
  }, cancelPollMs);
  timer.unref();
  return {
    folder,
    cancelled: controller.signal,
    async close() {
      clearInterval(timer);
      await rm(request, { force: true });
      // Only where nothing is left in it.
      await rmdir(folder).catch(() => {});
    },
  };
}

export interface Release
  extends Pick<PlannedPrintRequest, 'timeoutMs' | 'signal' | 'onEvent' | 'onProgress' | 'login'> {
  /** The only addresses that a person has agreed to; undefined where any will do. */
  readonly onlyTo: readonly string[] | undefined;
}

export interface ReleaseResult extends PlannedPrintResult {
  /** Nothing of it left, so it waits on. */
  readonly isStillHeld: boolean;
}

/** Sends a held print, once. That a person has decided so is the caller's to know. */
export async function releaseHeldPrint(
  { folder, job }: LeftPrint,
  { onlyTo, signal, ...rest }: Release,
): Promise<ReleaseResult> {
  if (!job?.plan) throw new Error('only a held print can be released');
  const environment = createNodeEnvironment({ onlyTo });
  const place = watchFolder(folder);
  try {
    const result = await plannedPrint(environment, {
      ...rest,
      planned: { plan: job.plan, virtual: undefined },
      title: job.title,
      user: job.user,
      document: nothing(),
      spoolFolder: folder,
      heldJob: job.id,
      signal: AbortSignal.any([signal, place.cancelled]),
    });
    const isStillHeld = (await environment.disk.list(folder)).some((name) => name.endsWith('.json'));
    return { ...result, isStillHeld };
  } finally {
    await place.close();
  }
}

async function* nothing(): AsyncIterable<Uint8Array> {}

async function temporarySpool(temporaryBecause: string): Promise<PrintSpool> {
  const folder = await mkdtemp(join(tmpdir(), temporaryPrefix));
  return {
    folder,
    id: undefined,
    left: [],
    prunedCount: 0,
    temporaryBecause,
    cancelled: new AbortController().signal,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

const temporaryPrefix = 'platen-spool-';

/** No print takes so long: `--timeout` ends at a day. */
const temporaryLifetimeMs = 2 * 86_400_000;

/** What killed runs left in the folder for temporary files: this account's own folders only, links never, and nothing young. */
export async function sweepTemporaryFolders(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    if (!/^platen-spool-[A-Za-z0-9]{6}$/.test(name)) continue;
    const folder = join(parent, name);
    const found = await lstat(folder).catch(() => undefined);
    if (!found?.isDirectory() || (process.getuid && found.uid !== process.getuid())) continue;
    if (Date.now() - found.mtimeMs > temporaryLifetimeMs)
      await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
