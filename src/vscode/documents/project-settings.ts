/** The settings that hold for a file, kept until one of their files changes; their own mistakes become diagnostics. */
import * as vscode from 'vscode';
import {
  createSettingsSearch,
  type FoundSettings,
  SETTINGS_FILE,
  type SettingsDisk,
  type SettingsSearch,
} from '../../language/diagnosis/settings-search.ts';
import { indexLines } from '../../language/line-index.ts';
import { defaultSettings, type Settings } from '../../model/settings.ts';
import { isDiagnosed } from '../diagnostics/diagnosed-files.ts';
import { toRange } from '../positions.ts';

export interface ProjectSettings extends vscode.Disposable {
  settingsFor(uri: vscode.Uri): Promise<Settings>;
  /** The file that they stand in; undefined where none is written. */
  fileFor(uri: vscode.Uri): Promise<vscode.Uri | undefined>;
  /** Some settings file came, went or changed: every finding may differ. */
  readonly onDidChange: vscode.Event<void>;
}

/** @param ownDisk of this machine: what is asked of the editor's goes through its window, which is busy while it opens */
export function createProjectSettings(ownDisk?: SettingsDisk): ProjectSettings {
  const { workspace } = vscode;
  const changed = new vscode.EventEmitter<void>();
  const diagnostics = vscode.languages.createDiagnosticCollection('platen-settings');
  /** One for each file system. */
  const searches = new Map<string, SettingsSearch>();
  /** Watchers of single files. */
  const outside = new Map<string, vscode.Disposable>();

  const forget = () => {
    for (const search of searches.values()) search.forget();
    diagnostics.clear();
    reported.clear();
    changed.fire();
  };
  const reported = new Map<string, () => void>();
  const reportAgain = ({ uri }: vscode.TextDocument) => reported.get(uri.toString())?.();
  const subscriptions = [
    workspace.onDidOpenTextDocument(reportAgain),
    workspace.onDidCloseTextDocument(reportAgain),
    watchSettings(workspace.createFileSystemWatcher(`**/${SETTINGS_FILE}`)),
    workspace.onDidChangeWorkspaceFolders(forget),
    changed,
    diagnostics,
  ];
  return {
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...subscriptions, ...outside.values()).dispose(),
    settingsFor: async (uri) => (await found(uri))?.settings ?? defaultSettings,
    async fileFor(uri) {
      const path = (await found(uri))?.path;
      return path === undefined ? undefined : topOf(uri).with({ path });
    },
  };

  async function found(uri: vscode.Uri): Promise<FoundSettings | undefined> {
    if (uri.scheme === 'untitled' || !isDiagnosed(uri)) return undefined;
    const top = topOf(uri);
    const search = searches.get(top.toString()) ?? searchBelow(top);
    searches.set(top.toString(), search);
    return search.settingsIn(uri.path.slice(0, uri.path.lastIndexOf('/')));
  }

  function searchBelow(top: vscode.Uri): SettingsSearch {
    const disk = top.scheme === 'file' && ownDisk ? byUri(ownDisk) : editorDisk;
    return createSettingsSearch(
      {
        lstat: (path) => {
          const uri = top.with({ path });
          if (path.endsWith(`/${SETTINGS_FILE}`)) watchOutside(uri);
          return disk.lstat(uri);
        },
        stat: (path) => disk.stat(top.with({ path })),
        readFile: (path) => disk.readFile(top.with({ path })),
      },
      { today: () => new Date().toISOString().slice(0, 10), onRead: (found) => showMistakes(top, found) },
    );
  }

  function showMistakes(top: vscode.Uri, found: FoundSettings & { readonly path: string }): void {
    const uri = top.with({ path: found.path });
    const show = () => diagnostics.set(uri, mistakesIn(found, isOpen(uri)));
    reported.set(uri.toString(), show);
    show();
  }

  /** Above the folders of the window, and for files that are in none. */
  function watchOutside(file: vscode.Uri): void {
    const key = file.toString();
    if (outside.has(key) || workspace.getWorkspaceFolder(file)) return;
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), SETTINGS_FILE);
    outside.set(key, watchSettings(workspace.createFileSystemWatcher(pattern)));
  }

  function watchSettings(watcher: vscode.FileSystemWatcher): vscode.Disposable {
    const events = [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete];
    return vscode.Disposable.from(watcher, ...events.map((event) => event(forget)));
  }
}

type UriDisk = {
  readonly [Question in keyof SettingsDisk]: (uri: vscode.Uri) => ReturnType<SettingsDisk[Question]>;
};

function byUri({ lstat, stat, readFile }: SettingsDisk): UriDisk {
  return {
    lstat: ({ fsPath }) => lstat(fsPath),
    stat: ({ fsPath }) => stat(fsPath),
    readFile: ({ fsPath }) => readFile(fsPath),
  };
}

const editorDisk: UriDisk = {
  lstat: statOf,
  stat: statOf,
  readFile: async (uri) => vscode.workspace.fs.readFile(uri),
};

async function statOf(uri: vscode.Uri): Promise<{ isFile(): boolean; size: number }> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  // A link that is nothing else leads nowhere, as reading it says.
  const isFile = (type & vscode.FileType.File) !== 0 || type === vscode.FileType.SymbolicLink;
  return { isFile: () => isFile, size };
}

/** The query of an address belongs to its file: Git's says which file it is, whatever the path. */
function topOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: '/', query: '', fragment: '' });
}

/** Where JSON breaks in an open document, VS Code's own support for it reports. */
function mistakesIn({ text, problems, unreadable }: FoundSettings, isOpen: boolean): vscode.Diagnostic[] {
  const lines = indexLines(text);
  const shown = problems
    .filter(({ isSyntax }) => !(isSyntax && isOpen))
    .map(
      ({ span, message }) =>
        new vscode.Diagnostic(toRange(lines, span), message, vscode.DiagnosticSeverity.Error),
    );
  if (unreadable !== undefined)
    shown.push(new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), `This file ${unreadable}.`));
  for (const diagnostic of shown) diagnostic.source = 'platen';
  return shown;
}

function isOpen(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
}
