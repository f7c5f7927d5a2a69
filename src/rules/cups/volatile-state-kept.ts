/** State of a running cupsd in a printers.conf that is kept elsewhere (scheduler/printers.c, cupsdSaveAllPrinters). */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('volatile-state-kept', 'info');

export const explanation: RuleExplanation = {
  summary: 'State of a running cupsd in a printers.conf that is kept elsewhere.',
  why: `cupsd writes into \`printers.conf\` when a queue changed its state, and what the printer last said of its ink. In a copy under
version control these lines are differences without a change. cupsd does without them. The file in \`/etc/cups\` itself is left alone.`,
  sources: ['CUPS scheduler/printers.c, cupsdSaveAllPrinters'],
};

export const examples: RuleExamples = {
  file: 'printers.conf',
  bad: `<Printer lab>
DeviceURI socket://10.20.0.12
State Idle
StateTime 1612489731
Attribute marker-levels 71
</Printer>
`,
  good: `<Printer lab>
DeviceURI socket://10.20.0.12
State Idle
</Printer>
`,
};
