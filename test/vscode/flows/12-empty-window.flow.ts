/** A person who has read nothing opens an empty window, and has printed to a virtual printer before a minute is over. */
import assert from 'node:assert/strict';
import type { Flow } from '../../../build/flow-suite.ts';
import { editorText, insist, notification, pick, runCommand } from './workbench.ts';

const MAX_FIRST_PRINT_MS = 60_000;

export const flow: Flow = {
  title: 'from an empty window to a first print in a minute',
  withoutFolder: true,
  async run(page, take) {
    const title = 'Platen: New Configuration';
    // The palette lists what extensions bring when they are there.
    await insist(async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').first().fill(`>${title}`);
    }, page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first());
    await pick(page, title);
    await pick(page, 'A virtual printer');
    const input = page.locator('.quick-input-widget input').first();
    await page.locator('.quick-input-widget', { hasText: 'What is the printer called?' }).waitFor();
    await input.fill('Front desk');
    await page.keyboard.press('Enter');
    await editorText(page).getByText('"Front desk"').first().waitFor();
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await notification(page, /Front desk, to the virtual printer lab: Printed/).waitFor();
    // Since the window was asked for.
    const tookMs = await page.evaluate<number>('performance.now()');
    assert.ok(tookMs < MAX_FIRST_PRINT_MS, `it took ${Math.round(tookMs / 1000)} s`);
    await take('empty-window-printed');
  },
};
