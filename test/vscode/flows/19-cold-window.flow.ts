/** A window opens on a file with a mistake: Platen reports it before VS Code's own JSON extension does in a window on the same text, in turn. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { largeSite } from '../../../bench/large-site.ts';
import { median } from '../../../bench/measure.ts';
import type { Flow } from '../../../build/flow-suite.ts';

/** A busy machine makes single windows slow: no more are opened once ours is ahead. */
const MAX_ROUNDS = 4;
/** Of a test, which a machine that is busy meanwhile must not fail; whether ours is ahead, the printed times say. */
const MOST_BEHIND = 1.3;

const sites = { small: asJson(largeSite(5)), large: asJson(largeSite()) };

/** Of each window, in milliseconds. */
interface Times {
  readonly ours: number[];
  readonly theirs: number[];
  /** After the finding. */
  readonly lens: number[];
}

export const flow: Flow = {
  title:
    'findings in a cold window sooner than from the JSON extension of VS Code, small and with 20,000 entries',
  async run(page, take, folder) {
    try {
      await openInTurn(page, take, folder);
    } finally {
      // A lint of the folder would have thousands of lines of it.
      await rm(`${folder.path}/cold`, { recursive: true, force: true });
    }
  },
};

async function openInTurn(
  page: Page,
  take: Parameters<Flow['run']>[1],
  folder: Parameters<Flow['run']>[2],
): Promise<void> {
  for (const [size, text] of Object.entries(sites)) {
    const inFolder = (name: string) => `cold/${size}/for-${name}`;
    for (const name of ['printers.json', 'printers.jsonc'])
      await folder.write(`${inFolder(name)}/${name}`, text);
    const open = (name: string) => openWindow(page, `${folder.path}/${inFolder(name)}`, name);
    const times: Times = { ours: [], theirs: [], lens: [] };
    for (let round = 0; round < MAX_ROUNDS && !isAhead(times); round += 1) {
      const startMs = await open('printers.json');
      times.theirs.push((await findingAt(page)) - startMs);
      const oursMs = await open('printers.jsonc');
      const foundMs = await findingAt(page);
      times.ours.push(foundMs - oursMs);
      times.lens.push((await shownAt(page, '.codelens-decoration a')) - foundMs);
    }
    await take(`cold-window-${size}`);
    const report = inWords(text, times);
    console.log(report);
    assert.ok(isAhead(times, MOST_BEHIND), report);
  }
}

/** With nothing but this file; gives when it was asked for. */
async function openWindow(page: Page, folder: string, name: string): Promise<number> {
  const { origin, host } = new URL(page.url());
  const payload = JSON.stringify([['openFile', `vscode-remote://${host}${folder}/${name}`]]);
  const startMs = performance.now();
  await page.goto(`${origin}/?${new URLSearchParams({ folder, payload })}`);
  await page.locator('.tab.active', { hasText: name }).waitFor({ timeout: 60_000 });
  return startMs;
}

function findingAt(page: Page): Promise<number> {
  return shownAt(page, '.squiggly-error, .squiggly-warning');
}

async function shownAt(page: Page, what: string): Promise<number> {
  await page.locator(what).first().waitFor({ state: 'attached', timeout: 60_000 });
  return performance.now();
}

/** By its best window, against what the other takes as a rule. */
function isAhead({ ours, theirs }: Times, mostBehind = 1): boolean {
  return Math.min(...ours) < median(theirs) * mostBehind;
}

function inWords({ length }: string, times: Times): string {
  const seconds = (all: readonly number[]) => `${all.map((ms) => (ms / 1000).toFixed(1)).join(', ')} s`;
  const lens = times.lens.map((ms) => Math.round(ms)).join(', ');
  return `    ${Math.round(length / 1000)} kB: Platen ${seconds(times.ours)}, lenses ${lens} ms later, JSON ${seconds(times.theirs)}`;
}

/** The site without comments, printers first so that their lenses are on the screen, and with one key twice, which both report. */
function asJson(site: string): string {
  const text = site.replace(/^ *\/\/.*\n/gm, '').replace(/,(?=\s*[}\]])/g, '');
  const printers = /^ {2}"printers": \{\n[\s\S]*?^ {2}\},\n/m.exec(text)?.[0];
  assert.ok(printers);
  return text
    .replace(printers, '')
    .replace('"version": 1,', () => `"version": 1, "version": 1,\n${printers}`);
}
