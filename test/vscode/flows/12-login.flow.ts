/** A printer that asks for a login: a person gives it once, and later test prints have it. */
import assert from 'node:assert/strict';
import type { Flow } from '../../../build/flow-suite.ts';
import { createNodeEnvironment } from '../../../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import { editorText, notification, openFile, pick, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'test print to a printer that asks for a login',
  async run(page, take, folder) {
    const sink = createMemorySink({ maxKeptBytes: 1e6 });
    const printer = await startVirtualPrinter(
      'ipp',
      {
        listen: { host: '127.0.0.1', port: 0 },
        faults: [],
        receive: sink.receive,
        login: { user: 'maria', password: 'geheim' },
      },
      createNodeEnvironment(),
    );
    try {
      await folder.write('login.printers.jsonc', configuration(printer.address.port));
      await openFile(page, 'login.printers.jsonc');
      await print();
      await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Print', exact: true }).click();
      const refused = notification(page, /answered 401/);
      await refused.waitFor();
      await take('login-wanted');
      await refused.getByText('Log In...').click();
      const input = page.locator('.quick-input-widget input').first();
      await page.locator('.quick-input-widget', { hasText: `User at ipp://127.0.0.1:` }).waitFor();
      await input.fill('maria');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget', { hasText: 'Password of maria' }).waitFor();
      await input.fill('geheim');
      await take('login-password');
      assert.equal(await input.getAttribute('type'), 'password');
      await page.keyboard.press('Enter');
      const result = notification(page, /Office: Printed/);
      await result.waitFor({ timeout: 30_000 });
      await take('login-printed');
      assert.equal(sink.jobs.length, 1);
      await result.getByText('Show Trace').click();
      await page.locator('.tab.active', { hasText: 'Office.trace.txt' }).waitFor();
      assert.doesNotMatch((await editorText(page).textContent()) ?? '', /geheim/);
    } finally {
      await printer.close();
    }

    async function print(): Promise<void> {
      await runCommand(page, 'Platen: Test Print...');
      await pick(page, 'Office');
      await pick(page, 'Test page: plain text');
    }
  },
};

function configuration(port: number): string {
  return `{
  "version": 1,
  "ports": { "OFFICE": { "device": "ipp://127.0.0.1:${port}/ipp/print" } },
  "printers": { "Office": { "port": "OFFICE" } }
}
`;
}
