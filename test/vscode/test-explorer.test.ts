/** Printers as tests of the Test Explorer: found as files and texts change, run to virtual printers, missed at the line that expects. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import * as vscode from 'vscode';
import { nodePrintHost } from '../../src/vscode/printing/node-print-host.ts';
import { answering } from './answering.ts';
import { createTriedExplorer, type Shown, type TriedExplorer } from './tried-explorer.ts';
import { closeAllEditors, openConfig, until, writeFile } from './workspace-files.ts';

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

describe('the Test Explorer', () => {
  let tried: TriedExplorer;
  let runs: Shown[];

  before(() => {
    tried = createTriedExplorer('platen-tried', nodePrintHost);
    ({ runs } = tried);
  });

  after(() => tried.dispose());

  beforeEach(() => {
    runs.length = 0;
  });

  afterEach(closeAllEditors);

  it('lists printers with a test print below file and folder, as files on the disk come, change and go', async () => {
    const uri = await writeFile('listed.printers.jsonc', site('accepted'));
    await tried.explorer.controller.resolveHandler?.(undefined);
    const item = await tried.found('listed.printers.jsonc');
    assert.deepEqual(tried.tree(item.children), ['Good', 'Bad']);
    assert.equal(item.children.get('Bad')?.range?.start.line, 6);
    await vscode.workspace.fs.delete(uri);
    await tried.eventually(() => (tried.fileItem('listed.printers.jsonc') ? undefined : true));
  });

  it('follows an open text before it is saved', async () => {
    const editor = await openConfig('typed.printers.jsonc', site('accepted'));
    const item = await tried.found('typed.printers.jsonc');
    const good = item.children.get('Good');
    const text = editor.document.getText();
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '\n');
      edit.insert(editor.document.positionAt(text.indexOf('"Untested": {') + 13), ' "testPrint": {},');
    });
    await tried.eventually(() => (item.children.size === 3 ? true : undefined));
    assert.equal(item.children.get('Good'), good);
    assert.equal(good?.range?.start.line, 6);
  });

  it('runs to virtual printers, shows a miss at the value that is expected, and the trace as output', async () => {
    const { document } = await openConfig('run.printers.jsonc', site('printed'));
    const shown = await tried.run(tried.explorer.virtualProfile, await tried.found('run.printers.jsonc'));
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
    const shown = await tried.run(tried.explorer.virtualProfile, await tried.found('lost.printers.jsonc'));
    assert.deepEqual([shown.passed, shown.errored], [['Bad'], ['Good']]);
  });

  it('runs again what a saved file has, where tests are run continuously, and no more once that ends', async () => {
    const { document } = await openConfig('saved.printers.jsonc', site('printed'));
    const item = await tried.found('saved.printers.jsonc');
    const request = new vscode.TestRunRequest([item], undefined, tried.explorer.virtualProfile, true);
    const source = new vscode.CancellationTokenSource();
    await tried.explorer.virtualProfile.runHandler(request, source.token);
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
      tried.onDidBegin,
      () => 'no run began',
    );
    await runs[0]?.ended;
    assert.deepEqual(runs[0]?.passed.sort(), ['Bad', 'Good']);
    source.cancel();
    await save('"sent"', '"accepted"');
    assert.equal(runs.length, 1);
    assert.equal(tried.explorer.realProfile.supportsContinuousRun, false);
    assert.deepEqual(
      [tried.explorer.virtualProfile.isDefault, tried.explorer.realProfile.isDefault],
      [true, false],
    );
  });

  it('prints to no device without a yes', async () => {
    await openConfig('device.printers.jsonc', site('not-sent'));
    const item = await tried.found('device.printers.jsonc');
    let shown: Shown | undefined;
    const messages = await answering('showWarningMessage', undefined, async () => {
      shown = await tried.run(tried.explorer.realProfile, item);
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
    const item = await tried.found('devices.printers.jsonc');
    for (const _ of [1, 2]) {
      runs.length = 0;
      let shown: Shown | undefined;
      const messages = await answering('showWarningMessage', 'Print', async () => {
        shown = await tried.run(tried.explorer.realProfile, item);
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
    const bad = (await tried.found('held-back.printers.jsonc')).children.get('Bad');
    assert.ok(bad);
    let notes: string[] = [];
    try {
      await answering('showWarningMessage', 'Print', async () => {
        const running = tried.run(tried.explorer.realProfile, bad);
        await once(device, 'connection');
        notes = await answering('showInformationMessage', 'Cancel It', () =>
          tried.commands.run('testPrint', { uri: document.uri, printer: 'Good' }),
        );
        assert.deepEqual((await running).skipped, ['Bad']);
      });
    } finally {
      device.close();
    }
    assert.match(notes.join(), /^A test print of Bad is still running\./);
  });

  it('runs the queues of a file of another program that the configuration names', async () => {
    await writeFile('printers.conf', '<Printer accounting>\nDeviceURI lpd://192.0.2.1/raw\n</Printer>\n');
    await openConfig(
      'queues.printers.jsonc',
      `{ "printers": {
        "accounting": { "definedIn": "printers.conf", "testPrint": { "expect": { "outcome": "accepted" } } },
        "gone": { "definedIn": "printers.conf", "testPrint": {} },
        "outside": { "definedIn": "../printers.conf", "testPrint": {} } } }`,
    );
    const shown = await tried.run(tried.explorer.virtualProfile, await tried.found('queues.printers.jsonc'));
    assert.deepEqual([shown.passed, shown.errored.sort()], [['accounting'], ['gone', 'outside']]);
    assert.match(shown.output, /^accounting: Accepted/m);
  });

  it('keeps its runs in the history of test prints', async () => {
    await openConfig('kept.printers.jsonc', site('printed'));
    const before = (await tried.history.list()).length;
    await tried.run(tried.explorer.virtualProfile, await tried.found('kept.printers.jsonc'));
    const added = (await tried.history.list()).slice(0, -before || undefined);
    assert.deepEqual(
      added.map(({ printer, outcome, isMissed }) => `${printer} ${outcome} ${isMissed}`).sort(),
      ['Bad sent true', 'Good sent false'],
    );
  });

  it('cancels what runs, and skips the rest', async () => {
    const stalling = site('sent').replace('"kind": "raw"', '"kind": "raw", "faults": ["stall"]');
    await openConfig('stalling.printers.jsonc', stalling);
    const item = await tried.found('stalling.printers.jsonc');
    const good = item.children.get('Good');
    assert.ok(good);
    const source = new vscode.CancellationTokenSource();
    const request = new vscode.TestRunRequest([good], undefined, tried.explorer.virtualProfile);
    const running = tried.explorer.virtualProfile.runHandler(request, source.token);
    setTimeout(() => source.cancel(), 500);
    await running;
    assert.deepEqual([runs[0]?.skipped.at(0), runs[0]?.passed, runs[0]?.failed.size], ['Good', [], 0]);
  });
});
