/** Printers as tests of the Test Explorer: found as files and texts change, run to virtual printers, missed at the line that expects. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import * as vscode from 'vscode';
import { createDiagnosedDocuments } from '../../src/vscode/diagnostics/diagnosed-documents.ts';
import { createProjectSettings } from '../../src/vscode/documents/project-settings.ts';
import { createReadOnlyDocuments } from '../../src/vscode/documents/read-only-documents.ts';
import { createForeignFiles } from '../../src/vscode/foreign/foreign-files.ts';
import { type Commands, createCommands } from '../../src/vscode/on-demand/create-commands.ts';
import { nodePrintHost } from '../../src/vscode/printing/node-print-host.ts';
import { createLastOutcomes } from '../../src/vscode/printing/results/last-outcomes.ts';
import { createTestExplorer, type TestExplorer } from '../../src/vscode/testing/test-explorer.ts';
import { answering } from './answering.ts';
import { closeAllEditors, openConfig, until, workspaceUri, writeFile } from './workspace-files.ts';

const site = (outcome: string) => `{
  "version": 1,
  "ports": { "V": { "device": "virtual:v" }, "D": { "device": "socket://127.0.0.1:1" } },
  "virtualPrinters": { "v": { "kind": "raw" } },
  "printers": {
    "Good": { "port": "V", "testPrint": {} },
    "Bad": { "port": "D", "testPrint": {
      "expect": { "outcome": "${outcome}" } } },
    "Untested": { "port": "V" }
  }
}
`;

/** What a run showed, in the order in which it did. */
interface Shown {
  readonly passed: string[];
  readonly skipped: string[];
  readonly errored: string[];
  readonly failed: Map<string, readonly vscode.TestMessage[]>;
  output: string;
  readonly ended: Promise<void>;
}

