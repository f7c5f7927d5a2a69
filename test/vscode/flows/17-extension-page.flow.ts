/** What the editor shows of the extension itself: its page with a picture that loads, and no link that leads nowhere. */
import assert from 'node:assert/strict';
import type { Flow } from '../../../build/flow-suite.ts';
import { webview } from './webview.ts';
import { runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'the page of the extension says what one gets, with a picture',
  async run(page, take) {
    await runCommand(page, 'Extensions: Show Installed Extensions');
    await page.locator('.extension-list-item', { hasText: 'Platen' }).first().click();
    const shown = webview(page);
    await shown.getByRole('heading', { name: 'Find what would go wrong, before it does' }).waitFor();
    const picture = shown.locator('img').first();
    await picture.waitFor();
    const width = await picture.evaluate(async (image) => {
      const loaded = image as unknown as { decode(): Promise<void>; naturalWidth: number };
      await loaded.decode();
      return loaded.naturalWidth;
    });
    assert.ok(width > 600, `${width}`);
    const links = await shown
      .locator('a')
      .evaluateAll((all) => all.map((one) => String(one.getAttribute('href'))));
    assert.deepEqual(
      links.filter((link) => !/^(#|https:)/.test(link)),
      [],
    );
    await take('extension-page');
  },
};
