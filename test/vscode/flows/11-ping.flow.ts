/** A device with three protocols asked how it is, by each: raw gets no byte, LPD shows its queue, IPP its state. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { createNodeEnvironment } from '../../../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import type { VirtualPrinterKind } from '../../../src/model/print-plan.ts';
import { goTo, insist, notification, openFile, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'ping of a device that speaks raw, LPD and IPP',
  async run(page, take, folder) {
    const sink = createMemorySink({ maxKeptBytes: 1024 });
    const start = (kind: VirtualPrinterKind) =>
      startVirtualPrinter(
        kind,
        { listen: { host: '127.0.0.1', port: 0 }, faults: [], receive: sink.receive },
        createNodeEnvironment(),
      );
    const [raw, lpd, ipp] = await Promise.all([start('raw'), start('lpd'), start('ipp')]);
    try {
      await folder.write(
        'device.printers.jsonc',
        configuration(raw.address.port, lpd.address.port, ipp.address.port),
      );
      await openFile(page, 'device.printers.jsonc');
      await goTo(page, '"By IPP"');
      const lens = page.locator('.codelens-decoration', { hasText: 'Ping Device' }).last();
      await lens.waitFor();
      await take('ping-lenses');
      const dialog = page.locator('.monaco-dialog-box', {
        hasText: `Ask 127.0.0.1:${ipp.address.port} how it is?`,
      });
      // Lenses of an editor that has just been drawn do nothing.
      await insist(() => lens.getByText('Ping Device').click(), dialog);
      await take('ping-question');
      await dialog.getByRole('button', { name: 'Ask It' }).click();
      await notification(page, 'By IPP: The printer is idle.').waitFor();
      assert.match(await answer(page, 'By IPP'), /IPP: Get-Printer-Attributes.*The printer is idle/);
      await take('ping-ipp');

      for (const [printer, port, words] of [
        ['By LPD', lpd.address.port, /LPD: state of the queue.*queue raw answered/],
        ['By raw', raw.address.port, /what is sent to a raw port is printed/],
      ] as const) {
        await openFile(page, 'device.printers.jsonc');
        await goTo(page, `"${printer}"`);
        await runCommand(page, 'Platen: Ping Device');
        const question = page.locator('.monaco-dialog-box', { hasText: `127.0.0.1:${port}` });
        await question.getByRole('button', { name: 'Ask It' }).click();
        await notification(page, `${printer}: `).waitFor();
        assert.match(await answer(page, printer), words);
        await take(`ping-${printer.slice(3).toLowerCase()}`);
      }
      assert.equal(sink.jobs.length, 0);
    } finally {
      await Promise.all([raw, lpd, ipp].map((printer) => printer.close()));
    }
  },
};

/** The text of the document beside the file, with blanks as one types them. */
async function answer(page: Page, printer: string): Promise<string> {
  const group = page.locator('.editor-group-container', { hasText: `${printer}.ping.txt` });
  const text = await group.locator('.view-lines').first().textContent();
  return (text ?? '').replaceAll('\u00a0', ' ');
}

function configuration(raw: number, lpd: number, ipp: number): string {
  return `{
  "version": 1,
  "devices": {
    "raw side": { "uri": "socket://127.0.0.1:${raw}" },
    "LPD side": { "uri": "lpd://127.0.0.1:${lpd}/raw" },
    "IPP side": { "uri": "ipp://127.0.0.1:${ipp}/ipp/print" }
  },
  "ports": {
    "RAW": { "device": "raw side" },
    "LPR": { "device": "LPD side", "sourcePorts": "unprivileged" },
    "IPP": { "device": "IPP side" }
  },
  "printers": {
    "By raw": { "port": "RAW" },
    "By LPD": { "port": "LPR" },
    "By IPP": { "port": "IPP" }
  }
}
`;
}
