/** A person whose VS Code is German finds the commands under German names, and is answered in German. */
import type { Flow } from '../../../build/flow-suite.ts';
import { goTo, notification, openFile, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'a German user sees commands, lenses and messages in German',
  language: 'de',
  async run(page, take) {
    await openFile(page, 'head-office.printers.jsonc');
    await goTo(page, '"page": "text"');
    await page
      .locator('.codelens-decoration', { hasText: 'Testdruck auf virtuellem Drucker' })
      .last()
      .waitFor();
    await page.locator('.statusbar-item', { hasText: 'Druckerkonfiguration' }).waitFor();
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>Platen');
    const row = page.locator('.quick-input-list .monaco-list-row');
    await row.filter({ hasText: 'Platen: Befund erklären' }).waitFor();
    await take('german-commands');
    await page.locator('.quick-input-widget input').first().fill('>Platen: Störung');
    await row.filter({ hasText: 'Platen: Störung nachspielen' }).waitFor();
    await page.keyboard.press('Escape');
    await runCommand(page, 'Platen: Testdruck auf virtuellem Drucker');
    const result = notification(page, 'Try LPR (the virtual printer lab lpd): Accepted');
    await result.waitFor();
    await result.getByText('Mitschnitt anzeigen').waitFor();
    await take('german-outcome');
  },
};
