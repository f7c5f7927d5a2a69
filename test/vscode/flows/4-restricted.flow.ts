/** A folder that is not trusted: findings are shown, and nothing prints or listens. */
import type { Flow } from '../../../build/flow-suite.ts';
import { notification, openFile, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'in Restricted Mode findings are shown and nothing prints',
  restricted: true,
  async run(page, take) {
    await openFile(page, 'head-office.printers.jsonc');
    await page.locator('.squiggly-error').first().waitFor();
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await notification(page, 'In Restricted Mode Platen neither prints nor listens').waitFor();
    await take('restricted');
  },
};
