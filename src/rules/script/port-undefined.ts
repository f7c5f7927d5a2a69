/** A port of a printer that the script, which makes ports, has not made. */
import type { RuleExamples, RuleExplanation } from '../rule.ts';
import { undefinedNameRule } from '../undefined-name-rule.ts';

export default undefinedNameRule({
  id: 'port-undefined',
  severity: 'warning',
  what: 'port',
  verb: ['makes', 'made'],
  refused: 'Windows refuses a printer whose port does not exist',
});

export const explanation: RuleExplanation = {
  summary: 'A printer on a port that the script does not make, or makes only later.',
  why: `\`Add-Printer\` wants a port that exists, else it fails: "The specified port does not exist" (ERROR_UNKNOWN_PORT, 1796). A script
that makes its ports makes all of them as a rule, so another name is mostly a slip. Nothing is said where the port may be there
already: where the script asks for it or removes it, takes the name from a run, or starts what may make ports.`,
  sources: ['Microsoft, Add-Printer (PrintManagement)', 'Win32 error 1796'],
};

export const examples: RuleExamples = {
  file: 'make-queues.ps1',
  bad: [
    `Add-PrinterPort -Name 'IP_10.20.0.11' -PrinterHostAddress '10.20.0.11'
Add-Printer -Name 'Accounting' -DriverName 'Microsoft IPP Class Driver' -PortName 'IP_10.20.0.1'
`,
    `Add-Printer -Name 'Accounting' -DriverName 'Microsoft IPP Class Driver' -PortName 'IP_10.20.0.11'
Add-PrinterPort -Name 'IP_10.20.0.11' -PrinterHostAddress '10.20.0.11'
`,
  ],
  good: `foreach ($ip in '10.20.0.11', '10.20.0.12') {
  Add-PrinterPort -Name "IP_$ip" -PrinterHostAddress $ip
  Add-Printer -Name "Lab $ip" -DriverName 'Microsoft IPP Class Driver' -PortName "IP_$ip"
}
Add-Printer -Name 'To a file' -DriverName 'Generic / Text Only' -PortName 'FILE:'
`,
};
