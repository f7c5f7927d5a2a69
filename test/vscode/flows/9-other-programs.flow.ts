/** A person opens files of other programs: findings, a fix and a test print where they are, and an import. */
import type { Page } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { editorText, goTo, insist, notification, pick, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'in a printers.conf, a PowerShell script and a Dockerfile see findings, fix, test-print, import',
  async run(page, take) {
    await openExample(page, 'printers.conf');
    await page.locator('.squiggly-warning').first().waitFor();
    await page.locator('.codelens-decoration', { hasText: 'Test Print' }).first().waitFor();
    await take('printers-conf');
    await goTo(page, 'mode=strem');
    await runCommand(page, 'Platen: Fix Finding at Cursor');
    await pick(page, 'Write lpd:');
    await editorText(page).filter({ hasText: 'mode=stream' }).waitFor();
    await take('printers-conf-fixed');
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await pickWhereAsked(page, 'accounting');
    await notification(
      page,
      /accounting, to a virtual printer in the place of accounting: Accepted/,
    ).waitFor();
    await take('printers-conf-printed');

    await runCommand(page, 'Platen: Import...');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await editorText(page).filter({ hasText: 'Imported from' }).waitFor();
    await take('imported');

    await openExample(page, 'make-queues.ps1');
    await page.locator('.squiggly-warning').first().waitFor();
    await page.locator('.codelens-decoration', { hasText: 'Test Print' }).first().waitFor();
    await goTo(page, 'LPR_RECEPTOIN');
    await take('powershell');
    await runCommand(page, 'Platen: Fix Finding at Cursor');
    await pick(page, 'Use ');
    await editorText(page).filter({ hasNotText: 'LPR_RECEPTOIN' }).waitFor();
    await take('powershell-fixed');
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await pickWhereAsked(page, 'Reception');
    await notification(page, /Reception, to a virtual printer in the place of .*: Accepted/).waitFor();
    await take('powershell-printed');

    await openExample(page, 'Dockerfile');
    await page.locator('.squiggly-error').first().waitFor();
    await goTo(page, 'lpadmin -E');
    await take('dockerfile');
    await goTo(page, 'order=data');
    await insist(
      () => runCommand(page, 'Platen: Fix All Safe Findings'),
      editorText(page).filter({ hasText: "'lpd:" }),
    );
    await take('dockerfile-fixed');
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await pickWhereAsked(page, 'accounting');
    await notification(
      page,
      /accounting, to a virtual printer in the place of .*: (Sent|Accepted)/,
    ).waitFor();
    await take('dockerfile-printed');
  },
};

/** There are several files of that name. */
async function openExample(page: Page, name: string): Promise<void> {
  // Before it has searched, the list shows what was open before.
  const found = page
    .locator('.quick-input-list .monaco-list-row', { hasText: 'other-programs' })
    .filter({ hasText: name })
    .first();
  // A window that has just come up may take the focus away once.
  await insist(async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input').first().fill(`other-programs/${name}`);
  }, found);
  await found.click();
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** Without a question where the cursor stands in a printer. */
async function pickWhereAsked(page: Page, label: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
  const isAsked = await row.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
  if (isAsked) await row.click();
}
