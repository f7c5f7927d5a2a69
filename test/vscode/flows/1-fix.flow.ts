/** A person opens the example, sees what is wrong, reads why, and fixes it. */
import type { Flow } from '../../../build/flow-suite.ts';
import { editorText, goTo, insist, openFile, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'open the example, see the findings, apply a fix',
  async run(page, take) {
    await openFile(page, 'head-office.printers.jsonc');
    await page.locator('.squiggly-error').first().waitFor();
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel', { hasText: 'lpr-source-ports-invalid' }).waitFor();
    await take('findings');

    await goTo(page, '731-721');
    const explain = page.locator('.action-widget').getByText('Explain lpr-source-ports-invalid');
    await insist(() => page.keyboard.press('Control+.'), explain);
    await take('quick-fixes');
    await page.keyboard.press('Escape');

    await runCommand(page, 'Platen: Fix Finding at Cursor');
    await editorText(page).filter({ hasText: '"721-731"' }).waitFor();
    await page.locator('.markers-panel').filter({ hasNotText: 'lpr-source-ports-invalid' }).waitFor();
    await take('fixed');

    await runCommand(page, 'Platen: Explain Finding');
    await page.locator('.quick-input-widget input').first().fill('lpr-source-ports-default');
    await page.keyboard.press('Enter');
    const preview = page.locator('.tab.active', { hasText: 'Preview lpr-source-ports-default' });
    await preview.waitFor();
    const body = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await body.getByRole('heading', { name: 'lpr-source-ports-default' }).waitFor();
    await take('explanation');
  },
};
