/** A port of a printer that the script, which makes ports, has not made. */
import type { Fix } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import { closestName, suggestOrList } from '../../site/names/closest-name.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'port-undefined',
  severity: 'warning',
  on: 'file',
  check({ site, mayCompare, report }) {
    for (const problem of site.problems()) {
      if (problem.code !== 'port-undefined') continue;
      const { span, found, expected, related } = problem;
      const shown = found.slice(0, 80);
      const closest = mayCompare(expected.length) ? closestName(found, expected) : undefined;
      report(
        related
          ? {
              span,
              message: `The port "${shown}" is made only after this: Windows refuses a printer whose port does not exist.`,
              related: [{ span: related, message: 'Where it is made.' }],
            }
          : {
              span,
              message: `Nothing in this script makes a port "${shown}". ${suggestOrList(closest, expected)}`,
              fixes: useFix(problem, closest),
            },
      );
    }
  },
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

function useFix({ path }: Problem, value: string | undefined): Fix[] {
  return value === undefined
    ? []
    : [{ title: `Use "${value}"`, safe: false, edits: [{ kind: 'set', path, value }] }];
}
