/** What a person does in the workbench, as Playwright steps. */
import type { Locator, Page } from 'playwright-core';

export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`>${title}`);
  await pick(page, title);
}

export async function openFile(page: Page, name: string): Promise<void> {
  // The tab is there before its text, and until then commands see no active editor.
  const editor = `.monaco-editor[data-uri$=${JSON.stringify(`/${encodeURI(name)}`)}] .view-line`;
  await insist(async () => {
    // What is open already is nearer by its tab: the list of files changes while it is aimed at.
    const tab = page.locator(`.tab[data-resource-name=${JSON.stringify(name)}]`);
    if ((await tab.count()) > 0) return tab.first().click();
    await page.keyboard.press('Control+P');
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(name);
    await pick(page, name);
  }, page.locator(editor).first());
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** Takes the entry of the quick pick that is open. */
export async function pick(page: Page, label: string): Promise<void> {
  const row = page
    .locator(`.quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(label)}]`)
    .first();
  // At its beginning: the description of the row above may have come over the rest of it.
  await row.click({ position: { x: 16, y: 8 } });
}

/** Puts the cursor on the first place of a text in the active editor. */
export async function goTo(page: Page, text: string): Promise<void> {
  const input = page.locator('.find-widget.visible textarea').first();
  await insist(async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+F');
  }, input);
  await input.fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

export function notification(page: Page, text: string | RegExp): Locator {
  return page.locator('.notification-toast', { hasText: text }).last();
}

/** The text of the active editor as far as it is drawn. */
export function editorText(page: Page): Locator {
  return page.locator('.editor-group-container.active .monaco-editor .view-lines').first();
}

/** Takes an entry of the list of actions; a busy workbench closes the list under the aim, and then it is opened again. */
export async function chooseAction(
  action: Locator,
  open: () => Promise<void>,
  result: Locator,
): Promise<void> {
  await insist(async () => {
    if (!(await action.isVisible())) await open();
    await action.click({ timeout: 5000 });
  }, result);
}

/** Does it again where nothing came of it: a busy workbench draws a thing anew between the aim and the click. */
export async function insist(act: () => Promise<void>, result: Locator): Promise<void> {
  for (let attempt = 1; attempt < 4; attempt += 1) {
    const came = await act()
      .then(() => result.waitFor({ timeout: 5000 }))
      .then(
        () => true,
        () => false,
      );
    if (came) return;
  }
  await act();
  await result.waitFor();
}
