/** A printers.conf cut anywhere, or written to do harm, is read without an exception. */
import { strict as assert } from 'node:assert';
import { cupsPrinters } from '../../../src/interchange/cups-printers/cups-printers.ts';
import { findingsOf } from '../foreign-text.ts';
import { lab } from './lab-conf.ts';

describe('printers.conf', () => {
  it('may be cut anywhere, and anything at all', () => {
    const hostile = [
      '<Printer',
      '<Printer __proto__>\nOption __proto__ x\n</Printer>',
      '</Printer>',
      '\0<Class \0>',
    ];
    for (let end = 0; end <= lab.length; end += 1) hostile.push(lab.slice(0, end));
    for (const text of hostile)
      assert.doesNotThrow(() => findingsOf(cupsPrinters, text), JSON.stringify(text));
  });
});
