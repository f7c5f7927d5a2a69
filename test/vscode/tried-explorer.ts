/** A Test Explorer of a test's own, with what its runs showed, over the print host that the test hands in. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createDiagnosedDocuments } from '../../src/vscode/diagnostics/diagnosed-documents.ts';
import { FILE_PATTERN } from '../../src/vscode/documents/claimed-files.ts';
import { createProjectSettings } from '../../src/vscode/documents/project-settings.ts';
import { createReadOnlyDocuments } from '../../src/vscode/documents/read-only-documents.ts';
import { createForeignFiles } from '../../src/vscode/foreign/foreign-files.ts';
import { type Commands, createCommands } from '../../src/vscode/on-demand/create-commands.ts';
import { createPrintHistory, type PrintHistory } from '../../src/vscode/printing/history/print-history.ts';
import type { PrintHost } from '../../src/vscode/printing/print-host.ts';
import { createLastOutcomes } from '../../src/vscode/printing/results/last-outcomes.ts';
import { createTestExplorer, type TestExplorer } from '../../src/vscode/testing/test-explorer.ts';
import type { ViewName } from '../../src/vscode/views/view-node.ts';
import { until, workspaceUri } from './workspace-files.ts';

/** What a run showed, in the order in which it did. */
export interface Shown {
  readonly passed: string[];
  readonly skipped: string[];
  readonly errored: string[];
  readonly failed: Map<string, readonly vscode.TestMessage[]>;
  output: string;
  readonly ended: Promise<void>;
}

export interface TriedExplorer extends vscode.Disposable {
  readonly explorer: TestExplorer;
  readonly commands: Commands;
  /** In the order in which they began; emptied by the test. */
  readonly runs: Shown[];
  readonly onDidBegin: vscode.Event<void>;
  readonly history: PrintHistory;
  /** The labels of the tests, each list after the label of what holds it. */
  tree(items?: vscode.TestItemCollection): unknown[];
  fileItem(name: string): vscode.TestItem | undefined;
  /** Once it is there. */
  found(name: string): Promise<vscode.TestItem>;
  /** As soon as `read` gives something, looking ten times a second. */
  eventually<T>(read: () => T | undefined): Promise<T>;
  run(profile: vscode.TestRunProfile, ...items: vscode.TestItem[]): Promise<Shown>;
}

/** @param id of the controller: no two have the same */
export function createTriedExplorer(id: string, host: PrintHost): TriedExplorer {
  const settings = createProjectSettings();
  const foreign = createForeignFiles(
    () => import('../../src/vscode/foreign/interchange-bundle.ts'),
    workspaceUri('.'),
  );
  const documents = createDiagnosedDocuments(settings, foreign);
  const historyFolder = workspaceUri('.history');
  const readOnly = createReadOnlyDocuments(async () => {
    throw new Error('nothing is explained here');
  }, historyFolder);
  const memory = new Map<string, unknown>();
  const storage: vscode.Memento = {
    keys: () => [...memory.keys()],
    get: <T>(key: string, otherwise?: T) => (memory.get(key) ?? otherwise) as T,
    update: async (key, value) => void memory.set(key, value),
  };
  const secrets = {
    get: async () => undefined,
    store: async () => {},
    delete: async () => {},
    keys: async () => [],
    onDidChange: new vscode.EventEmitter<vscode.SecretStorageChangeEvent>().event,
  };
  const commands = createCommands(host, {
    extensionUri: workspaceUri('.'),
    documents,
    foreign,
    projectSettings: settings,
    readOnly,
    outcomes: createLastOutcomes(),
    changed: new vscode.EventEmitter<ViewName | undefined>(),
    troubleshoot: async () => {
      throw new Error('no problem is looked into here');
    },
    storage,
    secrets,
    historyFolder,
  });
  const files = vscode.workspace.createFileSystemWatcher(FILE_PATTERN);
  const explorer = createTestExplorer(id, { documents, files, commands: async () => commands });
  const { controller } = explorer;
  const begun = new vscode.EventEmitter<void>();
  const runs: Shown[] = [];
  const original = controller.createTestRun.bind(controller);
  controller.createTestRun = (...args) => {
    const run = original(...args);
    runs.push(watch(run));
    begun.fire();
    return run;
  };
  // Not the commands: channels of one name are one, and the log of the extension would be closed.
  const subscriptions = vscode.Disposable.from(explorer, files, documents, settings, readOnly);

  function tree(items: vscode.TestItemCollection = controller.items): unknown[] {
    return [...items].map(([, item]) =>
      item.children.size > 0 ? [item.label, ...tree(item.children)] : item.label,
    );
  }

  function fileItem(name: string): vscode.TestItem | undefined {
    const uri = workspaceUri(name).toString();
    return [...controller.items].flatMap(([, folder]) => folder.children.get(uri) ?? [])[0];
  }

  async function eventually<T>(read: () => T | undefined): Promise<T> {
    const ticks = new vscode.EventEmitter<void>();
    const poll = setInterval(() => ticks.fire(), 100);
    try {
      return await until(read, ticks.event, () => JSON.stringify(tree()));
    } finally {
      clearInterval(poll);
    }
  }

  return {
    explorer,
    commands,
    runs,
    onDidBegin: begun.event,
    history: createPrintHistory(historyFolder, { note: () => {} }),
    tree,
    fileItem,
    eventually,
    found: (name) => eventually(() => fileItem(name)),
    async run(profile, ...items) {
      const request = new vscode.TestRunRequest(items, undefined, profile);
      await profile.runHandler(request, new vscode.CancellationTokenSource().token);
      const [shown] = runs;
      assert.ok(shown);
      await shown.ended;
      return shown;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Notes what the run shows, and lets it. */
function watch(run: vscode.TestRun): Shown {
  const { passed, failed, errored, skipped, appendOutput, end } = run;
  let done = () => {};
  const shown: Shown = {
    passed: [],
    skipped: [],
    errored: [],
    failed: new Map(),
    output: '',
    ended: new Promise((resolve) => {
      done = resolve;
    }),
  };
  Object.assign(run, {
    passed(item: vscode.TestItem, ...more: [number?]) {
      shown.passed.push(item.label);
      passed.call(run, item, ...more);
    },
    failed(item: vscode.TestItem, messages: readonly vscode.TestMessage[], ...more: [number?]) {
      shown.failed.set(item.label, messages);
      failed.call(run, item, messages, ...more);
    },
    errored(item: vscode.TestItem, message: vscode.TestMessage, ...more: [number?]) {
      shown.errored.push(item.label);
      errored.call(run, item, message, ...more);
    },
    skipped(item: vscode.TestItem) {
      shown.skipped.push(item.label);
      skipped.call(run, item);
    },
    appendOutput(output: string, ...more: [vscode.Location?, vscode.TestItem?]) {
      shown.output += output;
      appendOutput.call(run, output, ...more);
    },
    end() {
      end.call(run);
      done();
    },
  });
  return shown;
}
