/** A registry export cut anywhere, or written to do harm, is read without an exception and in time that grows with its size. */
import { strict as assert } from 'node:assert';
import { windowsReg } from '../../../src/interchange/windows-reg/windows-reg.ts';
import { processorMs } from '../../processor-time.ts';
import { all, print, reg } from './registry-lines.ts';

describe('a registry export', () => {
  it('is read without an exception wherever it ends, and whatever stands in it', () => {
    for (let end = 0; end < all.length; end += 1) windowsReg.readForeign(all.slice(0, end));
    for (const odd of ['__proto__', 'constructor', '\\', ']', '"', '\u0000', '='.repeat(1000)]) {
      const text = reg(`[${print}\\Printers\\${odd}]`, `"${odd}"="${odd}"`, `"Port"=${odd}`, odd);
      assert.ok(windowsReg.readForeign(text).config.printers.size <= 1);
    }
  });

  it('is read in time that grows with its size', () => {
    const hostile = [
      '"a"="b'.repeat(50_000),
      '"\n'.repeat(50_000),
      `"x"=hex:${'00,\\\n'.repeat(50_000)}`,
      '\n['.repeat(50_000),
      `[${print}\\Printers\\x]\n`.repeat(5_000),
    ];
    for (const body of hostile) {
      const text = reg(`[${print}\\Printers\\x]`, body);
      assert.ok(processorMs(() => windowsReg.readForeign(text)) < 5000);
    }
  });
});
