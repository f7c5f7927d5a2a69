/** Pages that the editor shows in a panel: what is in them, in each theme, and what axe-core has against them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator, Page } from 'playwright-core';
import { insist, runCommand } from './workbench.ts';

/** Of VS Code, by the class that a page has in it: its name, and the class of the workbench. The workbench starts in the light one. */
const themes = {
  'high-contrast': ['Dark High Contrast', 'hc-black'],
  dark: ['Dark Modern', 'vs-dark'],
  light: ['Light Modern', 'vs'],
} as const;

const shownFrame = 'iframe.webview.ready:visible';

/** The page inside the two frames that VS Code puts around it. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator(shownFrame).frameLocator('#active-frame');
}

/** Pictures of the page that is shown in each of the other themes. */
export async function takeInThemes(
  page: Page,
  take: (picture: string) => Promise<void>,
  picture: string,
): Promise<void> {
  for (const name of ['high-contrast', 'dark'] as const) {
    await showInTheme(page, name);
    await take(`${picture}-${name}`);
  }
}

/** Until the workbench and the page in it have its colours. */
export async function showInTheme(page: Page, name: keyof typeof themes): Promise<void> {
  const [theme, workbench] = themes[name];
  await chooseTheme(page, theme);
  await page.locator(`.monaco-workbench.${workbench}`).waitFor();
  await webview(page).locator(`body.vscode-${name}`).waitFor();
}

export async function chooseTheme(page: Page, theme: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: theme }).first();
  // A window that was just loaded has no themes yet.
  await insist(async () => {
    await page.keyboard.press('Escape');
    await runCommand(page, 'Preferences: Color Theme');
    await page.locator('.quick-input-widget input').first().fill(theme);
  }, row);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** What axe-core has against the page in the panel. */
export async function axeFindings(page: Page): Promise<string[]> {
  const outer = await (await page.locator(shownFrame).elementHandle())?.contentFrame();
  const frame = await (await outer?.waitForSelector('#active-frame'))?.contentFrame();
  assert.ok(frame, 'no page is shown');
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
