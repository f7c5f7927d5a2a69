/** Findings of the workspace's matching files that are not open: once at the start, then as they change on disk. */
import * as vscode from 'vscode';
import { decodeConfig } from '../../format/text/encoding.ts';
import { isOwnFileName } from '../../knowledge/own-file-name.ts';
import { diagnose } from '../../language/diagnosis/diagnose.ts';
import type { ReadContent } from '../../language/folder/folder-files.ts';
import { indexLines } from '../../language/line-index.ts';
import { EXCLUDED_PATTERN, FILE_PATTERN } from '../documents/claimed-files.ts';
import { isOn } from '../editor-settings.ts';
import { toRange } from '../positions.ts';
import { toDiagnostics } from './finding-diagnostics.ts';
import { type DiagnosticsParts, isEnabled } from './live-diagnostics.ts';

/** More files than any site has; keeps a folder full of generated ones from taking the processor. */
const MAX_FILE_COUNT = 2000;
/** Larger files get findings when they are opened. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** @param files watches for all configurations of the workspace */
export function watchWorkspace({
  settings,
  diagnostics,
  files,
}: DiagnosticsParts & { readonly files: vscode.FileSystemWatcher }): vscode.Disposable {
  const { workspace } = vscode;
  const ending = new vscode.CancellationTokenSource();
  // Each pass makes the one before it stop.
  let pass = 0;

  const checkAll = async () => {
    pass += 1;
    const mine = pass;
    const found = await workspace.findFiles(FILE_PATTERN, EXCLUDED_PATTERN, MAX_FILE_COUNT, ending.token);
    for (const file of found) {
      if (mine !== pass || ending.token.isCancellationRequested) return;
      await check(file);
    }
  };
  void checkAll();
  return vscode.Disposable.from(
    files.onDidCreate((uri) => void check(uri)),
    files.onDidChange((uri) => void check(uri)),
    files.onDidDelete((uri) => diagnostics.delete(uri)),
    workspace.onDidCloseTextDocument((document) => void check(document.uri)),
    workspace.onDidChangeWorkspaceFolders(() => void checkAll()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('platen.validate')) void checkAll();
    }),
    settings.onDidChange(() => void checkAll()),
    { dispose: () => ending.cancel() },
    ending,
  );

  async function check(uri: vscode.Uri): Promise<void> {
    if (isOpen(uri) || !isOwnFileName(uri.path) || !workspace.getWorkspaceFolder(uri)) return;
    if (!isWanted(uri)) return diagnostics.delete(uri);
    const text = await readConfigText(uri);
    const projectSettings = await settings.settingsFor(uri);
    if (isOpen(uri) || ending.token.isCancellationRequested) return;
    if (text === undefined) return diagnostics.delete(uri);
    const lines = indexLines(text);
    const diagnosis = diagnose(text, projectSettings);
    diagnostics.set(
      uri,
      toDiagnostics(uri, diagnosis, (span) => toRange(lines, span)),
    );
  }
}

function isWanted(uri: vscode.Uri): boolean {
  return isEnabled(uri) && isOn('validate.workspace', uri);
}

function isOpen(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
}

/** Undefined where it cannot be read, is too large, or is no text. */
export async function readConfigText(uri: vscode.Uri): Promise<string | undefined> {
  const content = await readConfigContent(uri);
  return typeof content === 'string' ? content : undefined;
}

/** Undefined where it cannot be read or is too large; the bytes where they are no text. */
export async function readConfigContent(uri: vscode.Uri): Promise<ReadContent> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_FILE_BYTES) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    const decoded = decodeConfig(bytes);
    return decoded.ok ? decoded.text : bytes;
  } catch {
    // Gone or unreadable since it was listed.
    return undefined;
  }
}
