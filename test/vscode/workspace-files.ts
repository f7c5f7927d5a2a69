/** Configurations in the window's folder, and waiting for what the extension says of them: on events, never on time. */
import * as vscode from 'vscode';

export function workspaceUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('the window has no folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = workspaceUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Opens a new file in an editor, with the extension there: VS Code starts it on opening, and answers questions meanwhile without it. */
export async function openConfig(name: string, text: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await writeFile(name, text));
  await vscode.extensions.getExtension('platen.platen')?.activate();
  return editor;
}

/** The diagnostics of a file once they are as wanted. */
export function diagnosticsOf(
  uri: vscode.Uri,
  isWanted: (codes: readonly string[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  const read = () => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    return isWanted(codesOf(diagnostics)) ? diagnostics : undefined;
  };
  return until(read, vscode.languages.onDidChangeDiagnostics, () => {
    const codes = codesOf(vscode.languages.getDiagnostics(uri));
    return `the diagnostics of ${uri.path} are [${codes.join(', ')}]`;
  });
}

export function codesOf(diagnostics: readonly vscode.Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(typeof code === 'object' ? code.value : code)).sort();
}

/** What `read` gives, as soon as it gives something, looking again at each event. */
export function until<T>(
  read: () => T | undefined,
  event: vscode.Event<unknown>,
  describe: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      listener.dispose();
      reject(new Error(`waited 15 s: ${describe()}`));
    }, 15_000);
    const look = () => {
      const value = read();
      if (value === undefined) return;
      clearTimeout(deadline);
      listener.dispose();
      resolve(value);
    };
    const listener = event(look);
    look();
  });
}

export async function closeAllEditors(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (document.isDirty) await document.save();
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
