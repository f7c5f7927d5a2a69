/** A printer without a port prints nowhere. */
import { placeOf } from '../../model/span.ts';
import { isUnreadable } from '../../site/unreadable-property.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'printer-port-missing',
  severity: 'error',
  acrossValues: true,
  ownFormatOnly: true,
  on: 'printers',
  check(printer, { site, report }) {
    if (printer.ports.length > 0 || printer.members.length > 0 || printer.definedIn) return;
    if (isUnreadable(site, printer, 'port')) return;
    report({
      span: placeOf(printer),
      message: `The printer ${printer.id} has no port: add "port" with the name of one.`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A printer without a port.',
  why: `A queue prints to one port, or to a list of ports as a pool. Without one, jobs stay in it (PrintService event 320).`,
  sources: ['PrintService 320 (TechNet dd393174)'],
  rows: [58, 77],
};

export const examples: RuleExamples = {
  bad: `{
  "printers": { "Accounting": { "share": "ACCT" } }
}`,
  good: `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR1" } }
}`,
};
