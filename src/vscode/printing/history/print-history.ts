/** The last test prints of this workspace, also those before a reload: added when they end, bounded, shown when somebody asks. */
import * as vscode from 'vscode';
import { type KeptSizes, tooMuchHistory } from '../../../engine/test-print/history/history-bounds.ts';
import {
  type HistoryEntry,
  historyId,
  historyText,
} from '../../../engine/test-print/history/history-entry.ts';
import type { EventLog } from '../event-log.ts';
import { historyFile, readHistoryFile, readHistoryFiles } from './history-files.ts';

export interface PrintHistory {
  /** Never rejects: where nothing can be kept, the log has the reason. */
  add(entry: Omit<HistoryEntry, 'id'>): Promise<HistoryEntry>;
  /** Newest first. */
  list(): Promise<readonly HistoryEntry[]>;
  remove(ids: readonly string[]): Promise<void>;
}

export function createPrintHistory(folder: vscode.Uri, log: Pick<EventLog, 'note'>): PrintHistory {
  const { fs } = vscode.workspace;
  const noted = new Set<string>();
  /** Known after the first look at the folder. */
  let sizes: Map<string, KeptSizes> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time: tests end at once. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
  const list = async (): Promise<readonly HistoryEntry[]> => {
    const { files, refused } = await readHistoryFiles(folder);
    for (const name of refused.filter((one) => !noted.has(one))) {
      noted.add(name);
      log.note(`Passed over in the history of test prints, as it holds none: ${name}`);
    }
    sizes = new Map(files.map(({ entry, fileBytes }) => [entry.id, sizesOf(entry, fileBytes)]));
    return files.map(({ entry }) => entry);
  };
  const write = async (entry: HistoryEntry): Promise<void> => {
    const bytes = new TextEncoder().encode(historyText(entry));
    await fs.writeFile(historyFile(folder, entry.id), bytes);
    sizes?.set(entry.id, sizesOf(entry, bytes.length));
  };
  const remove = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      sizes?.delete(id);
      try {
        await fs.delete(historyFile(folder, id));
      } catch {
        // Gone already: another window may have removed it.
      }
    }
  };
  const bound = async (): Promise<void> => {
    const newestFirst = [...(sizes?.values() ?? [])].sort((a, b) => (a.id < b.id ? 1 : -1));
    const { remove: old, strip } = tooMuchHistory(newestFirst);
    await remove(old);
    for (const id of strip) {
      const file = await readHistoryFile(folder, id);
      if (file) await write({ ...file.entry, received: undefined });
    }
  };
  return {
    list: () => inTurn(list),
    remove: (ids) => inTurn(() => remove(ids)),
    add: (print) =>
      inTurn(async () => {
        const entry = { ...print, id: historyId(print.startedAtMs, Math.random()) };
        try {
          if (!sizes) await list();
          await fs.createDirectory(folder);
          await write(entry);
          await bound();
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          log.note(`Not kept in the history of test prints: ${why}`);
        }
        return entry;
      }),
  };
}

function sizesOf({ id, received }: HistoryEntry, fileBytes: number): KeptSizes {
  return { id, fileBytes, receivedBytes: received?.length ?? 0 };
}
