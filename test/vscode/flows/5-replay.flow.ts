/** In a folder that is not trusted a person replays an incident from the light bulb, and folds what is long. */
import assert from 'node:assert/strict';
import type { Flow } from '../../../build/flow-suite.ts';
import { axeFindings, webview } from './webview.ts';
import { chooseAction, editorText, goTo, insist, openFile, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'in Restricted Mode an incident can be replayed, for nothing is sent',
  restricted: true,
  async run(page, take) {
    await openFile(page, 'q129007.printers.jsonc');
    await page.locator('.squiggly-warning').first().waitFor();
    await take('replay-hints');
    await goTo(page, '"dlc://0060b0a1b2c3"');
    // To the connection type, a line further down.
    await page.keyboard.press('ArrowDown');
    const action = page.locator('.action-widget').getByText('Replay incident Q129007 with JD_FLOOR2');
    const open = () => page.keyboard.press('Control+.');
    await insist(open, action);
    await take('replay-action');
    const tab = page.locator('.tab.active', { hasText: 'Q129007 with JD_FLOOR2' });
    await chooseAction(action, open, tab);
    const replay = webview(page);
    await replay.getByRole('heading', { name: /^\d+ of \d+ jobs printed/ }).waitFor();
    await replay.locator('.chart canvas').waitFor();
    await take('replay-chart', { inThemes: true });
    assert.deepEqual(await axeFindings(page), []);
    await replay.getByRole('slider', { name: 'Moment' }).press('Home');
    await replay.getByText(/^00:00:00: /).waitFor();
    await replay.getByRole('button', { name: 'Open as Text' }).click();
    await page.locator('.tab.active', { hasText: 'Q129007 with JD_FLOOR2.replay' }).waitFor();
    await editorText(page).filter({ hasText: 'As the file says' }).waitFor();
    await take('replay');
    await runCommand(page, 'Fold All');
    await editorText(page)
      .filter({ hasNotText: 'HPMON tries again' })
      .filter({ hasText: 'jobs submitted' })
      .waitFor();
    await take('replay-folded');
  },
};
