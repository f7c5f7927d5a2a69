/** A person prints, reloads the window, finds both prints in the history, reads a trace and compares the two; in each theme and a small window. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { editorText, notification, openFile, pick, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'history after a reload: read a trace, compare two, in each theme and a small window',
  async run(page, take) {
    await openFile(page, 'head-office.printers.jsonc');
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await pick(page, 'Accounting');
    const result = notification(page, 'Accounting, to a virtual printer');
    await result.waitFor();
    const status = page.locator('.statusbar-item', { hasText: /Accounting: accepted in/ });
    await status.waitFor();
    await status.hover();
    await page.locator('.monaco-hover', { hasText: 'Connect' }).waitFor();
    await take('status-tooltip');
    await page.keyboard.press('Escape');
    await runCommand(page, 'Notifications: Clear All Notifications');
    await runCommand(page, 'Platen: Rerun Last Test Print');
    await result.waitFor();

    await page.reload();
    // The palette lists what extensions bring when they are there.
    await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    await showHistory(page);
    await take('history', { inThemes: true });
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'Accounting.trace.txt' }).waitFor();
    await editorText(page).getByText('Outcome').first().waitFor();
    assert.match((await editorText(page).textContent()) ?? '', /Outcome\s+accepted/);
    // Links to the configuration, and folded bytes, as in a trace of this session.
    await page.locator('.detected-link', { hasText: 'Accounting' }).first().waitFor();
    await editorText(page)
      .filter({ hasNotText: /(?:[0-9a-f]{2}\s){4}/ })
      .waitFor();
    await take('history-trace', { inThemes: true });

    await runCommand(page, 'Platen: Compare With Earlier Trace...');
    // By the keyboard: where the mouse lies, what VS Code says of a row may come over it.
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Accounting' }).waitFor();
    await page.keyboard.press('Enter');
    const compared = page.locator('.monaco-diff-editor .modified-in-monaco-diff-editor');
    await compared.getByText('TRACE').first().waitFor();
    // The same printer, document and settings: nothing differs.
    assert.equal(await page.locator('.monaco-diff-editor .char-insert').count(), 0);
    await take('compare-traces', { inThemes: true });
  },
};

async function showHistory(page: Page): Promise<void> {
  await runCommand(page, 'Platen: Show History...');
  const rows = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Accounting' });
  await rows.nth(1).waitFor();
  assert.equal(await rows.count(), 2);
}
