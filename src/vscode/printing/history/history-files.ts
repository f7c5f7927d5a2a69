/** The files of the history: one for each test print, in the storage of the extension for the workspace; what is no entry is passed over. */
import * as vscode from 'vscode';
import {
  type HistoryEntry,
  isHistoryId,
  maxHistoryFileBytes,
  readHistory,
} from '../../../engine/test-print/history/history-entry.ts';

const SUFFIX = '.json';

export function historyFile(folder: vscode.Uri, id: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, `${id}${SUFFIX}`);
}

export interface HistoryFile {
  readonly entry: HistoryEntry;
  readonly fileBytes: number;
}

/** Newest first; `refused` are names of files that are none of ours, or hold no entry. */
export async function readHistoryFiles(folder: vscode.Uri): Promise<{
  readonly files: readonly HistoryFile[];
  readonly refused: readonly string[];
}> {
  const files: HistoryFile[] = [];
  const refused: string[] = [];
  for (const name of await namesIn(folder)) {
    const id = name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : '';
    const file = await readHistoryFile(folder, id);
    if (file) files.push(file);
    else refused.push(name);
  }
  return { files, refused };
}

/** Undefined where it is gone, too long, or no entry of this name. */
export async function readHistoryFile(folder: vscode.Uri, id: string): Promise<HistoryFile | undefined> {
  if (!isHistoryId(id)) return undefined;
  const uri = historyFile(folder, id);
  try {
    const { size: fileBytes } = await vscode.workspace.fs.stat(uri);
    if (fileBytes > maxHistoryFileBytes) return undefined;
    const entry = readHistory(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
    return entry?.id === id ? { entry, fileBytes } : undefined;
  } catch {
    return undefined;
  }
}

/** A history is bounded when it grows: more than this many files are not from Platen. */
const MAX_NAMES = 1000;

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    const found = await vscode.workspace.fs.readDirectory(folder);
    return found
      .filter(([, type]) => type === vscode.FileType.File)
      .map(([name]) => name)
      .sort()
      .reverse()
      .slice(0, MAX_NAMES);
  } catch {
    // Nothing was printed here yet.
    return [];
  }
}
