/** A browser and nothing else, as on vscode.dev: findings, a fix, a simulated print, and why a device is out of reach. */
import type { Flow } from '../../../build/flow-suite.ts';
import { insist, notification, pick, runCommand } from './workbench.ts';

const text =
  '{ "version": 1, "ports": { "A": { "monitor": "lpr", "device": "lpd://192.0.2.1/q", "sourcePorts": "731-721" } }, "printers": { "Dock": { "port": "A" } } }';

export const flow: Flow = {
  title: 'in a browser without any server fix a file, simulate a print, learn why no device can be reached',
  withoutServer: true,
  async run(page, take) {
    await page.locator('.statusbar').waitFor();
    await insist(
      () => page.keyboard.press('Control+Alt+N'),
      page.locator('.tab.active', { hasText: 'Untitled-1' }),
    );
    await runCommand(page, 'Change Language Mode');
    await page.locator('.quick-input-widget input').first().fill('Printer Configuration');
    await pick(page, 'Printer Configuration');
    await page.locator('.monaco-editor').first().click();
    await page.keyboard.insertText(text);
    await page.locator('.squiggly-error').first().waitFor();
    await runCommand(page, 'Platen: Fix All Safe Findings');
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    // There is one printer, so nobody is asked for which.
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await notification(page, /Accepted: .* Simulated in virtual time; nothing left the browser\./).waitFor();
    await take('browser-alone');
    await runCommand(page, 'Platen: Test Print...');
    await pick(page, 'Dock');
    await notification(page, 'A browser cannot connect to a printer').waitFor();
    await take('browser-alone-device');
  },
};
