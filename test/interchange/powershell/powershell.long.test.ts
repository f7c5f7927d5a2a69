/** A script cut anywhere, or written to do harm, is read without an exception. */
import { strict as assert } from 'node:assert';
import { powerShell } from '../../../src/interchange/powershell/powershell.ts';
import '../example-format.ts';
import { lab } from './lab-script.ts';

describe('powershell', () => {
  it('reads whatever it gets', () => {
    for (let length = 0; length <= lab.length; length += 13) powerShell.read(lab.slice(0, length));
    const hostile = [
      'Add-Printer -Name __proto__ -PortName constructor -DriverName toString',
      `Add-Printer -Name ${'('.repeat(5000)}`,
      `$a = 'x'\n${'$a = "$a$a"\n'.repeat(60)}Add-Printer -Name $a`,
      `$a = 1\n${'$a = @($a; $a)\n'.repeat(60)}foreach ($x in $a) { Add-Printer -Name $x }`,
      `${'foreach ($x in 1,2,3,4,5,6,7,8,9) { '.repeat(12)} Add-Printer -Name $x ${'}'.repeat(12)}`,
      `Add-Printer -Name '${'x'.repeat(300_000)}'`,
      '"'.repeat(10_001),
      '\0\u{fffd}\ud800Add-Printer -Name \ud800 -PortName "`',
      "Add-PrinterPort -Name x -LprHostAddress h -LprQueueName '\ud800'",
    ];
    for (const text of hostile) powerShell.read(text);
    const [entry] = powerShell.read(hostile[0] ?? '').printers.keys();
    assert.equal(entry, '__proto__');
  });
});
