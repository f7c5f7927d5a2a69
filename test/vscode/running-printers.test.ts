/** Virtual printers that run until they are stopped: what the view shows of them, what their switches do, and that nobody is asked about them. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { nodePrintHost } from '../../src/vscode/printing/node-print-host.ts';
import type { ViewNode } from '../../src/vscode/views/view-node.ts';
import { createVirtualPrintersView } from '../../src/vscode/views/virtual-printers-view.ts';
import { printerUri } from '../../src/vscode/virtual/printer-uri.ts';
import { createRunningPrinters, type RunningPrinters } from '../../src/vscode/virtual/running-printers.ts';

describe('running virtual printers', () => {
  let running: RunningPrinters;

  beforeEach(() => {
    const { devices } = nodePrintHost;
    assert.ok(devices);
    running = createRunningPrinters(devices.startPrinter, nodePrintHost);
  });

  afterEach(() => running.dispose());

  it('are shown with their addresses, newest job first', async () => {
    const view = createVirtualPrintersView(running);
    assert.deepEqual(await view(), []);
    const started = await running.start({ kind: 'raw', title: 'lab', faults: [] });
    assert.match(printerUri(started), /^socket:\/\/127\.0\.0\.1:\d+$/);
    await print(started.printer.address.port, 'one');
    await print(started.printer.address.port, 'three');
    const [node] = await view();
    assert.deepEqual([node?.label, node?.description], ['lab', printerUri(started)]);
    const children = (await node?.children?.()) ?? [];
    assert.deepEqual(
      children.map(({ label, description }) => [label, description]),
      [
        ['Faults', 'none'],
        ['Job 2', '5 bytes'],
        ['Job 1', '3 bytes'],
      ],
    );
    await running.stop(started.id);
    assert.deepEqual(await view(), []);
    await assert.rejects(print(started.printer.address.port, 'late'), /ECONNREFUSED/);
  });

  it('show a fault as soon as it is switched on', async () => {
    const started = await running.start({ kind: 'raw', title: 'lab', faults: [] });
    await (await faultOf('refuse')).onSwitch?.(true);
    assert.equal((await faultOf('refuse')).isOn, true);
    await assert.rejects(print(started.printer.address.port, 'one'));
    assert.deepEqual(started.refused, ['fault refuse']);
    await (await faultOf('refuse')).onSwitch?.(false);
    await print(started.printer.address.port, 'two');
    assert.equal(started.jobs.length, 1);
  });

  it('have the faults of their kind alone', async () => {
    await running.start({ kind: 'raw', title: 'lab', faults: [] });
    await assert.rejects(faultOf('nack-control'), /no such fault/);
  });

  it('are known as what Platen runs itself, by their very address', async () => {
    const { printer, id } = await running.start({ kind: 'lpd', title: 'lab', faults: [] });
    const { host, port } = printer.address;
    assert.ok(running.listensAt(host, port));
    assert.ok(!running.listensAt('localhost', port));
    assert.ok(!running.listensAt(host, port + 1));
    await running.stop(id);
    assert.ok(!running.listensAt(host, port));
  });

  async function faultOf(name: string): Promise<ViewNode> {
    const [node] = await createVirtualPrintersView(running)();
    const [faults] = (await node?.children?.()) ?? [];
    const found = ((await faults?.children?.()) ?? []).find(({ label }) => label === name);
    if (!found) throw new Error(`no such fault: ${name}`);
    return found;
  }
});

/** Settles when the printer has ended the connection. */
function print(port: number, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('error', reject);
    socket.on('close', (hadError) => hadError || resolve());
    socket.resume();
  });
}
