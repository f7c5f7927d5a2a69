/** Discover Printers... in the editor: what is announced on loopback becomes an entry, or a new address, by one choice. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNodeMulticast } from '../../src/engine/environment/node/multicast/node-multicast.ts';
import { type Announcement, announced, startResponder } from '../engine/discovery/announcing-printer.ts';
import { answering } from './answering.ts';
import { closeAllEditors, openConfig } from './workspace-files.ts';

const uuid = '545253fb-0000-0000-0000-0000000ed170';
/** Other tests may announce printers of other names at the same time. */
const printer: Announcement = {
  instance: 'Editor Test $(bug) 7',
  host: 'editor-test.local',
  addresses: ['127.0.0.1'],
  text: { rp: 'ipp/print', ty: 'Laser 9', note: 'Floor 2', uuid },
};

describe('discover printers', () => {
  let stop: () => Promise<void>;

  before(async () => {
    const { pointer, server, text, addresses } = announced(printer);
    const group = await startResponder(
      (onMessage) => openNodeMulticast(onMessage, ['127.0.0.1']),
      [pointer, server, text, ...addresses],
    );
    stop = () => group.close();
  });
  after(() => stop());
  afterEach(closeAllEditors);

  /** Waits until this stands beside and below the name of our printer in the list, and chooses it or turns away. */
  async function discover(beside: RegExp, choose = true): Promise<void> {
    const { createQuickPick } = vscode.window;
    const watched = () => {
      const picker = createQuickPick();
      const timer = setInterval(() => {
        const own = picker.items.find(({ label }) => label.startsWith('Editor Test'));
        if (!own || !beside.test(`${own.description} ${own.detail}`)) return;
        clearInterval(timer);
        assert.doesNotMatch(own.label, /\$\(bug\)/);
        picker.activeItems = [own];
        if (choose) void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        else picker.hide();
      }, 100);
      return picker;
    };
    Object.assign(vscode.window, { createQuickPick: watched });
    try {
      await answering('showInformationMessage', undefined, () =>
        vscode.commands.executeCommand('platen.discoverPrinters'),
      );
    } finally {
      Object.assign(vscode.window, { createQuickPick });
    }
  }

  it('writes a device, a port and a printer for one that the file does not have', async () => {
    const { document } = await openConfig('discover.printers.jsonc', '{\n  "version": 1\n}\n');
    await discover(/^ipp:\/\/editor-test\.local\/ipp\/print /);
    const config = JSON.parse(document.getText());
    const [device] = Object.values<{ uri: string; model: string }>(config.devices);
    assert.deepEqual(device, { uri: 'ipp://editor-test.local/ipp/print', model: 'Laser 9', uuid });
    assert.equal(Object.values<{ location: string }>(config.printers)[0]?.location, 'Floor 2');
  });

  it('writes the address that a printer of the file has now', async () => {
    const uri = `ipp://10.9.9.9/ipp/print?uuid=${uuid}`;
    const text = `{ "version": 1, "devices": { "D": { "uri": "${uri}" } } }`;
    const { document } = await openConfig('moved.printers.jsonc', text);
    await discover(/10\.9\.9\.9.*127\.0\.0\.1/);
    assert.equal(document.getText(), text.replace('10.9.9.9', '127.0.0.1'));
  });

  it('leads to the entry of one that is in the file, and writes nothing', async () => {
    const text = '{ "version": 1, "devices": { "D": { "uri": "ipp://editor-test.local/ipp/print" } } }';
    const { document, selection } = await openConfig('there.printers.jsonc', text);
    assert.equal(selection.active.character, 0);
    await discover(/^D IPP/);
    assert.equal(document.getText(), text);
    const { activeTextEditor } = vscode.window;
    assert.equal(activeTextEditor?.document.getText(activeTextEditor.selection), '"D"');
  });

  it('writes nothing where a person turns away', async () => {
    const { document } = await openConfig('away.printers.jsonc', '{ "version": 1 }');
    await discover(/^ipp:/, false);
    assert.equal(document.getText(), '{ "version": 1 }');
  });
});
