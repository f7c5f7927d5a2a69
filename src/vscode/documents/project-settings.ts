/** The `.platenrc.jsonc` that holds for a file, kept until one of them changes; its own mistakes become diagnostics. */
import * as vscode from 'vscode';
import { decodeConfig } from '../../format/text/encoding.ts';
import { SETTINGS_FILE, settingsFolders, settingsFromText } from '../../language/diagnosis/rule-settings.ts';
import { indexLines } from '../../language/line-index.ts';
import { defaultSettings, type Settings } from '../../model/settings.ts';
import { isDiagnosed } from '../diagnostics/diagnosed-files.ts';
import { toRange } from '../positions.ts';

export interface ProjectSettings extends vscode.Disposable {
  settingsFor(uri: vscode.Uri): Promise<Settings>;
  /** Some settings file came, went or changed: every finding may differ. */
  readonly onDidChange: vscode.Event<void>;
}

export function createProjectSettings(): ProjectSettings {
  const changed = new vscode.EventEmitter<void>();
  const diagnostics = vscode.languages.createDiagnosticCollection('platen-settings');
  // Promises, so that files asked about at once share one reading.
  const files = new Map<string, Promise<Settings | undefined>>();
  /** Watchers of single folders. */
  const outside = new Map<string, vscode.Disposable>();
  const roots = new Map<string, Promise<string | undefined>>();

  const forget = () => {
    files.clear();
    roots.clear();
    diagnostics.clear();
    changed.fire();
  };
  const subscriptions = [
    watchSettings(vscode.workspace.createFileSystemWatcher(`**/${SETTINGS_FILE}`)),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
    changed,
    diagnostics,
  ];
  return {
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...subscriptions, ...outside.values()).dispose(),
    settingsFor,
  };

  async function settingsFor(uri: vscode.Uri): Promise<Settings> {
    if (uri.scheme === 'untitled' || !isDiagnosed(uri)) return defaultSettings;
    // The query of an address belongs to its file: Git's says which file it is, whatever the path.
    const own = uri.with({ query: '', fragment: '' });
    const folder = own.with({ path: own.path.slice(0, own.path.lastIndexOf('/')) });
    const root = await remember(roots, folder.toString(), () => findRoot(folder));
    for (const path of settingsFolders(folder.path, root)) {
      const file = own.with({ path: `${path}/${SETTINGS_FILE}` });
      watchOutside(own.with({ path: path === '' ? '/' : path }));
      const settings = await remember(files, file.toString(), () => readFile(file));
      if (settings) return settings;
    }
    return defaultSettings;
  }

  /** Above the folders of the window, and for files that are in none. */
  function watchOutside(folder: vscode.Uri): void {
    const key = folder.toString();
    if (outside.has(key) || vscode.workspace.getWorkspaceFolder(folder)) return;
    const pattern = new vscode.RelativePattern(folder, SETTINGS_FILE);
    outside.set(key, watchSettings(vscode.workspace.createFileSystemWatcher(pattern)));
  }

  function watchSettings(watcher: vscode.FileSystemWatcher): vscode.Disposable {
    const events = [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete];
    return vscode.Disposable.from(watcher, ...events.map((event) => event(forget)));
  }

  async function readFile(uri: vscode.Uri): Promise<Settings | undefined> {
    const bytes = await read(uri);
    if (!bytes) return undefined;
    const decoded = decodeConfig(bytes);
    const { settings, problems } = settingsFromText(decoded.ok ? decoded.text : '{}');
    const lines = indexLines(decoded.ok ? decoded.text : '');
    const shown = problems.map(
      ({ span, message }) =>
        new vscode.Diagnostic(toRange(lines, span), message, vscode.DiagnosticSeverity.Error),
    );
    if (!decoded.ok)
      shown.push(new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), `This file ${decoded.why}.`));
    for (const diagnostic of shown) diagnostic.source = 'platen';
    diagnostics.set(uri, shown);
    return settings;
  }
}

/** As on the command line, the git checkout ends the search. */
async function findRoot(folder: vscode.Uri): Promise<string | undefined> {
  for (let path = folder.path; ; path = path.slice(0, path.lastIndexOf('/'))) {
    if (await exists(folder.with({ path: `${path}/.git` }))) return path;
    if (path === '') return undefined;
  }
}

function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = known.get(key);
  if (!value) {
    value = make();
    known.set(key, value);
  }
  return value;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function read(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}
