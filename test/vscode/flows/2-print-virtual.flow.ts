/** A person prints to a virtual printer from the palette, and reads the outcome and the trace. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { editorText, goTo, insist, notification, openFile, pick, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'test print from the palette to a virtual printer, read outcome and trace',
  async run(page, take) {
    await openFile(page, 'head-office.printers.jsonc');
    await page.locator('.squiggly-error').first().waitFor();
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Accounting' }).waitFor();
    await take('choose-printer');
    await pick(page, 'Accounting');
    const result = notification(
      page,
      /Accounting, to a virtual printer in the place of LPR_ACCT: Accepted: 127\.0\.0\.1:\d+ acknowledged all/,
    );
    await result.waitFor();
    await notification(page, 'Printing Accounting').waitFor({ state: 'detached' });
    await take('outcome');
    await result.getByText('Show Trace').click();
    await page.locator('.tab.active', { hasText: 'Accounting.trace.txt' }).waitFor();
    await page.locator('.view-lines', { hasText: 'EVENTS' }).waitFor();
    // The bytes of each step are folded away at first.
    await editorText(page).filter({ hasNotText: hexdump }).filter({ hasText: 'receive a job' }).waitFor();
    await take('trace');
    assert.match((await editorText(page).textContent()) ?? '', /Outcome\s+accepted/);

    await openFile(page, 'head-office.printers.jsonc');
    await goTo(page, '"page": "text"');
    const lenses = page.locator('.codelens-decoration', { hasText: 'Test Print' });
    await lenses.last().waitFor();
    await take('lenses');
    // Lenses of an editor that comes back are drawn from a cache first, and those do nothing.
    await insist(
      async () => {
        const lens = lenses.nth(await indexAbove(page, 'Try LPR'));
        await lens.getByText('Test Print', { exact: true }).click();
      },
      notification(page, 'Try LPR, to the virtual printer lab lpd: Accepted'),
    );

    await runCommand(page, 'Platen: Show Log');
    await page.locator('.output-view, .output', { hasText: 'acknowledged all' }).first().waitFor();
    await take('log');
  },
};

const hexdump = /(?:[0-9a-f]{2}\s){4}/;

/** The lens that stands closest above a line. */
async function indexAbove(page: Page, text: string): Promise<number> {
  const line = await page
    .locator('.view-line', { hasText: `"${text}"` })
    .first()
    .boundingBox();
  const lenses = await page.locator('.codelens-decoration', { hasText: 'Test Print' }).all();
  const tops = await Promise.all(lenses.map(async (lens) => (await lens.boundingBox())?.y ?? 0));
  const below = tops
    .map((top) => (line?.y ?? 0) - top)
    .map((gap) => (gap > 0 ? gap : Number.POSITIVE_INFINITY));
  return below.indexOf(Math.min(...below));
}
