/** A Printers.xml cut anywhere, or written to do harm, is read without an exception and in time that grows with its size. */
import { strict as assert } from 'node:assert';
import { gpoPrinters } from '../../../src/interchange/gpo-printers/gpo-printers.ts';
import { processorMs } from '../../processor-time.ts';
import { printers, shared, tcp } from './printers-xml.ts';

describe('Printers.xml', () => {
  it('is read without an exception wherever it ends, and in time that grows with its size', () => {
    const text = printers(shared, tcp);
    for (let end = 0; end < text.length; end += 1) gpoPrinters.readForeign(text.slice(0, end));
    for (const hostile of [
      '<a>'.repeat(10_000),
      tcp.repeat(1000),
      '<'.repeat(20_000),
      `<a ${'b="c" '.repeat(10_000)}`,
    ])
      assert.ok(processorMs(() => gpoPrinters.readForeign(printers(hostile))) < 8000);
  });
});
