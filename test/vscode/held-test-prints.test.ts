/** Held Test Prints... in the editor: found at the next print, sent only when a person releases one, forgotten when asked. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import * as vscode from 'vscode';
import { createNodeEnvironment } from '../../src/engine/environment/node/node-environment.ts';
import { spoolRoot } from '../../src/engine/environment/node/node-print-spool.ts';
import { startVirtualPrinter } from '../../src/engine/printers/index.ts';
import { createMemorySink } from '../../src/engine/printers/memory-sink.ts';
import type { VirtualPrinter } from '../../src/engine/printers/virtual-printer.ts';
import { findLeftPrints, newPrint } from '../../src/engine/spool/print-spools.ts';
import { openSpool } from '../../src/engine/spool/spool.ts';
import type { PrintPlan } from '../../src/model/print-plan.ts';
import { answering } from './answering.ts';
import { closeAllEditors, openConfig } from './workspace-files.ts';

const environment = createNodeEnvironment();

async function* page(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('one page');
}

describe('held test prints', () => {
  const stateBefore = process.env.PLATEN_STATE_DIR;
  const sink = createMemorySink({ maxKeptBytes: 1024 });
  let state: string;
  let device: VirtualPrinter;

  before(async () => {
    state = await mkdtemp(join(tmpdir(), 'platen-held-test-'));
    process.env.PLATEN_STATE_DIR = state;
    device = await startVirtualPrinter(
      'lpd',
      { listen: { host: '127.0.0.1', port: 0 }, faults: [], receive: sink.receive },
      environment,
    );
  });
  after(async () => {
    if (stateBefore === undefined) delete process.env.PLATEN_STATE_DIR;
    else process.env.PLATEN_STATE_DIR = stateBefore;
    await device.close();
    await rm(state, { recursive: true, force: true });
    await closeAllEditors();
  });

  const left = async () => (await findLeftPrints(environment, spoolRoot(state))).prints.length;

  /** As a killed run leaves it, in the midst of sending. */
  async function leave(): Promise<void> {
    const { id, folder } = newPrint(environment, spoolRoot(state));
    const spool = await openSpool(environment, folder, { firstId: id });
    const plan: PrintPlan = {
      printer: 'Lab',
      port: 'L',
      monitor: 'lpr',
      host: '127.0.0.1',
      tcpPort: device.address.port,
      queue: 'raw',
      sourcePorts: undefined,
      timeWaitSeconds: 60,
      order: 'control-first',
      dialect: 'cups',
    };
    await spool.add(page(), { title: 'A page', user: 'alice', printer: 'Lab', plan });
    await (await spool.open(id)).read(0, new Uint8Array(1));
    await spool.close();
  }

  /** Takes the first print, then the action of this title. */
  async function choose(action: string): Promise<void> {
    const original = vscode.window.showQuickPick;
    let askedCount = 0;
    const pick = async (items: readonly vscode.QuickPickItem[]) => {
      askedCount += 1;
      return askedCount === 1 ? items[0] : items.find(({ label }) => label === action);
    };
    Object.assign(vscode.window, { showQuickPick: pick });
    try {
      await vscode.commands.executeCommand('platen.heldTestPrints');
    } finally {
      Object.assign(vscode.window, { showQuickPick: original });
    }
    assert.equal(askedCount, 2);
  }

  it('says that there are none', async () => {
    const reported = await answering('showInformationMessage', undefined, () =>
      vscode.commands.executeCommand('platen.heldTestPrints'),
    );
    assert.equal(reported.length, 1);
  });

  it('are found at the next print, and not sent by it', async () => {
    await leave();
    const editor = await openConfig(
      'held.printers.jsonc',
      '{ "version": 1, "ports": { "V": { "device": "virtual:v" } }, "printers": { "P": { "port": "V" } }, "virtualPrinters": { "v": { "kind": "lpd" } } }',
    );
    const { uri } = editor.document;
    const reported = await answering('showInformationMessage', undefined, () =>
      vscode.commands.executeCommand('platen.testPrint', { uri, printer: 'P' }),
    );
    const offer = vscode.l10n.t('1 test print of an earlier run is held: it is sent only if you release it.');
    assert.ok(
      reported.some((message) => message.startsWith(offer)),
      reported.join('; '),
    );
    assert.deepEqual([sink.jobs.length, await left()], [0, 1]);
  });

  it('are released after a question that says what may have been printed, once', async () => {
    const release = vscode.l10n.t('Release');
    const refused = await answering('showWarningMessage', undefined, () => choose(release));
    assert.ok(refused.join().includes(vscode.l10n.t('Part or all of it may have been printed already.')));
    assert.deepEqual([sink.jobs.length, await left()], [0, 1]);
    await answering('showWarningMessage', vscode.l10n.t('Print'), () => choose(release));
    assert.deepEqual([sink.jobs.length, await left()], [1, 0]);
  });

  it('are forgotten without a byte sent', async () => {
    await leave();
    await choose(vscode.l10n.t('Forget'));
    assert.deepEqual([sink.jobs.length, await left()], [1, 0]);
  });
});
