/** Test prints that fail, or would: as whom they go, the advice after them, and Keep Trying. Only where devices can be reached. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { lastTrace } from './last-trace.ts';
import { closeAllEditors, openConfig } from './workspace-files.ts';

/** Where nothing listens at first. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function printFromLens(name: string, text: string): Promise<void> {
  const { document } = await openConfig(name, text);
  await vscode.commands.executeCommand('platen.testPrint', { uri: document.uri, printer: 'P' });
}

/** Agrees to the destination, and answers what is said of the failure. */
async function failing(answer: string | undefined, run: () => Thenable<unknown>): Promise<string[]> {
  let reported: string[] = [];
  await answering('showWarningMessage', vscode.l10n.t('Print'), async () => {
    reported = await answering('showErrorMessage', answer, run);
  });
  return reported;
}

describe('test print that fails', () => {
  afterEach(closeAllEditors);

  it('says in one sentence that it did, and in its trace as whom it was sent, and what the rules say of the port', async () => {
    const port = await freePort();
    const text = `{
      "version": 1,
      "ports": {
        "L": {
          "device": { "uri": "lpd://127.0.0.1:${port}/raw", "acceptsSourcePorts": "rfc1179" }, "sourcePorts": "unprivileged"
        }
      },
      "printers": { "P": { "port": "L" } }
    }`;
    const [reported = ''] = await failing(undefined, () => printFromLens('advice.printers.jsonc', text));
    assert.match(reported, /^P: Not sent: .* refused the connection: [^.]*\. $/);
    const trace = await lastTrace();
    assert.match(trace, /Source ports: 1024-65535, as the file says. .* takes 721-731 only./);
    assert.match(
      trace,
      /lpr-source-ports-outside-rfc1179: Source ports 1024-65535 leave what the device accepts/,
    );
    assert.doesNotMatch(trace, /"sourcePorts"/);
  });

  it('leads to what explains it', async () => {
    const port = await freePort();
    const text = `{
      "version": 1,
      "ports": { "R": { "device": "socket://127.0.0.1:${port}" } },
      "printers": { "P": { "port": "R" } }
    }`;
    await failing(vscode.l10n.t('Troubleshoot...'), () => printFromLens('explain.printers.jsonc', text));
    const isOpen = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(
          ({ input }) =>
            input instanceof vscode.TabInputWebview && input.viewType.includes('platen.troubleshoot'),
        );
    const startMs = Date.now();
    while (!isOpen() && Date.now() - startMs < 20_000)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(isOpen());
  });

  it('ends at once at a definite refusal, and tries on where a person says so', async () => {
    const port = await freePort();
    const text = `{
      "version": 1,
      "ports": { "R": { "device": "socket://127.0.0.1:${port}" } },
      "printers": { "P": { "port": "R" } }
    }`;
    const jobs: string[] = [];
    const device = createServer((socket) => {
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('end', () => {
        jobs.push(Buffer.concat(chunks).toString('latin1'));
        socket.end();
        device.emit('job');
      });
    });
    const startMs = Date.now();
    try {
      const reported = await failing(vscode.l10n.t('Keep Trying'), async () => {
        await printFromLens('keep-trying.printers.jsonc', text);
        device.listen(port, '127.0.0.1');
        await once(device, 'job', { signal: AbortSignal.timeout(20_000) });
      });
      assert.match(reported[0] ?? '', /^P: Not sent: .* refused the connection/);
      assert.ok(Date.now() - startMs < 20_000);
      assert.equal(jobs.length, 1);
    } finally {
      device.close();
    }
  });

  it('asks before, as whom to send, where the device takes neither this machine nor the server', async () => {
    const text = `{
      "version": 1,
      "servers": { "TS1": { "system": "windows-nt-4.0-tse-sp4" } },
      "ports": {
        "L": { "monitor": "lpr", "device": { "uri": "lpd://127.0.0.1:1/raw", "acceptsSourcePorts": "rfc1179" }, "server": "TS1" }
      },
      "printers": { "P": { "port": "L" } }
    }`;
    const original = vscode.window.showQuickPick;
    let labels: string[] = [];
    Object.assign(vscode.window, {
      showQuickPick: async (items: vscode.QuickPickItem[]) => {
        labels = items.map(({ description = '' }) => description);
      },
    });
    try {
      await printFromLens('sender.printers.jsonc', text);
    } finally {
      Object.assign(vscode.window, { showQuickPick: original });
    }
    assert.deepEqual(
      labels.map((label) => label.replace(/^.*?: /, '')),
      [
        '721-731, which the device takes',
        'above 1023, as this machine does',
        '512-1023, as Windows NT 4.0 Terminal Server Edition SP4 on TS1 does',
      ],
    );
  });
});
