/** The task `platen: lint`: what it finds in files that are not open stands among the problems. */
import type { Flow } from '../../../build/flow-suite.ts';
import { insist, pick } from './workbench.ts';

export const flow: Flow = {
  title: 'run the lint task, see its findings among the problems',
  async run(page, take, folder) {
    // So that the findings can come from nowhere but the task.
    await folder.write('.vscode/settings.json', '{ "platen.validate.workspace": false }');
    try {
      await page.keyboard.press('Control+P');
      await page.locator('.quick-input-widget input').first().fill('task platen');
      await pick(page, 'All platen tasks');
      await pick(page, 'platen: lint');
      const problems = page.locator('.markers-panel', { hasText: 'head-office.printers.jsonc' });
      // The task shows its terminal, which takes the place of what was there.
      await insist(() => page.getByRole('tab', { name: 'Problems' }).click(), problems);
      await page.locator('.markers-panel', { hasText: 'lpr-source-ports-default' }).waitFor();
      await take('lint-task');
    } finally {
      await folder.write('.vscode/settings.json', '{}');
    }
  },
};
