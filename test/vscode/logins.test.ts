/** Logins for devices: asked for when one wants them, kept in the secret storage for one origin, and in no trace. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createNodeEnvironment } from '../../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../../src/engine/printers/index.ts';
import { createMemorySink } from '../../src/engine/printers/memory-sink.ts';
import type { VirtualPrinter } from '../../src/engine/printers/virtual-printer.ts';
import type { PrintPlan } from '../../src/model/print-plan.ts';
import { createLogins, originOf } from '../../src/vscode/printing/logins.ts';
import { answering } from './answering.ts';
import { lastTrace } from './last-trace.ts';
import { closeAllEditors, openConfig } from './workspace-files.ts';

const plan: PrintPlan = {
  ...{
    printer: 'Office',
    port: 'P',
    monitor: 'ipp',
    host: 'Printer.example',
    tcpPort: 631,
    queue: 'ipp/print',
  },
  ...{ sourcePorts: undefined, timeWaitSeconds: 60, order: 'control-first', dialect: 'platen' },
};

function storage(stored?: string) {
  let text = stored;
  return {
    stored: () => text,
    get: async () => text,
    async store(_key: string, value: string) {
      text = value;
    },
    async delete() {
      text = undefined;
    },
  };
}

/** Gives these answers to the next questions for a text; gives what was asked, a password marked so. */
async function typing(
  answers: readonly (string | undefined)[],
  run: () => Thenable<unknown>,
): Promise<string[]> {
  const original = vscode.window.showInputBox;
  const asked: string[] = [];
  const type = async ({ prompt = '', password = false }: vscode.InputBoxOptions) => {
    asked.push(`${password ? 'secret: ' : ''}${prompt}`);
    return answers[asked.length - 1];
  };
  Object.assign(vscode.window, { showInputBox: type });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { showInputBox: original });
  }
  return asked;
}

describe('logins of devices', () => {
  it('are kept for one origin alone: scheme, host and port', async () => {
    const logins = createLogins(storage());
    const asked = await typing(['maria', 'geheim'], () => logins.ask(plan));
    assert.equal(asked.length, 2);
    assert.match(asked[1] ?? '', /^secret: .*ipp:\/\/printer\.example:631/);
    const maria = { user: 'maria', password: 'geheim' };
    for (const [given, login] of [
      [{}, maria],
      [{ host: 'PRINTER.example', printer: 'Other' }, maria],
      [{ isSecure: true }, undefined],
      [{ tcpPort: 632 }, undefined],
      [{ host: 'printer.example.org' }, undefined],
    ] as const)
      assert.deepEqual(await logins.of({ ...plan, ...given }), login, JSON.stringify(given));
  });

  it('are not kept where a person turns away from either question', async () => {
    for (const answers of [[undefined], [''], ['maria', undefined]]) {
      const kept = storage();
      await typing(answers, () => createLogins(kept).ask(plan));
      assert.equal(kept.stored(), undefined);
    }
  });

  it('are listed and forgotten', async () => {
    const kept = storage();
    const logins = createLogins(kept);
    const other = { ...plan, isSecure: true };
    await typing(['maria', 'a'], () => logins.ask(plan));
    await typing(['otto', 'b'], () => logins.ask(other));
    assert.deepEqual(await logins.origins(), ['ipp://printer.example:631', originOf(other)]);
    await logins.forget([originOf(plan)]);
    assert.deepEqual(await logins.origins(), [originOf(other)]);
    await logins.forget([originOf(other)]);
    assert.equal(kept.stored(), undefined);
  });

  for (const text of ['no JSON', '{}', '[1, ["x"], ["y", { "user": 1 }]]'])
    it(`are none where ${text} is stored`, async () =>
      assert.deepEqual(await createLogins(storage(text)).origins(), []));
});

describe('test print to a printer that asks for a login', () => {
  const sink = createMemorySink({ maxKeptBytes: 1024 });
  let device: VirtualPrinter;

  before(async () => {
    device = await startVirtualPrinter(
      'ipp',
      {
        listen: { host: '127.0.0.1', port: 0 },
        faults: [],
        receive: sink.receive,
        login: { user: 'maria', password: 'geheim' },
      },
      createNodeEnvironment(),
    );
  });
  after(() => device.close());
  afterEach(closeAllEditors);

  const open = () =>
    openConfig(
      'login.printers.jsonc',
      `{
  "version": 1,
  "ports": { "P": { "device": "ipp://127.0.0.1:${device.address.port}/ipp/print" }, "L": { "device": "lpd://127.0.0.1/q" } },
  "printers": { "Office": { "port": "P" }, "Lab": { "port": "L" } }
}
`,
    );

  it('offers to log in, prints then, and shows the password nowhere', async () => {
    const { document } = await open();
    const print = () =>
      vscode.commands.executeCommand('platen.testPrint', { uri: document.uri, printer: 'Office' });
    const { showInformationMessage } = vscode.window;
    let failures: string[] = [];
    // The second print begins after the message of the first has been answered, and nobody waits for it.
    const printed = new Promise<string>((resolve) => {
      Object.assign(vscode.window, { showInformationMessage: async (message: string) => resolve(message) });
    });
    try {
      await answering('showWarningMessage', vscode.l10n.t('Print'), () =>
        typing(['maria', 'geheim'], async () => {
          failures = await answering('showErrorMessage', vscode.l10n.t('Log In...'), print);
          assert.match(await printed, /Office: Printed/);
        }),
      );
    } finally {
      Object.assign(vscode.window, { showInformationMessage });
    }
    assert.match(failures.join(), /answered 401.*wants a user and a password/);
    assert.equal(sink.jobs.length, 1);
    assert.doesNotMatch(await lastTrace(), /geheim|username=/);
  });

  it('sends the login that is kept without a question, until it is forgotten', async () => {
    const { document } = await open();
    const print = () =>
      vscode.commands.executeCommand('platen.testPrint', { uri: document.uri, printer: 'Office' });
    const questions = await typing([], () => answering('showInformationMessage', undefined, print));
    assert.deepEqual([questions, sink.jobs.length], [[], 2]);
    const { showQuickPick } = vscode.window;
    Object.assign(vscode.window, { showQuickPick: async (items: readonly unknown[]) => items });
    await vscode.commands.executeCommand('platen.forgetLogins');
    Object.assign(vscode.window, { showQuickPick });
    const failures = await answering('showErrorMessage', undefined, print);
    assert.match(failures.join(), /wants a user and a password/);
  });

  it('can be given before, by a command that refuses what asks for none', async () => {
    const { document } = await open();
    const set = (printer: string) => () =>
      vscode.commands.executeCommand('platen.setLogin', { uri: document.uri, printer });
    const refused = await answering('showInformationMessage', undefined, set('Lab'));
    assert.match(refused.join(), /^Lab/);
    const asked = await typing(['maria', 'geheim'], () =>
      answering('showInformationMessage', undefined, set('Office')),
    );
    assert.equal(asked.length, 2);
    await answering('showInformationMessage', undefined, () =>
      vscode.commands.executeCommand('platen.testPrint', { uri: document.uri, printer: 'Office' }),
    );
    assert.equal(sink.jobs.length, 3);
  });
});
