/** Printers that announce themselves: one that is new becomes an entry, and one that moved gets its address, each by Enter. */
import type { Page } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { openNodeMulticast } from '../../../src/engine/environment/node/multicast/node-multicast.ts';
import { announced, startResponder } from '../../engine/discovery/announcing-printer.ts';
import { editorText, notification, openFile, runCommand } from './workbench.ts';

const uuid = '545253fb-0000-0000-0000-0000000ed171';
const printers = [
  {
    instance: 'Reception colour',
    host: 'reception.local',
    addresses: ['127.0.0.1'],
    text: { rp: 'ipp/print', ty: 'Laser 9', note: 'Ground floor' },
  },
  {
    instance: 'Second floor',
    host: 'second.local',
    addresses: ['127.0.0.2'],
    text: { rp: 'ipp/print', ty: 'Laser 4', note: 'Second floor', uuid },
  },
  {
    instance: 'Label printer',
    type: '_pdl-datastream._tcp',
    host: 'label.local',
    port: 9100,
    addresses: ['127.0.0.3'],
  },
  { instance: 'Archive', host: 'archive.local', addresses: ['127.0.0.4'] },
];

export const flow: Flow = {
  title: 'discover printers, add one, and correct the address of another',
  async run(page, take, folder) {
    const group = await startResponder(
      (onMessage) => openNodeMulticast(onMessage, ['127.0.0.1']),
      printers
        .map(announced)
        .flatMap(({ pointer, server, text, addresses }) => [pointer, server, text, ...addresses]),
    );
    try {
      await folder.write('found.printers.jsonc', configuration);
      await openFile(page, 'found.printers.jsonc');
      await runCommand(page, 'Platen: Discover Printers...');
      for (const { instance } of printers) await row(page, instance).waitFor();
      await take('discover');
      await choose(page, 'Second floor');
      await notification(page, 'SECOND has 127.0.0.2 now.').waitFor();
      await runCommand(page, 'Platen: Discover Printers...');
      for (const { instance } of printers) await row(page, instance).waitFor();
      await choose(page, 'Reception colour');
      await notification(page, 'Added the printer Reception_colour').waitFor();
      await editorText(page).getByText('Laser 9').waitFor();
      await take('discovered');
    } finally {
      await group.close();
    }
  },
};

function row(page: Page, name: string) {
  return page.locator(`.quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(name)}]`).first();
}

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.quick-input-widget input').first().fill(name);
  // Enter takes the one that is lit, and the list may still be that of before the name was typed.
  const lit = `.quick-input-list .monaco-list-row.focused[aria-label^=${JSON.stringify(name)}]`;
  await page.locator(lit).waitFor();
  await page.keyboard.press('Enter');
}

const configuration = `{
  "version": 1,
  "devices": {
    "SECOND": { "uri": "ipp://10.20.0.12/ipp/print?uuid=${uuid}" },
    "ARCHIVE": { "uri": "ipp://archive.local/ipp/print" }
  },
  "ports": {
    "SECOND": { "device": "SECOND" },
    "ARCHIVE": { "device": "ARCHIVE" }
  },
  "printers": {
    "Second floor": { "port": "SECOND" },
    "Archive": { "port": "ARCHIVE" }
  }
}
`;
