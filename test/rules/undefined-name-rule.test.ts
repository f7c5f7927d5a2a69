/** The words of a name that a script uses before anything makes it, or without. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { exampleFormat } from '../interchange/example-format.ts';

const cases: [what: string, script: string, message: RegExp, fixes: number][] = [
  [
    'a slip',
    "Add-PrinterPort -Name 'IP_1' -PrinterHostAddress 10.0.0.1\nAdd-Printer -Name a -DriverName d -PortName 'IP_2'\n",
    /^Nothing in this script makes a port "IP_2"\. Did you mean "IP_1"\?$/,
    1,
  ],
  [
    'one that comes later',
    "Add-PrinterPort -Name 'IP_1' -PrinterHostAddress 10.0.0.1\nAdd-Printer -Name a -DriverName d -PortName 'IP_2'\nAdd-PrinterPort -Name 'IP_2' -PrinterHostAddress 10.0.0.2\n",
    /^The port "IP_2" is made only after this: Windows refuses a printer whose port does not exist\.$/,
    0,
  ],
];

describe('undefined name', () => {
  for (const [what, script, message, fixes] of cases)
    it(`is worded where it is ${what}`, () => {
      const format = exampleFormat('make-queues.ps1', script);
      const { findings } = diagnose(script, defaultSettings, 10, format);
      assert.equal(findings.length, 1);
      assert.match(findings[0]?.message ?? '', message);
      assert.equal(findings[0]?.fixes.length, fixes);
    });
});
