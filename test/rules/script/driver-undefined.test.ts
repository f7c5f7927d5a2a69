/** Finds drivers of printers that a script does not add. */
import { itReports } from '../marked-text.ts';

describe('driver-undefined', () => {
  const printer = (driver: string) => `Add-Printer -Name A -PortName LPT1: -DriverName ${driver}`;
  const mark = (text: string) =>
    `${' '.repeat(printer('').length)}${'^'.repeat(text.length)} info driver-undefined`;
  itReports(
    {
      'a driver that nothing adds': `Add-PrinterDriver -Name 'HP X'\n${printer("'HP Y'")}\n${mark("'HP Y'")}`,
      'a driver that is added later': `${printer("'HP X'")}\n${mark("'HP X'")}\nAdd-PrinterDriver 'HP X'`,
      'nothing where it adds none': printer("'HP Y'"),
      'nothing of drivers that Windows has': `Add-PrinterDriver 'HP X'\n${printer("'Microsoft Print To PDF'")}`,
      'nothing where the script asks for it': `Add-PrinterDriver 'HP X'\nGet-PrinterDriver 'HP Y'\n${printer("'HP Y'")}`,
      'nothing where a name depends on the run': `Add-PrinterDriver $name\n${printer("'HP Y'")}`,
      'nothing after a set-up': `Add-PrinterDriver 'HP X'\nStart-Process setup.exe\n${printer("'HP Y'")}`,
    },
    'make-queues.ps1',
  );
});
