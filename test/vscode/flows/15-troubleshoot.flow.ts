/** A problem in the editor: too little to name a cause, a log that names one, an answer that changes the ranking, and a finding that is fixed from there. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrameLocator } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { axeFindings, takeInThemes, webview } from './webview.ts';
import { chooseAction, editorText, insist, notification, openFile, pick, runCommand } from './workbench.ts';

const errorLog = `E [22/Nov/2026:09:00:01 +0000] [Client 7] Request from "10.20.0.77" using invalid Host: field "print.example.com:631".
E [22/Nov/2026:09:00:05 +0000] [Client 9] Request from "10.20.0.78" using invalid Host: field "<b>print.example.com</b>:631".
`;

const events = `Log Name:      System
Source:        LPR Print Monitor
Event ID:      2004
Level:         Error
Computer:      PRINT01
Description:
The LPR print monitor failed to open a connection to the LPD server 10.20.0.11.
`;

const configuration = `{
  "version": 1,
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } },
  "devices": { "lpd": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } },
  "ports": {
    "LPR_ACCT": { "device": "lpd", "server": "PRINT01", "sourcePorts": "1024-5000" }
  },
  "printers": { "Accounting": { "port": "LPR_ACCT" } }
}
`;

const cupsdConf = `Port 631
Browsing On
<Location />
  Order allow,deny
  Allow @LOCAL
</Location>
`;

/** Where nothing listens. */
const refused = `{
  "version": 1,
  "ports": { "RAW": { "device": "socket://127.0.0.1:1" } },
  "printers": { "Refused": { "port": "RAW" } }
}
`;

export const flow: Flow = {
  title: 'troubleshoot: not enough, then a cause by a log, then a port changed by a fix',
  async run(page, take, folder) {
    await folder.write('trouble/error_log.txt', errorLog);
    await folder.write('trouble/words.txt', 'The printer does not print.\n');
    await folder.write('trouble/trouble.printers.jsonc', configuration);
    await folder.write('trouble/unheard.printers.jsonc', refused);
    const panel = webview(page);

    await openFile(page, 'words.txt');
    await runCommand(page, 'Platen: Troubleshoot Selection');
    await panel.getByRole('heading', { name: /^Not enough to name a cause/ }).waitFor();
    await panel.getByRole('group').first().waitFor();
    await take('troubleshoot-not-enough');

    await panel.getByRole('textbox').fill(errorLog);
    await panel.getByRole('button', { name: 'Add This Text' }).click();
    await panel.getByRole('heading', { name: 'Cause', exact: true }).waitFor();
    await panel.getByText('server-name-not-in-alias').first().waitFor();
    // What a client writes is no markup.
    await panel
      .getByText('<b>print.example.com</b>')
      .or(panel.getByText('print.example.com'))
      .first()
      .waitFor();
    await panel.getByRole('button', { name: /^works: .*by its address/ }).click();
    await panel.getByRole('button', { name: /^Take Back: .*by its address/ }).waitFor();
    await take('troubleshoot-cause');

    // A file of the machine that is dropped, and one of the editor.
    await drop(panel, `items.add(new File([${JSON.stringify(errorLog)}], 'dropped.log'))`);
    await panel.getByText('dropped.log', { exact: true }).waitFor();
    await folder.write('trouble/cupsd.conf', cupsdConf);
    const uri = pathToFileURL(join(folder.path, 'trouble/cupsd.conf')).href;
    await drop(panel, `setData('text/uri-list', ${JSON.stringify(uri)})`);
    const preview = panel.getByRole('button', { name: 'Preview Change...: ServerAlias print.example.com' });
    await preview.waitFor();
    await take('troubleshoot-dropped');
    await preview.click();
    // Nothing is written before somebody ticks it.
    const change = page.locator('.monaco-list-row', { hasText: 'ServerAlias print.example.com' });
    await change.getByRole('checkbox').click();
    await take('troubleshoot-preview');
    await page.getByRole('button', { name: 'Apply' }).click();
    // Other folders have files of this name.
    await page.locator('.explorer-folders-view .monaco-list-row[aria-label^="cupsd.conf"]').click();
    await editorText(page).filter({ hasText: 'ServerAlias' }).waitFor();
    await take('troubleshoot-remedied');

    await openFile(page, 'unheard.printers.jsonc');
    await runCommand(page, 'Platen: Test Print...');
    await pick(page, 'Refused');
    await pick(page, 'Test page: plain text');
    await page
      .locator('.monaco-dialog-box', { hasText: '127.0.0.1:1' })
      .getByRole('button', { name: 'Print', exact: true })
      .click();
    await notification(page, /Refused: Not sent/)
      .getByRole('button', { name: 'Troubleshoot...' })
      .click();
    await panel.getByText('last test print', { exact: true }).waitFor();
    await take('troubleshoot-failed-print');

    await openFile(page, 'trouble.printers.jsonc');
    await runCommand(page, 'Platen: Troubleshoot Printer...');
    await panel.getByText('lpd-source-port-refused').first().waitFor();
    await panel.getByRole('textbox').fill(events);
    await panel.getByRole('button', { name: 'Add This Text' }).click();
    await panel.getByText('pasted text 2', { exact: true }).waitFor();
    await take('troubleshoot-printer');
    await takeInThemes(page, take, 'troubleshoot-printer');
    assert.deepEqual(await axeFindings(page), []);
    const fix = page.locator('.action-widget').getByText('Use RFC 1179 source ports 721-731');
    const open = () =>
      panel
        .getByRole('button', { name: /^Fixes\.\.\./ })
        .first()
        .click();
    await insist(open, fix);
    await take('troubleshoot-fixes');
    const fixed = editorText(page).filter({ hasText: 'rfc1179' }).filter({ hasNotText: '1024-5000' });
    await chooseAction(fix, open, fixed);
    await take('troubleshoot-fixed');
  },
};

/** @param fill what puts something into the transfer, as the page would say it */
function drop(panel: FrameLocator, fill: string): Promise<void> {
  return panel.locator('body').evaluate(
    `{
      const dropped = new DataTransfer();
      dropped.${fill};
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
    }`,
  );
}
