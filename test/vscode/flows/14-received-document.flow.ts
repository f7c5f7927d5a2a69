/** A person looks at documents as printers get them: a label explained, a text with its pages. */
import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { openFile, runCommand } from './workbench.ts';

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

export const flow: Flow = {
  title: 'a received label and a text, as they are printed',
  async run(page, take, folder) {
    await folder.write('label.zpl', label);
    await folder.write('list.prn', 'First page\n\tafter a tab\n\fSecond page\n');
    await openFile(page, 'label.zpl');
    await runCommand(page, 'Platen: Show as Printed');
    const shown = documentFrame(page);
    await shown.getByText('Starts a label format').waitFor();
    await shown.getByRole('cell', { name: '^QQ' }).waitFor();
    assert.equal(await shown.getByText('Not known', { exact: true }).count(), 1);
    await take('received-label');

    await openFile(page, 'list.prn');
    await runCommand(page, 'Platen: Show as Printed');
    await shown.getByText('Second page').waitFor();
    await take('received-text');
  },
};

/** The page inside the two frames that VS Code puts around it. */
function documentFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
}
