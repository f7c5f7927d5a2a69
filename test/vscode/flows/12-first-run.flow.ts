/** A person who has read nothing goes through the walkthrough: from an empty window to a first print. */
import assert from 'node:assert/strict';
import type { Flow } from '../../../build/flow-suite.ts';
import { editorText, notification, pick, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'first run: from the walkthrough to a new configuration and its first print',
  async run(page, take) {
    await runCommand(page, 'Welcome: Open Walkthrough...');
    await pick(page, 'First Print');
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    assert.equal(await steps.count(), 5);
    // Its picture, a text in a frame of its own, comes later.
    await page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe')
      .getByText('a printer that Platen plays')
      .waitFor();
    await take('walkthrough', { inThemes: true });

    await page
      .locator('.getting-started-step .button-container, .monaco-button', { hasText: 'New Configuration' })
      .first()
      .click();
    await pick(page, 'A virtual printer');
    const input = page.locator('.quick-input-widget input').first();
    await page.locator('.quick-input-widget', { hasText: 'What is the printer called?' }).waitFor();
    await input.fill('');
    await page.locator('.quick-input-message', { hasText: 'A printer needs a name.' }).waitFor();
    await take('name');
    await input.fill('Front desk');
    await page.keyboard.press('Enter');
    await editorText(page).getByText('"Front desk"').first().waitFor();
    await take('configuration', { inThemes: true });
    assert.equal(await page.locator('.squiggly-error, .squiggly-warning').count(), 0);

    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    const result = notification(page, /Front desk, to the virtual printer lab: Printed/);
    await result.waitFor();
    await take('printed', { inThemes: true });
    await result.getByText('Show Trace').click();
    await page.locator('.tab.active', { hasText: 'Front desk.trace.txt' }).waitFor();
    await runCommand(page, 'Platen: Open the Example Site');
    await editorText(page).getByText('head office', { exact: false }).first().waitFor();
    await page.locator('.squiggly-error').first().waitFor();
    await take('example-site');
  },
};
