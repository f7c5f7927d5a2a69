/** A browser shows the page of `platen simulate --format html`: its chart is drawn, and axe-core finds nothing, in each theme. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../build/host-browser.ts';
import { incidentIds } from '../../src/simulate/incidents.ts';
import { cliPath, describeWithPeers, run, temporaryFolder } from './peers.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const themes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active' },
  'a narrow window': { colorScheme: 'light', viewport: { width: 620, height: 700 } },
} as const;

describeWithPeers('a browser shows the page of a replay', { programs: { chromium: 'chromium' } }, () => {
  const folder = temporaryFolder();
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
    for (const id of incidentIds) {
      const args = [cliPath, 'simulate', '--incident', id, '--format', 'html'];
      writeFileSync(join(folder, `${id}.html`), (await run(process.execPath, args)).output);
    }
  });

  after(() => browser.close());

  for (const [theme, options] of Object.entries(themes)) {
    it(`in ${theme}`, async () => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(error.message));
      for (const id of incidentIds) {
        await page.goto(pathToFileURL(join(folder, `${id}.html`)).href);
        await page.locator('.chart canvas').first().waitFor();
        // By the keyboard alone: the first moment.
        await page.getByRole('slider', { name: 'Moment' }).first().press('Home');
        await page
          .getByText(/^00:00:00: \d+ as the file says, \d+ with the fix$/)
          .first()
          .waitFor();
        // Past the policy of the page, which lets no other script run.
        const devTools = await context.newCDPSession(page);
        await devTools.send('Runtime.evaluate', { expression: readFileSync(axePath, 'utf8') });
        const { result } = await devTools.send('Runtime.evaluate', {
          expression: 'axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id }) => id)))',
          awaitPromise: true,
          returnByValue: true,
        });
        assert.equal(result.value, '[]', `${id}: ${result.value}`);
      }
      assert.deepEqual(messages, []);
      await context.close();
    });
  }
});
