/** The history of test prints: kept over a reload, bounded, readable by nobody else's leave, printed again, compared. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { maxEntryCount } from '../../src/engine/test-print/history/history-bounds.ts';
import type { HistoryEntry } from '../../src/engine/test-print/history/history-entry.ts';
import { createPrintHistory } from '../../src/vscode/printing/history/print-history.ts';
import { answering } from './answering.ts';
import { closeAllEditors, openConfig, until, workspaceUri } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": { "RAW": { "device": "virtual:lab" } },
  "printers": { "Lab": { "port": "RAW", "testPrint": { "page": "postscript" } } },
  "virtualPrinters": { "lab": { "kind": "raw" } }
}
`;

const print: Omit<HistoryEntry, 'id'> = {
  startedAtMs: 1_790_000_000_000,
  printer: 'Lab',
  config: 'file:///printers.jsonc',
  device: 'the virtual printer lab',
  isVirtual: true,
  document: { kind: 'page', what: undefined },
  sender: 'file',
  outcome: 'sent',
  isMissed: false,
  durationSeconds: 0.1,
  summary: 'Sent.',
  record: 'Sent.\n',
  received: new Uint8Array([1, 2, 3]),
};

describe('the history of test prints', () => {
  let folder: vscode.Uri;
  let notes: string[];
  let folderCount = 0;
  const open = () => createPrintHistory(folder, { note: (message) => void notes.push(message) });

  beforeEach(() => {
    folderCount += 1;
    folder = workspaceUri(`.history-${folderCount}`);
    notes = [];
  });

  afterEach(closeAllEditors);

  it('has after a reload what was added before it, newest first, until it is removed', async () => {
    const before = open();
    for (const seconds of [1, 3, 2])
      await before.add({
        ...print,
        startedAtMs: print.startedAtMs + seconds * 1000,
        durationSeconds: seconds,
      });
    const entries = await open().list();
    assert.deepEqual(
      entries.map(({ durationSeconds, received }) => [durationSeconds, received]),
      [3, 2, 1].map((seconds) => [seconds, print.received]),
    );
    await open().remove(entries.slice(1).map(({ id }) => id));
    assert.deepEqual(
      (await open().list()).map(({ durationSeconds }) => durationSeconds),
      [3],
    );
  });

  it('keeps the last ones, however many end at once', async function () {
    // A browser writes its files one after the other.
    this.timeout(90_000);
    const history = open();
    await Promise.all(
      Array.from({ length: maxEntryCount + 5 }, (_, index) =>
        history.add({ ...print, startedAtMs: print.startedAtMs + index }),
      ),
    );
    const entries = await open().list();
    assert.equal(entries.length, maxEntryCount);
    assert.equal(entries.at(-1)?.startedAtMs, print.startedAtMs + 5);
  });

  it('passes over what is no entry, with one sentence in the log for each', async () => {
    const write = (name: string, content: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(content));
    const history = open();
    const { id } = await history.add(print);
    await write('readme.txt', 'nothing');
    await write('1790000000001-00000000.json', '{"version": 1, "printer"');
    // That of another entry.
    await write('1790000000002-00000000.json', JSON.stringify({ version: 1, id }));
    await write('1790000000003-00000000.json', ' '.repeat(3 * 1024 * 1024));
    for (const _ of [1, 2])
      assert.deepEqual(
        (await history.list()).map((entry) => entry.id),
        [id],
      );
    assert.deepEqual(notes.map((note) => note.replace(/^.*: /, '')).sort(), [
      '1790000000001-00000000.json',
      '1790000000002-00000000.json',
      '1790000000003-00000000.json',
      'readme.txt',
    ]);
  });

  it('is shown with the trace, what arrived, and a way to print again and to remove', async () => {
    await printLab();
    const first = await picker(() => vscode.commands.executeCommand('platen.showHistory'));
    const [item] = first.items;
    assert.ok(item);
    assert.match(`${item.label} ${item.description}`, /^Lab sent in \d+(\.\d)? m?s · /);
    first.accept(item);
    const trace = await activeText();
    assert.match(trace.uri.path, /^\/history\/\d{13}-[0-9a-f]{8}\/Lab\.trace\.txt$/);
    assert.match(trace.text, /^Printer +Lab$/m);
    await closeAllEditors();

    const second = await picker(() => vscode.commands.executeCommand('platen.showHistory'));
    const count = second.items.length;
    second.press(second.items[0], 'Show What Arrived');
    const arrived = await activeInput(vscode.TabInputCustom);
    assert.equal((await vscode.workspace.openTextDocument(arrived.uri)).getText().slice(0, 4), '%!PS');
    await closeAllEditors();

    const third = await picker(() => vscode.commands.executeCommand('platen.showHistory'));
    await answering('showInformationMessage', undefined, async () => {
      third.press(third.items[0], 'Print Again');
      await waitFor(
        async () =>
          (await picker(() => vscode.commands.executeCommand('platen.showHistory'))).items.length > count,
      );
    });

    const fourth = await picker(() => vscode.commands.executeCommand('platen.showHistory'));
    const [newest] = fourth.items;
    fourth.press(newest, 'Remove from History');
    await waitFor(async () => fourth.items.length === count);
  });

  it('prints the last one again', async () => {
    await printLab();
    const messages = await answering('showInformationMessage', undefined, () =>
      vscode.commands.executeCommand('platen.rerunLastTestPrint'),
    );
    assert.match(messages.join(), /^Lab, to the virtual printer lab: Sent: /);
  });

  it('compares two traces of a printer without what differs each time', async () => {
    await printLab();
    await printLab();
    const original = vscode.window.showQuickPick;
    Object.assign(vscode.window, { showQuickPick: async ([first]: vscode.QuickPickItem[]) => first });
    try {
      await vscode.commands.executeCommand('platen.compareTraces');
    } finally {
      Object.assign(vscode.window, { showQuickPick: original });
    }
    const diff = await activeInput(vscode.TabInputTextDiff);
    const [before, after] = await Promise.all(
      [diff.original, diff.modified].map(async (uri) =>
        (await vscode.workspace.openTextDocument(uri)).getText(),
      ),
    );
    assert.match(before ?? '', /^TRACE$/m);
    assert.equal(before, after);
  });

  it('is cleared after a yes', async () => {
    await printLab();
    await answering('showWarningMessage', vscode.l10n.t('Clear'), () =>
      vscode.commands.executeCommand('platen.clearHistory'),
    );
    const messages = await answering('showInformationMessage', undefined, () =>
      vscode.commands.executeCommand('platen.showHistory'),
    );
    assert.match(messages.join(), /^There is no test print in the history/);
  });
});

async function printLab(): Promise<void> {
  const { document } = await openConfig('history.printers.jsonc', text);
  await answering('showInformationMessage', undefined, () =>
    vscode.commands.executeCommand('platen.testPrint', { uri: document.uri, printer: 'Lab' }),
  );
}

interface ShownPicker {
  readonly items: readonly vscode.QuickPickItem[];
  accept(item: vscode.QuickPickItem): void;
  press(item: vscode.QuickPickItem | undefined, button: string): void;
}

/** What a command shows to be chosen from, once it does; a person's part is played by whoever asks. */
async function picker(run: () => Thenable<unknown>): Promise<ShownPicker> {
  const original = vscode.window.createQuickPick;
  const shown = new Promise<ShownPicker>((resolve) => {
    Object.assign(vscode.window, {
      createQuickPick() {
        const accepted = new vscode.EventEmitter<void>();
        const pressed = new vscode.EventEmitter<object>();
        const hidden = new vscode.EventEmitter<void>();
        const fake = {
          items: [] as vscode.QuickPickItem[],
          selectedItems: [] as vscode.QuickPickItem[],
          activeItems: [],
          onDidAccept: accepted.event,
          onDidTriggerItemButton: pressed.event,
          onDidHide: hidden.event,
          hide: () => hidden.fire(),
          dispose() {},
          show: () =>
            resolve({
              get items() {
                return fake.items;
              },
              accept(item) {
                fake.selectedItems = [item];
                accepted.fire();
              },
              press(item, title) {
                const button = item?.buttons?.find(({ tooltip }) => tooltip === vscode.l10n.t(title));
                assert.ok(button, title);
                pressed.fire({ item, button });
              },
            }),
        };
        return fake;
      },
    });
  });
  void run();
  try {
    return await shown;
  } finally {
    Object.assign(vscode.window, { createQuickPick: original });
  }
}

/** Of the active tab, once it is of this kind. */
function activeInput<T>(kind: new (...parts: never[]) => T): Promise<T> {
  return until(
    () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof kind ? input : undefined;
    },
    vscode.window.tabGroups.onDidChangeTabs,
    () => `no ${kind.name} is active`,
  );
}

async function activeText(): Promise<{ uri: vscode.Uri; text: string }> {
  const document = await until(
    () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.uri.scheme === 'platen' ? document : undefined;
    },
    vscode.window.onDidChangeActiveTextEditor,
    () => 'no document of Platen is shown',
  );
  return { uri: document.uri, text: document.getText() };
}

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail('waited 10 s');
}