describe('the Test Explorer', () => {
  const edits = new vscode.EventEmitter<void>();
  let explorer: TestExplorer;
  let commands: Commands;
  let subscriptions: vscode.Disposable;
  let runs: Shown[];
  const begun = new vscode.EventEmitter<void>();

  before(() => {
    const settings = createProjectSettings();
    const foreign = createForeignFiles(async () => {
      throw new Error('no file of another program is a test');
    }, workspaceUri('.'));
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
    commands = createCommands(nodePrintHost, {
      extensionUri: workspaceUri('.'),
      documents,
      foreign,
      projectSettings: settings,
      readOnly,
      outcomes: createLastOutcomes(),
      changed: new vscode.EventEmitter<void>(),
      troubleshoot: async () => {
        throw new Error('no problem is looked into here');
      },
      storage,
      secrets,
      historyFolder,
    });
    explorer = createTestExplorer('platen-tried', { documents, commands: async () => commands });
    const { controller } = explorer;
    const original = controller.createTestRun.bind(controller);
    controller.createTestRun = (...args) => {
      const run = original(...args);
      runs.push(watch(run));
      begun.fire();
      return run;
    };
    // Not the commands: channels of one name are one, and the log of the extension would be closed.
    subscriptions = vscode.Disposable.from(explorer, documents, settings, readOnly);
  });

  after(() => subscriptions.dispose());

  beforeEach(() => {
    runs = [];
  });

  afterEach(closeAllEditors);

  function tree(items: vscode.TestItemCollection = explorer.controller.items): unknown[] {
    return [...items].map(([, item]) =>
      item.children.size > 0 ? [item.label, ...tree(item.children)] : item.label,
    );
  }

  function fileItem(name: string): vscode.TestItem | undefined {
    const folder = explorer.controller.items.get(workspaceUri('.').toString().replace(/\/\.$/, ''));
    const at = [...explorer.controller.items].flatMap(
      ([, each]) => each.children.get(workspaceUri(name).toString()) ?? [],
    );
    return folder?.children.get(workspaceUri(name).toString()) ?? at[0];
  }

  async function found(name: string): Promise<vscode.TestItem> {
    const poll = setInterval(() => edits.fire(), 100);
    try {
      return await until(
        () => fileItem(name),
        edits.event,
        () => JSON.stringify(tree()),
      );
    } finally {
      clearInterval(poll);
    }
  }

  async function runItems(profile: vscode.TestRunProfile, ...items: vscode.TestItem[]): Promise<Shown> {
    const request = new vscode.TestRunRequest(items, undefined, profile);
    await profile.runHandler(request, new vscode.CancellationTokenSource().token);
    const [shown] = runs;
    assert.ok(shown);
    await shown.ended;
    return shown;
  }

  it('lists printers with a test print below file and folder, as files on the disk come, change and go', async () => {
    const uri = await writeFile('listed.printers.jsonc', site('accepted'));
    await explorer.controller.resolveHandler?.(undefined);
    const item = await found('listed.printers.jsonc');
    assert.deepEqual(tree(item.children), ['Good', 'Bad']);
    assert.equal(item.children.get('Bad')?.range?.start.line, 6);
    await vscode.workspace.fs.delete(uri);
    const poll = setInterval(() => edits.fire(), 100);
    await until(
      () => (fileItem('listed.printers.jsonc') ? undefined : true),
      edits.event,
      () => 'it is still listed',
    );
    clearInterval(poll);
  });

  it('follows an open text before it is saved', async () => {
    const editor = await openConfig('typed.printers.jsonc', site('accepted'));
    const item = await found('typed.printers.jsonc');
    const good = item.children.get('Good');
    const text = editor.document.getText();
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '\n');
      edit.insert(editor.document.positionAt(text.indexOf('"Untested": {') + 13), ' "testPrint": {},');
    });
    const poll = setInterval(() => edits.fire(), 100);
    await until(
      () => (item.children.size === 3 ? true : undefined),
      edits.event,
      () => JSON.stringify(tree()),
    );
    clearInterval(poll);
    assert.equal(item.children.get('Good'), good);
    assert.equal(good?.range?.start.line, 6);
  });

  it('runs to virtual printers, shows a miss at the value that is expected, and the trace as output', async () => {
    const { document } = await openConfig('run.printers.jsonc', site('printed'));
    const shown = await runItems(explorer.virtualProfile, await found('run.printers.jsonc'));
    assert.deepEqual([shown.passed, shown.errored, shown.skipped], [['Good'], [], []]);
    const [message] = shown.failed.get('Bad') ?? [];
    assert.match(
      String(message?.message),
      /^Expected outcome printed, but got sent\. Sent: 127\.0\.0\.1:\d+ took all/,
    );
    assert.deepEqual([message?.expectedOutput, message?.actualOutput], ['printed', 'sent']);
    assert.equal(message?.location?.uri.toString(), document.uri.toString());
    assert.equal(message?.location && document.getText(message.location.range), '"printed"');
    assert.match(shown.output, /^Bad: Sent: .*\r\n/m);
    assert.match(shown.output, /\r\nTRACE\r\n/);
    assert.ok(!/[^\r]\n/.test(shown.output));
  });

  it('says why of a printer that cannot be printed to', async () => {
    const lost = site('sent').replace('"port": "V", "testPrint": {}', '"port": "Gone", "testPrint": {}');
    await openConfig('lost.printers.jsonc', lost);
    const shown = await runItems(explorer.virtualProfile, await found('lost.printers.jsonc'));
    assert.deepEqual([shown.passed, shown.errored], [['Bad'], ['Good']]);
  });

  it('runs again what a saved file has, where tests are run continuously, and no more once that ends', async () => {
    const { document } = await openConfig('saved.printers.jsonc', site('printed'));
    const item = await found('saved.printers.jsonc');
    const request = new vscode.TestRunRequest([item], undefined, explorer.virtualProfile, true);
    const source = new vscode.CancellationTokenSource();
    await explorer.virtualProfile.runHandler(request, source.token);
    assert.equal(runs.length, 0);
    const save = async (from: string, to: string) => {
      const at = document.getText().indexOf(from);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(
        document.uri,
        new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)),
        to,
      );
      await vscode.workspace.applyEdit(edit);
      await document.save();
    };
    await save('"printed"', '"sent"');
    await until(
      () => runs[0],
      begun.event,
      () => 'no run began',
    );
    await runs[0]?.ended;
    assert.deepEqual(runs[0]?.passed.sort(), ['Bad', 'Good']);
    source.cancel();
    await save('"sent"', '"accepted"');
    assert.equal(runs.length, 1);
    assert.equal(explorer.realProfile.supportsContinuousRun, false);
    assert.deepEqual([explorer.virtualProfile.isDefault, explorer.realProfile.isDefault], [true, false]);
  });

  it('prints to no device without a yes', async () => {
    await openConfig('device.printers.jsonc', site('not-sent'));
    const item = await found('device.printers.jsonc');
    let shown: Shown | undefined;
    const messages = await answering('showWarningMessage', undefined, async () => {
      shown = await runItems(explorer.realProfile, item);
    });
    assert.equal(messages.length, 1);
    assert.match(
      messages[0] ?? '',
      /^Run tests on real devices\? Prints: 1, devices: 1\. 127\.0\.0\.1:1: Bad(\n\nFrom .*\.)?$/,
    );
    assert.deepEqual([shown?.passed, shown?.failed.size], [[], 0]);
  });

  it('prints to the devices after a yes, each time', async () => {
    await openConfig('devices.printers.jsonc', site('not-sent'));
    const item = await found('devices.printers.jsonc');
    for (const _ of [1, 2]) {
      runs.length = 0;
      let shown: Shown | undefined;
      const messages = await answering('showWarningMessage', 'Print', async () => {
        shown = await runItems(explorer.realProfile, item);
      });
      assert.equal(messages.length, 1);
      assert.deepEqual(shown?.passed.sort(), ['Bad', 'Good']);
      assert.match(shown?.output ?? '', /refused the connection/);
    }
  });

  it('holds test prints back while tests run on devices', async () => {
    const device = createServer(() => {}).listen(0, '127.0.0.1');
    await once(device, 'listening');
    const { port } = device.address() as AddressInfo;
    const stalling = site('sent').replace(
      'socket://127.0.0.1:1"',
      `lpd://127.0.0.1:${port}/raw", "monitor": "lpr"`,
    );
    const { document } = await openConfig('held-back.printers.jsonc', stalling);
    const bad = (await found('held-back.printers.jsonc')).children.get('Bad');
    assert.ok(bad);
    let notes: string[] = [];
    try {
      await answering('showWarningMessage', 'Print', async () => {
        const running = runItems(explorer.realProfile, bad);
        await once(device, 'connection');
        notes = await answering('showInformationMessage', 'Cancel It', () =>
          commands.run('testPrint', { uri: document.uri, printer: 'Good' }),
        );
        assert.deepEqual((await running).skipped, ['Bad']);
      });
    } finally {
      device.close();
    }
    assert.match(notes.join(), /^A test print of Bad is still running\./);
  });

  it('cancels what runs, and skips the rest', async () => {
    const stalling = site('sent').replace('"kind": "raw"', '"kind": "raw", "faults": ["stall"]');
    await openConfig('stalling.printers.jsonc', stalling);
    const item = await found('stalling.printers.jsonc');
    const good = item.children.get('Good');
    assert.ok(good);
    const source = new vscode.CancellationTokenSource();
    const request = new vscode.TestRunRequest([good], undefined, explorer.virtualProfile);
    const running = explorer.virtualProfile.runHandler(request, source.token);
    setTimeout(() => source.cancel(), 500);
    await running;
    assert.deepEqual([runs[0]?.skipped.at(0), runs[0]?.passed, runs[0]?.failed.size], ['Good', [], 0]);
  });
});

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
