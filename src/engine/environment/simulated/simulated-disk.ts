/** A disk in memory that knows what a crash would leave: content and names are lost unless they were synced. */

import { engineError } from '../../errors.ts';
import type { Disk, DiskLock, DiskReader, DiskWriter } from '../environment.ts';

export interface SimulatedDisk extends Disk {
  /** Full after this many bytes of content. */
  setCapacityBytes(capacityBytes: number): void;
  /** What a power cut leaves: names of synced folders, content of synced files, no locks. */
  crash(): void;
  /** What the end of the process leaves: all that was written, no locks. */
  kill(): void;
  /** Every file's path, sorted. */
  paths(): string[];
  /** A file's content; throws where there is none. */
  content(path: string): Uint8Array;
}

interface File {
  bytes: Uint8Array;
  byteCount: number;
  syncedByteCount: number;
}

interface State {
  capacityBytes: number;
  readonly folders: Set<string>;
  readonly locks: Set<string>;
  files: Map<string, File>;
  durableFiles: Map<string, File>;
}

export function createSimulatedDisk(options: { capacityBytes?: number | undefined } = {}): SimulatedDisk {
  const state: State = {
    capacityBytes: options.capacityBytes ?? Number.POSITIVE_INFINITY,
    folders: new Set(),
    locks: new Set(),
    files: new Map(),
    durableFiles: new Map(),
  };
  return {
    async makeFolder(path) {
      addFolders(state, path);
    },
    list: async (path) => list(state, path),
    size: async (path) => state.files.get(path)?.byteCount,
    freeBytes: async () =>
      state.capacityBytes === Number.POSITIVE_INFINITY
        ? undefined
        : Math.max(0, state.capacityBytes - usedBytes(state)),
    create: async (path) => create(state, path),
    openForReading: async (path) => openForReading(find(state, path)),
    rename: async (from, to) => {
      state.files.set(to, find(state, from));
      state.files.delete(from);
    },
    syncFolder: async (path) => syncFolder(state, path),
    async remove(path) {
      if (!state.files.delete(path) && state.folders.has(path)) removeFolder(state, path);
    },
    lock: async (path) => lock(state, path),
    setCapacityBytes(capacityBytes) {
      state.capacityBytes = capacityBytes;
    },
    crash() {
      state.locks.clear();
      state.files = new Map(state.durableFiles);
      for (const file of state.files.values()) file.byteCount = file.syncedByteCount;
      // That a folder was removed is as little durable as that its files were.
      for (const path of state.files.keys()) addFolders(state, parentOf(path));
    },
    kill() {
      state.locks.clear();
    },
    paths: () => [...state.files.keys()].sort(),
    content(path) {
      const file = find(state, path);
      return file.bytes.slice(0, file.byteCount);
    },
  };
}

function addFolders(state: State, path: string): void {
  for (let folder = path; folder.length > 0; folder = parentOf(folder)) state.folders.add(folder);
}

function list(state: State, folder: string): string[] {
  const names = new Set<string>();
  for (const path of [...state.files.keys(), ...state.folders]) {
    if (parentOf(path) === folder) names.add(path.slice(folder.length + 1));
  }
  return [...names].sort();
}

function create(state: State, path: string): DiskWriter {
  if (!state.folders.has(parentOf(path))) throw engineError('file-missing', { path: parentOf(path) });
  if (state.files.has(path) || state.folders.has(path)) throw engineError('file-exists', { path });
  const file: File = { bytes: new Uint8Array(0), byteCount: 0, syncedByteCount: 0 };
  state.files.set(path, file);
  return {
    async write(chunk) {
      const room = state.capacityBytes - usedBytes(state);
      append(file, chunk.subarray(0, Math.max(0, room)));
      if (room < chunk.length) throw engineError('disk-full', { path });
    },
    async sync() {
      file.syncedByteCount = file.byteCount;
    },
    async close() {},
  };
}

function openForReading(file: File): DiskReader {
  let position = 0;
  return {
    async read(into, from) {
      position = from ?? position;
      const part = file.bytes.subarray(position, Math.min(file.byteCount, position + into.length));
      into.set(part);
      position += part.length;
      return part.length;
    },
    async close() {},
  };
}

function syncFolder(state: State, folder: string): void {
  for (const path of state.durableFiles.keys()) {
    if (parentOf(path) === folder && !state.files.has(path)) state.durableFiles.delete(path);
  }
  for (const [path, file] of state.files) if (parentOf(path) === folder) state.durableFiles.set(path, file);
}

function removeFolder(state: State, folder: string): void {
  if (list(state, folder).length > 0) {
    throw engineError('disk-failed', { path: folder, reason: 'the folder is not empty' });
  }
  state.folders.delete(folder);
}

function lock(state: State, path: string): DiskLock {
  if (!state.folders.has(parentOf(path))) throw engineError('file-missing', { path: parentOf(path) });
  if (state.locks.has(path)) throw engineError('locked', { path, owner: 'this process' });
  state.locks.add(path);
  return {
    async close() {
      state.locks.delete(path);
    },
  };
}

function find(state: State, path: string): File {
  const file = state.files.get(path);
  if (!file) throw engineError('file-missing', { path });
  return file;
}

function append(file: File, chunk: Uint8Array): void {
  const needed = file.byteCount + chunk.length;
  if (needed > file.bytes.length) {
    const grown = new Uint8Array(Math.max(needed, 2 * file.bytes.length));
    grown.set(file.bytes.subarray(0, file.byteCount));
    file.bytes = grown;
  }
  file.bytes.set(chunk, file.byteCount);
  file.byteCount = needed;
}

function usedBytes(state: State): number {
  if (state.capacityBytes === Number.POSITIVE_INFINITY) return 0;
  let total = 0;
  for (const file of state.files.values()) total += file.byteCount;
  return total;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
