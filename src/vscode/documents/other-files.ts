/** The other configurations in the folder of a document, on whatever file system it is: open ones as they stand, the rest as they are stored. */
import * as vscode from 'vscode';
import { isOwnFileName } from '../../knowledge/own-file-name.ts';
import { type OtherFile, readOtherFiles } from '../../language/folder/folder-files.ts';
import { readConfigContent } from '../diagnostics/workspace-diagnostics.ts';

export async function otherFilesOf(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<OtherFile[]> {
  const own = document.uri.toString();
  const uris = (await configurationsBeside(document.uri)).filter((uri) => uri !== own);
  const read = async (uri: string) => openText(uri) ?? readConfigContent(vscode.Uri.parse(uri, true));
  const files = await readOtherFiles(uris, read, () => token.isCancellationRequested);
  // Somebody may have typed while the next file was read.
  return files.map((file) => ({
    ...file,
    text: file.text === undefined ? undefined : (openText(file.uri) ?? file.text),
  }));
}

/** None for a document that is in no folder. Links are no files of this one: they lead to another, or to one that is here anyway. */
async function configurationsBeside(uri: vscode.Uri): Promise<string[]> {
  const path = uri.path.slice(0, uri.path.lastIndexOf('/') + 1);
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri.with({ path }));
    return entries
      .filter(([name, type]) => type === vscode.FileType.File && isOwnFileName(name))
      .map(([name]) => uri.with({ path: `${path}${name}` }).toString());
  } catch {
    // Untitled, of a file system that lists nothing, or gone meanwhile.
    return [];
  }
}

function openText(uri: string): string | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri)?.getText();
}
