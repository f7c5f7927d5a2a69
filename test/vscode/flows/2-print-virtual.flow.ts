/** A person prints to a virtual printer from the palette, and reads the outcome and the trace. */
import assert from 'node:assert/strict';
import type { Flow } from '../../../build/flow-suite.ts';
import { editorText, notification, openFile, pick, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'test print from the palette to a virtual printer, read outcome and trace',
  async run(page, take) {
    await openFile(page, 'head-office.printers.jsonc');
    await page.locator('.squiggly-error').first().waitFor();
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Accounting' }).waitFor();
    await take('choose-printer');
    await pick(page, 'Accounting');
    const result = notification(page, /Accounting: Accepted: 127\.0\.0\.1:\d+ acknowledged all/);
    await result.waitFor();
    await take('outcome');
    await result.getByText('Show Trace').click();
    await page.locator('.tab.active', { hasText: 'Accounting.trace.txt' }).waitFor();
    await page.locator('.view-lines', { hasText: 'EVENTS' }).waitFor();
    await take('trace');
    assert.match((await editorText(page).textContent()) ?? '', /Outcome\s+accepted/);

    await runCommand(page, 'Platen: Show Log');
    await page.locator('.output-view, .output', { hasText: 'acknowledged all' }).first().waitFor();
    await take('log');
  },
};
