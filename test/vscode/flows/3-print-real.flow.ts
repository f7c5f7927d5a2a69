/** The question before the first job to a destination: no sends nothing, yes prints and is remembered. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import type { Flow } from '../../../build/flow-suite.ts';
import { notification, openFile, pick, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'test print to a device asks first, prints, and asks no second time',
  async run(page, take, folder) {
    const jobs: Buffer[] = [];
    const device = createServer((socket) => {
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('end', () => {
        jobs.push(Buffer.concat(chunks));
        socket.end();
        device.emit('job');
      });
    }).listen(0, '127.0.0.1');
    await once(device, 'listening');
    try {
      const { port } = device.address() as AddressInfo;
      await folder.write('device.printers.jsonc', configuration(port));
      await openFile(page, 'device.printers.jsonc');
      await print();
      const question = page.locator('.monaco-dialog-box', { hasText: `127.0.0.1:${port}` });
      await question.waitFor();
      await take('question');
      // Enter alone sends nothing to a device.
      await page.keyboard.press('Enter');
      await notification(page, /Desk, to a virtual printer/).waitFor();
      assert.equal(jobs.length, 0);

      await page.keyboard.press('Escape');
      await print();
      await question.getByRole('button', { name: 'Cancel' }).click();
      assert.equal(jobs.length, 0);

      await print();
      await question.getByRole('button', { name: 'Print', exact: true }).click();
      await notification(page, /Desk: Sent: 127\.0\.0\.1/).waitFor();
      await notification(page, 'Printing Desk').waitFor({ state: 'detached' });
      await take('sent');
      assert.equal(jobs.length, 1);
      assert.match(jobs[0]?.toString('latin1') ?? '', /Desk/);

      await page.keyboard.press('Escape');
      await print();
      await untilCount(device, jobs, 2);
    } finally {
      device.close();
    }

    async function print(): Promise<void> {
      await runCommand(page, 'Platen: Test Print...');
      await pick(page, 'Desk');
      await pick(page, 'Test page: plain text');
    }
  },
};

async function untilCount(device: Server, jobs: readonly Buffer[], count: number): Promise<void> {
  const signal = AbortSignal.timeout(15_000);
  while (jobs.length < count) {
    await once(device, 'job', { signal });
  }
}

function configuration(port: number): string {
  return `{
  "version": 1,
  "ports": { "DESK": { "device": "socket://127.0.0.1:${port}" } },
  "printers": { "Desk": { "port": "DESK" } }
}
`;
}
