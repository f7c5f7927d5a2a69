/** A CUPS queue that stops at the first failure of the network, and stays stopped (CUPS ErrorPolicy). */
import { placeOf } from '../model/span.ts';
import { isReachedByNetwork } from '../site/network-printers.ts';
import { isOnlyOn } from '../site/printer-systems.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from './rule.ts';

export default defineRule({
  id: 'error-policy-stops-printer',
  severity: 'warning',
  summary: 'A network printer whose queue stops when one job fails.',
  acrossValues: true,
  on: 'printers',
  where: 'errorPolicy',
  reads: 'neighbours',
  check(printer, { site, report }) {
    if (printer.errorPolicy.value !== 'stop-printer' || !isReachedByNetwork(site, printer)) return;
    // Windows has no such policy.
    if (isOnlyOn(site, printer, ({ family }) => family === 'windows')) return;
    report({
      span: placeOf(printer, printer.errorPolicy),
      message:
        'One failure of the network stops this queue until an administrator starts it again; jobs pile up meanwhile.',
      fixes: [
        {
          title: 'Try the same job again instead',
          safe: false,
          edits: [{ kind: 'set', path: ['printers', printer.id, 'errorPolicy'], value: 'retry-current-job' }],
        },
      ],
    });
  },
});

export const explanation: RuleExplanation = {
  why: `With the error policy \`stop-printer\` CUPS stops the whole queue when a backend fails, and nobody but an administrator can
start it again. A printer on the network fails whenever the network blinks or the box restarts: jobs of the next days pile up
behind one bad minute (apple/cups issues 1489, 3968, 4757). \`retry-current-job\` tries the same job again until it works.`,
  sources: ['CUPS man/cupsd.conf', 'CUPS scheduler/printers.c'],
  rows: [72],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "ports": { "P1": { "device": "socket://10.20.0.11" } },
  "printers": { "Dispatch": { "port": "P1", "errorPolicy": "stop-printer" } }
}`,
  ],
  good: [
    `{
  "ports": { "P1": { "device": "socket://10.20.0.11" }, "USB": { "device": "usb://HP/LaserJet" } },
  "printers": {
    "Dispatch": { "port": "P1", "errorPolicy": "retry-current-job" },
    "Desk": { "port": "USB", "errorPolicy": "stop-printer" }
  }
}`,
  ],
};
