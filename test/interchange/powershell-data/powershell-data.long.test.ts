/** A list cut anywhere, or written to do harm, is read without an exception and in time that grows with its size. */
import { strict as assert } from 'node:assert';
import { powershellData } from '../../../src/interchange/powershell-data/powershell-data.ts';
import { processorMs } from '../../processor-time.ts';
import { csv, people, ports, printers } from './printer-lists.ts';

describe('a list of printers or ports from PowerShell', () => {
  it('is read without an exception wherever it ends, and whatever stands in it', () => {
    for (const text of [printers, ports, csv, people])
      for (let end = 0; end < text.length; end += 1) powershellData.readForeign(text.slice(0, end));
    for (const odd of [
      '__proto__',
      '\u0000',
      '"',
      '""',
      ',',
      '[',
      '{"value":',
      'Name,DriverName,PortName\n"a',
    ])
      powershellData.readForeign(`${odd}\n${odd}`);
  });

  it('is read in time that grows with its size', () => {
    for (const text of [
      '"a'.repeat(50_000),
      '"a",\n'.repeat(20_000),
      `${'['.repeat(50_000)}`,
      'a,b\n'.repeat(20_000),
    ]) {
      for (const whole of [`Name,DriverName,PortName\n${text}`, text])
        assert.ok(processorMs(() => powershellData.readForeign(whole)) < 5000);
    }
  });
});
