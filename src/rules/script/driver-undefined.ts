/** A driver of a printer that the script, which adds drivers, has not added. */
import type { RuleExamples, RuleExplanation } from '../rule.ts';
import { undefinedNameRule } from '../undefined-name-rule.ts';

export default undefinedNameRule({
  id: 'driver-undefined',
  severity: 'info',
  what: 'driver',
  verb: ['adds', 'added'],
  refused: 'Windows refuses a printer whose driver is not installed',
});

export const explanation: RuleExplanation = {
  summary: 'A printer with a driver that the script does not add, or adds only later.',
  why: `\`Add-Printer\` wants a driver that is installed, else it fails: "The specified driver does not exist"
(ERROR_UNKNOWN_PRINTER_DRIVER, 1797). Its name has to be exactly that of the INF file. The driver may be there already, so this is a
hint to look; nothing is said of drivers that Windows brings along, where the script asks for drivers, or starts what may install them.`,
  sources: ['Microsoft, Add-Printer and Add-PrinterDriver (PrintManagement)', 'Win32 error 1797'],
};

export const examples: RuleExamples = {
  file: 'make-queues.ps1',
  bad: `Add-PrinterDriver -Name 'HP Universal Printing PCL 6'
Add-PrinterPort -Name 'IP_10.20.0.11' -PrinterHostAddress '10.20.0.11'
Add-Printer -Name 'Accounting' -DriverName 'HP Universal Print PCL 6' -PortName 'IP_10.20.0.11'
`,
  good: `$driver = 'HP Universal Printing PCL 6'
Add-PrinterDriver -Name $driver
Add-PrinterPort -Name 'IP_10.20.0.11' -PrinterHostAddress '10.20.0.11'
Add-Printer -Name 'Accounting' -DriverName $driver -PortName 'IP_10.20.0.11'
Add-Printer -Name 'To a file' -DriverName 'Generic / Text Only' -PortName 'FILE:'
`,
};
