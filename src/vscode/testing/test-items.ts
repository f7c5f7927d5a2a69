/** Printers with a `testPrint` as items of the Test Explorer: folder, file, printer; found by reading alone. */
import * as vscode from 'vscode';
import { printTests } from '../../language/testing/print-tests.ts';
import type { Config } from '../../model/config.ts';
import { placeOf, type Span } from '../../model/span.ts';

export interface TestItems {
  /** Shows what the file has now; nothing where it has no test. Items that stay keep their results. */
  update(uri: vscode.Uri, config: Config, toRange: (span: Span) => vscode.Range): void;
  remove(uri: vscode.Uri): void;
  /** The tests at and below an item, or all. */
  below(items: Iterable<vscode.TestItem> | undefined): PrintTestItem[];
}

export interface PrintTestItem {
  readonly item: vscode.TestItem;
  readonly uri: vscode.Uri;
  readonly printer: string;
}

export function createTestItems({ items: root, createTestItem }: vscode.TestController): TestItems {
  const printers = new WeakMap<vscode.TestItem, string>();

  function remove(uri: vscode.Uri): void {
    const folder = root.get(folderOf(uri).toString());
    folder?.children.delete(uri.toString());
    if (folder?.children.size === 0) root.delete(folder.id);
  }

  function fileItem(uri: vscode.Uri): vscode.TestItem {
    const folder = found(root, folderOf(uri), labelOf(folderOf(uri)));
    return found(folder.children, uri, uri.path.slice(uri.path.lastIndexOf('/') + 1));
  }

  function found(among: vscode.TestItemCollection, uri: vscode.Uri, label: string): vscode.TestItem {
    const known = among.get(uri.toString());
    if (known) return known;
    const item = createTestItem(uri.toString(), label, uri);
    among.add(item);
    return item;
  }

  return {
    update(uri, config, toRange) {
      const tests = printTests(config);
      if (tests.length === 0) return remove(uri);
      const { children } = fileItem(uri);
      const items = tests.map((printer) => {
        const item = children.get(printer.id) ?? createTestItem(printer.id, printer.id, uri);
        item.range = toRange(placeOf(printer));
        printers.set(item, printer.id);
        return item;
      });
      children.replace(items);
    },
    remove,
    below(items) {
      const tests: PrintTestItem[] = [];
      const collect = (item: vscode.TestItem): void => {
        const printer = printers.get(item);
        if (printer !== undefined && item.uri) tests.push({ item, uri: item.uri, printer });
        for (const [, child] of item.children) collect(child);
      };
      for (const item of items ?? [...root].map(([, each]) => each)) collect(item);
      return tests;
    },
  };
}

function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** A folder of the workspace has no path relative to it. */
function labelOf(folder: vscode.Uri): string {
  const own = vscode.workspace.getWorkspaceFolder(folder);
  return own?.uri.toString() === folder.toString() ? own.name : vscode.workspace.asRelativePath(folder);
}
