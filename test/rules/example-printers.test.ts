/** Printers for examples: as many as asked for, each once, four to a line. */
import assert from 'node:assert/strict';
import { examplePrinters } from '../../src/rules/example-printers.ts';

describe('example printers', () => {
  it('are as many as asked for, on one port, four to a line', () => {
    const text = examplePrinters(9);
    assert.deepEqual(
      Object.entries(JSON.parse(`{${text}}`)),
      Array.from({ length: 9 }, (_, index) => [`Printer ${index + 1}`, { port: 'P1' }]),
    );
    assert.equal(text.split('\n').length, 3);
  });
});
