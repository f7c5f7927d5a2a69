/** What the editor shows of the extension itself: its page, without a picture that does not load or a link that leads nowhere. */
import assert from 'node:assert/strict';
import type { Flow } from '../../../build/flow-suite.ts';
import { webview } from './webview.ts';
import { insist } from './workbench.ts';

export const flow: Flow = {
  title: 'the page of the extension says what one gets',
  async run(page, take) {
    const listed = page.locator('.extension-list-item', { hasText: 'Platen' }).first();
    await insist(
      () => page.locator('.activitybar .action-item a[aria-label^="Extensions"]').first().click(),
      listed,
    );
    await listed.click();
    const shown = webview(page);
    await shown.getByRole('heading', { name: 'Find what would go wrong, before it does' }).waitFor();
    // None that could not be loaded.
    assert.equal(await shown.locator('img').count(), 0);
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
