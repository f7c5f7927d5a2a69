/** Registers the views of package.json; what they show is loaded when somebody looks at one, and nothing is asked while nobody does. */
import * as vscode from 'vscode';
import { plainText } from '../plain-text.ts';
import { type ViewName, type ViewNode, type Views, viewNames } from './view-node.ts';

export interface LoadedViews {
  readonly views: Views;
}

export interface ViewSources {
  /** Something that a view shows, or only the view of that name, may be another one now. */
  readonly changed: vscode.Event<ViewName | undefined>;
  /** Watches for all configurations of the workspace. */
  readonly files: vscode.FileSystemWatcher;
}

/** @param load what the views show; loaded when the first is looked at */
export function registerViews(
  load: () => Promise<LoadedViews>,
  { changed, files }: ViewSources,
): vscode.Disposable {
  const views = viewNames.map((name) => showView(name, load));
  let pause: ReturnType<typeof setTimeout> | undefined;
  const refreshAll = (): void => {
    for (const view of views) view.refresh();
  };
  const refresh = (): void => {
    clearTimeout(pause);
    // While nobody looks there is nothing to wait for: each notes that it is stale.
    if (views.some((view) => view.isVisible())) pause = setTimeout(refreshAll, PAUSE_MS);
    else refreshAll();
  };
  return vscode.Disposable.from(
    ...views,
    changed((name) => (name === undefined ? refresh() : views[viewNames.indexOf(name)]?.refresh())),
    files.onDidCreate(refresh),
    files.onDidChange(refresh),
    files.onDidDelete(refresh),
    vscode.workspace.onDidChangeWorkspaceFolders(refresh),
    { dispose: () => clearTimeout(pause) },
  );
}

/** Files come by the hundred where a branch is checked out. */
const PAUSE_MS = 200;

function showView(
  name: ViewName,
  load: () => Promise<LoadedViews>,
): vscode.Disposable & { isVisible(): boolean; refresh(): void } {
  const changed = new vscode.EventEmitter<void>();
  let isStale = false;
  const view = vscode.window.createTreeView<ViewNode>(`platen.${name}`, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: treeItem,
      getChildren: async (node) => [
        ...((await (node ? node.children?.() : (await load()).views[name]())) ?? []),
      ],
    },
    manageCheckboxStateManually: true,
  });
  const refresh = (): void => {
    isStale = !view.visible;
    if (view.visible) changed.fire();
  };
  const subscriptions = vscode.Disposable.from(
    view,
    changed,
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isStale) refresh();
    }),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [{ onSwitch }, state] of items)
        await onSwitch?.(state === vscode.TreeItemCheckboxState.Checked);
      refresh();
    }),
  );
  return { isVisible: () => view.visible, refresh, dispose: () => subscriptions.dispose() };
}

function treeItem(node: ViewNode): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const folded = node.isUnfolded ? Expanded : Collapsed;
  const item = new vscode.TreeItem(plainText(node.label), node.children ? folded : None);
  item.id = node.id;
  item.contextValue = node.kind;
  if (node.description !== undefined) item.description = plainText(node.description);
  // Of a text, not of Markdown: it may hold what a device said.
  item.tooltip = plainText(node.tooltip ?? [node.label, node.description ?? ''].join(' '));
  if (node.icon !== undefined) item.iconPath = new vscode.ThemeIcon(node.icon);
  if (node.command) item.command = { ...node.command, title: '' };
  if (node.isOn !== undefined) {
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    item.checkboxState = node.isOn ? Checked : Unchecked;
  }
  return item;
}
