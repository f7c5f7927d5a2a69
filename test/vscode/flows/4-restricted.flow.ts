/** A folder that is not trusted: findings and tests are shown, and nothing prints or listens. */
import assert from 'node:assert/strict';
import type { Flow } from '../../../build/flow-suite.ts';
import { notification, openFile, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'in Restricted Mode findings and tests are shown and nothing prints',
  restricted: true,
  async run(page, take, folder) {
    // Before the window looks for files.
    await folder.write('restricted.printers.jsonc', configuration);
    await openFile(page, 'head-office.printers.jsonc');
    await page.locator('.squiggly-error').first().waitFor();
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await notification(page, 'In Restricted Mode Platen neither prints nor listens').waitFor();
    await take('restricted');

    await openFile(page, 'restricted.printers.jsonc');
    await page.locator('.testing-run-glyph').first().waitFor();
    await runCommand(page, 'Test: Run Tests in Current File');
    // VS Code asks before any test of such a folder runs.
    const question = page.locator('.monaco-dialog-box', { hasText: 'Running tests may execute code' });
    await question.waitFor();
    await take('restricted-tests');
    await question.getByText('Cancel').click();
    await question.waitFor({ state: 'hidden' });
    const results = page.locator('.codicon-testing-passed-icon, .codicon-testing-failed-icon');
    assert.equal(await results.count(), 0);
  },
};

const configuration = `{
  "version": 1,
  "ports": { "LAB": { "device": "virtual:lab" } },
  "printers": { "Invoices": { "port": "LAB", "testPrint": {} } },
  "virtualPrinters": { "lab": { "kind": "raw" } }
}
`;
