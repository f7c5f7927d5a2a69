/** A printcap cut anywhere, or written to do harm, is read without an exception and in time that grows with its size. */
import { strict as assert } from 'node:assert';
import { printcap } from '../../../src/interchange/printcap/printcap.ts';
import { processorMs } from '../../processor-time.ts';
import { lab, lprng } from './printcap-samples.ts';

describe('printcap', () => {
  it('is read without an exception wherever it ends, and whatever stands in it', () => {
    for (const text of [lab, lprng])
      for (let end = 0; end < text.length; end += 1) printcap.readForeign(text.slice(0, end));
    for (const odd of [
      '__proto__',
      '\\',
      ':',
      '|',
      '@',
      '#',
      '\u0000',
      '=',
      '::::',
      '||||',
      'a|b\\',
      'tc=a:tc=b',
    ])
      printcap.readForeign(`${odd}:${odd}=${odd}:\n:${odd}\n|${odd}\n${odd}`);
  });

  it('is read in time that grows with its size', () => {
    const hostile = [
      'a:'.repeat(100_000),
      'a|'.repeat(30_000),
      'a:lp=x:\\\n'.repeat(20_000),
      ':tc=a\n'.repeat(20_000),
      'a:tc=a,b,c\n'.repeat(10_000),
    ];
    for (const text of hostile) {
      assert.ok(processorMs(() => printcap.readForeign(`a:${text}`)) < 5000);
    }
  });
});
