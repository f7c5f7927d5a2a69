/** The views: printers of the folder, a virtual printer that is started, misbehaves when told so while it runs, and shows what arrived. */
import type { Page } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { insist, notification, openFile, pick, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'start a virtual printer, print to it, switch a fault on while it runs, print again',
  async run(page, take, folder) {
    // The first one of the list, which draws no more rows than it has room for.
    await folder.write('bench.printers.jsonc', configuration(9100));
    await page.locator('.activitybar .action-item a[aria-label^="Platen"]').first().click();
    await row(page, 'bench.printers.jsonc').waitFor();
    await page.getByText('No virtual printer runs.').first().waitFor();
    await take('views-empty');
    await runCommand(page, 'Platen: Start Virtual Printer...');
    await pick(page, 'raw');
    const started = notification(page, /raw takes jobs at socket:/);
    await started.waitFor();
    const port = Number(/127\.0\.0\.1:(\d+)/.exec((await started.textContent()) ?? '')?.[1]);
    await folder.write('bench.printers.jsonc', configuration(port));
    await openFile(page, 'bench.printers.jsonc');
    // No question comes: Platen itself runs what listens there.
    await page.getByText('Test Print', { exact: true }).first().click();
    await row(page, 'Job 1').waitFor();
    await row(page, 'Job 1').click();
    await page.locator('.tab.active', { hasText: 'as received' }).waitFor();
    await take('views-received');
    await openFile(page, 'bench.printers.jsonc');
    await row(page, 'Faults').click();
    const fault = row(page, 'refuse');
    await fault.locator('.custom-view-tree-node-item-checkbox').click();
    await row(page, 'Faults', 'refuse').waitFor();
    const waiting = notification(page, /reset the connection at once\. Next try in/);
    // The lenses move where the outcome comes before them.
    await insist(() => page.getByText('Test Print', { exact: true }).first().click(), waiting);
    await take('views-fault', { inThemes: true });
    await waiting.getByText('Cancel').click();
    await notification(page, /Lab: Cancelled/).waitFor();
  },
};

function row(page: Page, ...texts: readonly string[]) {
  const found = texts.reduce(
    (rows, hasText) => rows.filter({ hasText }),
    page.locator('.sidebar .monaco-list-row'),
  );
  return found.first();
}

const configuration = (port: number): string => `{
  "version": 1,
  "servers": { "PRINT01": { "system": "windows-server-2022" } },
  "devices": { "lab": { "uri": "socket://127.0.0.1:${port}" } },
  "ports": { "LAB": { "device": "lab", "server": "PRINT01" } },
  "printers": {
    "Lab": { "port": "LAB" }
  }
}
`;
