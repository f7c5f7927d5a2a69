/** `lpadmin -E` before the name of the queue, where it means encryption (lpadmin(8)). */
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'lpadmin-option-order',
  severity: 'warning',
  on: 'file',
  check({ site, report }) {
    for (const { code, span, path, found } of site.problems()) {
      if (code !== 'lpadmin-option-order') continue;
      report({
        span,
        message: `Before -p, -E asks for encryption; ${found.slice(0, 80)} is not enabled by it and takes no jobs.`,
        fixes: {
          title: 'Move -E behind the name of the queue',
          safe: false,
          edits: [{ kind: 'set', path, value: true }],
        },
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary:
    'A queue that is made by `lpadmin -E -p NAME`: there -E means encryption, and the queue is not enabled.',
  why: `lpadmin reads its options in their order: \`-E\` before \`-d\`, \`-p\` or \`-x\` encrypts the connection to cupsd, behind it enables the
queue and lets it take jobs, as \`cupsenable\` and \`cupsaccept\` do. A queue that is made without it stays stopped and rejects jobs.
Nothing is said where another \`-E\` follows, \`cupsenable\` or \`cupsaccept\` is called, or \`-h\` or \`-U\` show that encryption is meant.`,
  sources: ['CUPS lpadmin(8)', 'CUPS systemv/lpadmin.c'],
};

export const examples: RuleExamples = {
  file: 'make-queues.sh',
  bad: `#!/bin/sh
lpadmin -E -p lab -v ipp://10.20.0.11/ipp/print -m everywhere
`,
  good: `#!/bin/sh
lpadmin -p lab -v ipp://10.20.0.11/ipp/print -m everywhere -E
lpadmin -E -p floor2 -v ipp://10.20.0.12/ipp/print -m everywhere
cupsenable floor2
cupsaccept floor2
`,
};
