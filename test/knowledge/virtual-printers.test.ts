/** The virtual printers of the format, as sentences name them. */
import { strict as assert } from 'node:assert';
import {
  deviceModelSummaries,
  isVirtualPrinterKind,
  virtualPrinterKinds,
  virtualPrinters,
} from '../../src/knowledge/virtual-printers.ts';

describe('virtual printers', () => {
  it('are named with their word, and told in a sentence', () => {
    assert.deepEqual(virtualPrinterKinds, ['lpd', 'raw', 'ipp']);
    for (const kind of virtualPrinterKinds) {
      const { title, calledInFile, summary } = virtualPrinters[kind];
      assert.match(title, /^an? /);
      assert.match(calledInFile, new RegExp(`^an? ${kind} `));
      assert.match(summary, /^[A-Z].*\.$/);
    }
  });

  it('of IPP are one of a few printers, each in a line', () => {
    for (const [name, summary] of Object.entries(deviceModelSummaries)) {
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
      assert.match(summary, /^[A-Z].*\.$/);
    }
  });

  it('are no other words', () => {
    assert.deepEqual(['raw', 'jetdirect', 'toString', undefined].map(isVirtualPrinterKind), [
      true,
      false,
      false,
      false,
    ]);
  });
});
