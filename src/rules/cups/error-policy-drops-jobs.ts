/** A queue that throws a job away when the device fails once (CUPS ErrorPolicy abort-job, LPRng send_failure_action=remove). */
import { placeOf } from '../../model/span.ts';
import { isReachedByNetwork } from '../../site/devices/network-printers.ts';
import { isOnlyOn } from '../../site/systems/printer-systems.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'error-policy-drops-jobs',
  severity: 'info',
  acrossValues: true,
  on: 'printers',
  where: 'errorPolicy',
  check(printer, { site, report }) {
    if (printer.errorPolicy.value !== 'abort-job' || !isReachedByNetwork(site, printer)) return;
    // Windows has no such policy.
    if (isOnlyOn(site, printer, ({ family }) => family === 'windows')) return;
    const isLprng = isOnlyOn(site, printer, ({ family }) => family === 'lprng');
    report({
      span: placeOf(printer, printer.errorPolicy),
      message: `A job that fails ${isLprng ? 'three times' : 'once'} is deleted, though a network printer is often available again a minute later.`,
      fixes: {
        title: 'Try the job again later instead',
        safe: false,
        edits: [{ kind: 'set', path: ['printers', printer.id, 'errorPolicy'], value: 'retry-job' }],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A network printer whose queue throws a job away when it fails.',
  why: `With \`abort-job\` CUPS gives a job up at the first failure of its backend, and LPRng, whose default \`send_failure_action\` is
\`remove\`, after three tries: a job that meets a restarting box is lost, and nobody is told. \`retry-job\` tries again after 300 s,
five times. Where lost jobs do no harm, for example for screens that print themselves anew, ignore this finding.`,
  sources: ['CUPS man/cupsd.conf', 'LPRng src/vars.c'],
  rows: [71, 76],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "P1": { "device": "socket://10.20.0.11" } },
  "printers": { "Invoices": { "port": "P1", "errorPolicy": "abort-job" } }
}`,
  good: `{
  "ports": { "P1": { "device": "socket://10.20.0.11" } },
  "printers": { "Invoices": { "port": "P1", "errorPolicy": "retry-job" } }
}`,
};
