/** A person looks at documents as printers get them: a label explained and drawn, a text, a PDF, a page of dots; in each theme, without findings of axe. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { testPage } from '../../../src/engine/test-page/test-page.ts';
import { axeFindings, showInTheme, takeInThemes, webview } from './webview.ts';
import { notification, openFile, pick, runCommand } from './workbench.ts';

const label = `^XA
^FX A parcel
^PW812^LL1000
^CF0,60
^FO50,50^GB100,100,100^FS
^FO75,75^FR^GB100,100,100^FS
^FO220,50^FDIntershipping, Inc.^FS
^CF0,30
^FO220,115^FD1000 Shipping Lane^FS
^FO220,155^FDShelbyville TN 38102^FS
^FO50,250^GB700,3,3^FS
^BY3,2,200
^FO100,300^BC^FD12345678^FS
^FO100,600^BQN,2,8^FDQA,https://example.com/parcel/12345678^FS
^FO450,600^BXN,10,200^FDparcel 12345678^FS
^QQ1
^XZ
`;

const receipt = [
  '\x1b@\x1ba\x01\x1d!\x11Corner Shop\n\x1d!\x0012 Market Street\n\n',
  '\x1ba\x00Coffee                                      2.40\nBread                                       1.95\n',
  '\x1bE\x01Total                                       4.35\x1bE\x00\n\n',
  '\x1ba\x01\x1dh\x50\x1dw\x02\x1dH\x02\x1dk\x49\x0a{BRECEIPT1\n',
  '\x1d(k\x03\x001C\x06\x1d(k\x18\x001P0https://example.com/r\x1d(k\x03\x001Q0\n\x1dV\x42\x03',
].join('');

const content = {
  printer: 'Accounting',
  port: 'LPR_ACCT',
  device: 'lpd://10.20.0.11/raw',
  time: '2026-03-02T09:00:00.000Z',
  settings: [],
};

/** A page as a scanner makes it: one picture in CCITT G4 (ITU-T T.6), here 8 x 8 dots with the right half black. */
function scan(): Buffer {
  // Row 1 in horizontal mode: 4 white, 4 black; each further row is the same as the one above; end of the block.
  const bits = `0011011011${'11'.repeat(7)}${'000000000001'.repeat(2)}`;
  const picture = Buffer.from(
    (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)),
  );
  const draw = 'q 400 0 0 400 0 0 cm /Scan Do Q';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> >> >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >> /Length ${picture.length} >>\nstream\n${picture.toString('latin1')}\nendstream`,
  ];
  // Without a table of offsets: readers look for the objects then.
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF\n`, 'latin1');
}

/** What of a canvas is asked; the types of a page are not those of a test. */
interface Drawing {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: ArrayLike<number> };
  };
}

/** In the page: what colour a drawing has at these parts of its width, half way down. */
function coloursOf(canvas: unknown, parts: readonly number[]): string[] {
  const { width, height } = canvas as Drawing;
  const context = (canvas as Drawing).getContext('2d');
  return parts.map((part) => {
    const { 0: red = 0, 3: opacity } = context.getImageData(width * part, height / 2, 1, 1).data;
    if (opacity !== 255) return 'nothing';
    return red < 64 ? 'black' : red > 192 ? 'white' : 'grey';
  });
}

