/** Finds ports of printers that a script does not make. */
import { itReports } from '../marked-text.ts';

describe('port-undefined', () => {
  const printer = (port: string) => `Add-Printer -Name A -DriverName 'Generic / Text Only' -PortName ${port}`;
  const port = "Add-PrinterPort -Name 'IP_1' -PrinterHostAddress '10.20.0.11'";
  const dashes = (text: string) => text.replace(/[^ ]/g, ' ');
  const mark = (text: string) =>
    `${dashes(printer('')).replace(/\S/g, ' ')}${'^'.repeat(text.length)} warning port-undefined`;
  itReports(
    {
      'a port that nothing makes': `${port}\n${printer('IP_2')}\n${mark('IP_2')}`,
      'names without regard to case': `${port}\n${printer('ip_1')}`,
      'a port that is made later': `${printer('IP_1')}\n${mark('IP_1')}\n${port}`,
      'nothing of one that is made later in a branch': `${printer('IP_1')}\nif ($x) { ${port} }`,
      'nothing where it makes no ports': printer('IP_2'),
      'nothing where a name depends on the run': `${port}\nAddPrinterPort $x\nAdd-PrinterPort -Name $x\n${printer('IP_2')}`,
      'nothing where the script asks for it': `${port}\nif (Get-PrinterPort -Name IP_2) {}\n${printer('IP_2')}`,
      'nothing where it asks for all': `${port}\nGet-PrinterPort\n${printer('IP_2')}`,
      'nothing where another script may make it': `. .\\ports.ps1\n${port}\n${printer('IP_2')}`,
      'nothing where it is of another server': `${port}\nAdd-PrinterPort -ComputerName $s -Name X\n${printer('IP_2')}`,
      'one on the server that has none': `${port}\n${printer('IP_1')} -ComputerName PRINT01\n${mark('IP_1')}`,
      'nothing of ports of the machine itself': `${port}\n${printer('LPT1:')}`,
      'nothing where a part cannot be read': `${port}\n${printer('IP_2')}\nif (((`,
      'nothing where a function makes it': `function Add-It {\n  Add-PrinterPort -Name IP_2 -PrinterHostAddress 10.20.0.12\n}\n${port}\n${printer('IP_2')}`,
    },
    'make-queues.ps1',
  );
});
