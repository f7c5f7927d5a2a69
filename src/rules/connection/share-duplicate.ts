/** Two printers of one server under one share name: names are compared without regard to case. */
import { placeOf } from '../../model/span.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'share-duplicate',
  severity: 'error',
  acrossValues: true,
  on: 'printers',
  check(printer, { site, report }) {
    // An empty name is what exports write where nothing is shared.
    if (!printer.share?.value) return;
    if (!site.isSharedTwice(printer.share.value)) return;
    const host = site.hostOf(printer);
    const earlier = host === undefined ? undefined : site.printerSharedAt(host, printer.share.value);
    if (!earlier || earlier === printer) return;
    report({
      span: placeOf(printer, printer.share),
      message: `${earlier.id} is shared as "${earlier.share?.value}" on ${host} already, and capitals make no difference.`,
      related: [{ span: placeOf(earlier, earlier.share), message: 'The first with this share name.' }],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'Two printers of a server or cluster with one share name, perhaps in other capitals.',
  why: `Clients ask for a printer by its share name, and neither Windows nor CUPS distinguishes capitals from small letters in it. Of two
printers that share one name, a server takes the first and refuses the second, or sends everybody to whichever it finds.`,
  sources: ['MS-RPRN', 'CUPS scheduler/printers.c'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": {} },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT" }, "Accounts": { "port": "P1", "share": "Acct" } }
}`,
  good: `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" },
    "P2": { "device": "socket://10.20.0.12", "server": "PRINT02" }
  },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT" }, "Accounts": { "port": "P2", "share": "Acct" } }
}`,
};