export const flow: Flow = {
  title: 'a received label, a text, a PDF and a page of dots, as they are printed',
  async run(page, take, folder) {
    await folder.write('label.zpl', label);
    await folder.write('list.prn', 'First page\n\tafter a tab\n\fSecond page\n');
    await folder.write('receipt.escpos', Buffer.from(receipt, 'latin1'));
    await folder.write('page.pdf', testPage('pdf', content));
    await folder.write('scan.pdf', scan());
    await folder.write('page.pwg', testPage('pwg-raster', content));
    await folder.write('page.ps', testPage('postscript', content));
    const shown = webview(page);
    // The extension is there when it has found something.
    await openFile(page, 'head-office.printers.jsonc');
    await page.locator('.squiggly-error').first().waitFor();

    await showAsPrinted(page, 'label.zpl');
    await shown.getByText('Starts a label format').waitFor();
    await shown.getByRole('cell', { name: '^QQ' }).waitFor();
    assert.equal(await shown.getByText('Not known', { exact: true }).count(), 1);
    await shown.getByRole('img', { name: 'Label 1' }).waitFor();
    await take('received-label-light');
    await assertAccessible(page);
    const takeAndCheck = async (picture: string) => {
      await take(picture);
      await assertAccessible(page);
    };
    await takeInThemes(page, takeAndCheck, 'received-label');

    await showAsPrinted(page, 'page.pdf');
    await shown.getByRole('img', { name: 'Page 1 of 1' }).waitFor();
    await takeInThemes(page, takeAndCheck, 'received-pdf');
    await showInTheme(page, 'light');
    await take('received-pdf-light');

    await showAsPrinted(page, 'scan.pdf');
    const scanned = shown.getByRole('img', { name: 'Page 1 of 1' });
    await scanned.waitFor();
    await take('received-scan');
    assert.deepEqual(await scanned.evaluate(coloursOf, [0.25, 0.75]), ['white', 'black']);

    await showAsPrinted(page, 'page.pwg');
    await shown.getByRole('img', { name: 'Page 1 of 1' }).waitFor();
    await take('received-raster');

    await showAsPrinted(page, 'receipt.escpos');
    await shown.getByRole('img', { name: 'Receipt 1' }).waitFor();
    await take('received-receipt');
    await assertAccessible(page);

    for (const [name, type] of [
      ['photo.png', 'image/png'],
      ['photo.jpg', 'image/jpeg'],
    ] as const) {
      const photo = await drawnByTheBrowser(page, type);
      await folder.write(`${name}.prn`, photo);
      await showAsPrinted(page, `${name}.prn`);
      const image = shown.locator('img');
      await image.waitFor();
      assert.equal(
        await image.evaluate(
          (shownImage) => (shownImage as unknown as { naturalWidth: number }).naturalWidth,
        ),
        40,
      );
      await take(`received-${type.slice('image/'.length)}`);
      await shown.getByRole('button', { name: 'Save Bytes As...' }).click();
      const path = page.locator('.quick-input-widget input').first();
      await path.waitFor();
      // The dialog writes its own name once it has listed the folder.
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'label.zpl' }).first().waitFor();
      await path.fill((await path.inputValue()).replace(/[^/]*$/, `saved-${name}`));
      await page.keyboard.press('Enter');
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: `saved-${name}` }).waitFor();
      assert.deepEqual(new Uint8Array(await readFile(join(folder.path, `saved-${name}`))), photo);
    }

    await showAsPrinted(page, 'page.ps');
    await shown.getByRole('img', { name: 'Page 1 of 1' }).waitFor();
    await take('received-postscript');

    await showAsPrinted(page, 'list.prn');
    await shown.getByText('Second page').waitFor();
    await take('received-text');
    await assertAccessible(page);

    await openFile(page, 'head-office.printers.jsonc');
    await runCommand(page, 'Platen: Test Print to Virtual Printer');
    await pick(page, 'Accounting');
    await notification(page, /Accounting, to a virtual printer/)
      .getByText('Show What Arrived')
      .click();
    await shown.getByText('Platen test page').first().waitFor();
    await shown.getByRole('button', { name: 'Compare With Sent' }).click();
    await page.locator('.tab.active', { hasText: 'Accounting, as received: sent and received' }).waitFor();
    await page
      .locator('.monaco-diff-editor .view-lines', { hasText: 'Plain text (text/plain)' })
      .last()
      .waitFor();
    await take('received-compared');

    // What the history has comes back with its tab.
    await page.locator('.tab', { hasText: 'Accounting, as received' }).first().click();
    await shown.getByText('Platen test page').first().waitFor();
    // In a browser VS Code writes down every few seconds what is open, and cannot when the page goes.
    await page.waitForTimeout(12_000);
    await page.reload();
    await page.locator('.monaco-workbench').waitFor();
    await page.locator('.tab.active', { hasText: 'Accounting, as received' }).waitFor();
    // The extension has to start anew, and on a busy machine that takes its time.
    await shown.getByText('Platen test page').first().waitFor({ timeout: 60_000 });
    await take('received-after-reload');

    await page.setViewportSize({ width: 900, height: 700 });
    await showAsPrinted(page, 'label.zpl');
    await shown.getByRole('img', { name: 'Label 1' }).waitFor();
    await shown.getByRole('searchbox').fill('qr');
    await shown.getByRole('cell', { name: '^BQ' }).waitFor();
    assert.equal(await shown.getByRole('cell', { name: '^FO' }).count(), 0);
    await take('received-label-small');
    await showAsPrinted(page, 'page.pdf');
    await shown.getByRole('img', { name: 'Page 1 of 1' }).waitFor();
    await take('received-pdf-small');
  },
};

/** 40 by 30 dots, red. */
async function drawnByTheBrowser(page: Page, type: string): Promise<Uint8Array> {
  const base64 = await page.evaluate<string>(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 40;
    canvas.height = 30;
    const context = canvas.getContext('2d');
    context.fillStyle = 'red';
    context.fillRect(0, 0, 40, 30);
    return canvas.toDataURL('${type}').split(',')[1];
  })()`);
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

async function showAsPrinted(page: Page, name: string): Promise<void> {
  const item = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  await item.click();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await runCommand(page, 'Platen: Show as Printed');
  await page.locator('.breadcrumbs-control', { hasText: name }).first().waitFor();
}

/** Without findings of axe-core in the page itself. */
async function assertAccessible(page: Page): Promise<void> {
  assert.deepEqual(await axeFindings(page), []);
}
