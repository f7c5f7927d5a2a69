/** In a folder that is not trusted a person replays an incident from the light bulb, and folds what is long. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { editorText, goTo, insist, openFile, runCommand } from './workbench.ts';

const themes = [
  ['Dark High Contrast', 'hc-black', 'high-contrast'],
  ['Dark Modern', 'vs-dark', 'dark'],
] as const;

export const flow: Flow = {
  title: 'in Restricted Mode an incident can be replayed, for nothing is sent',
  restricted: true,
  async run(page, take) {
    await openFile(page, 'q129007.printers.jsonc');
    await page.locator('.squiggly-warning').first().waitFor();
    await take('replay-hints');
    await goTo(page, '"dlc://0060b0a1b2c3"');
    // To the connection type, a line further down.
    await page.keyboard.press('ArrowDown');
    const action = page.locator('.action-widget').getByText('Replay incident Q129007 with JD_FLOOR2');
    await insist(() => page.keyboard.press('Control+.'), action);
    await take('replay-action');
    await action.click();
    await page.locator('.tab.active', { hasText: 'Q129007 with JD_FLOOR2' }).waitFor();
    const replay = page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
    await replay.getByRole('heading', { name: /^\d+ of \d+ jobs printed/ }).waitFor();
    await replay.locator('.chart canvas').waitFor();
    await take('replay-chart');
    for (const [theme, workbench, name] of themes) {
      await chooseTheme(page, theme);
      await page.locator(`.monaco-workbench.${workbench}`).waitFor();
      await replay.locator(`body.vscode-${name}`).waitFor();
      await take(`replay-chart-${name}`);
    }
    assert.deepEqual(await axeFindings(page), []);
    await replay.getByRole('slider', { name: 'Moment' }).press('Home');
    await replay.getByText(/^00:00:00: /).waitFor();
    await replay.getByRole('button', { name: 'Open as Text' }).click();
    await page.locator('.tab.active', { hasText: 'Q129007 with JD_FLOOR2.replay' }).waitFor();
    await editorText(page).filter({ hasText: 'As the file says' }).waitFor();
    await take('replay');
    await runCommand(page, 'Fold All');
    await editorText(page)
      .filter({ hasNotText: 'HPMON tries again' })
      .filter({ hasText: 'jobs submitted' })
      .waitFor();
    await take('replay-folded');
  },
};

async function chooseTheme(page: Page, theme: string): Promise<void> {
  await runCommand(page, 'Preferences: Color Theme');
  await page.locator('.quick-input-widget input').fill(theme);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: theme }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** What axe-core has against the page in the panel. */
async function axeFindings(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one.name() === 'active-frame' || /fake\.html/.test(one.url()));
  assert.ok(
    frame,
    page
      .frames()
      .map((one) => one.url())
      .join('; '),
  );
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await run.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
