/** Which documents are configurations of somebody's, and which are only shown: the old side of a diff, a search result, a preview. */
import * as vscode from 'vscode';

/**
 * What can be written, what is not stored yet, and what the window has as a folder (a repository that is browsed may be read-only).
 * Git's old sides (`git:`), a pull request's and those of other extensions are none of these: what is wrong there is history.
 */
export function isDiagnosed({ scheme }: vscode.Uri): boolean {
  const { fs, workspaceFolders = [] } = vscode.workspace;
  return (
    scheme === 'untitled' ||
    fs.isWritableFileSystem(scheme) === true ||
    workspaceFolders.some(({ uri }) => uri.scheme === scheme)
  );
}
