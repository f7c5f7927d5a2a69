/** A connection to a share that its server does not have (KB 822553). */

import { closest } from 'fastest-levenshtein';
import { amountText } from '../../model/amount-text.ts';
import { placeOf } from '../../model/span.ts';
import { type ConnectionTarget, connectionTarget } from '../../site/connections/connection-target.ts';
import { isConnection, leadsToShare, shareLink } from '../../site/connections/share-link.ts';
import { namedPrinters } from '../../site/names/named-printers.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'connection-target-missing',
  severity: 'error',
  acrossValues: true,
  on: ['connections', 'devices', 'ports'],
  where: leadsToShare,
  check(entry, { site, report }) {
    const target = connectionTarget(site, entry);
    if (!target || target.loopingNodes.length > 0) return;
    if (target.reached !== 'nothing' && target.reached !== 'one-node-only') return;
    // A file need not list every queue that a server prints to by IPP; clients ask for those that people set up.
    if (target.path.uri?.protocol === 'ipp' && !isConnection(entry)) return;
    report({
      span: placeOf(entry, shareLink(site, entry)?.at),
      message: `${target.host.id} has no share ${target.path.share}. ${elsewhere(site, target) ?? nearest(site, target)}`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A path that names a server or cluster of this file, but no share or former share of it.',
  why: `The file lists the printers of this server, and none of them is shared under that name: the client cannot print.
Create the share, correct the name, or remove the connection; a stale name can also make a cluster's spooler loop (KB 822553).
Devices that are shares, and local ports that are called after one, ask the server in the same way.`,
  sources: ['KB 822553'],
  rows: [54],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": {} },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT" } },
  "connections": { "front desk": { "path": "//PRINT01/PAYROLL" } }
}`,
  good: `{
  "servers": { "PRINT01": {} },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT" } },
  "connections": { "front desk": { "path": "//PRINT01/acct" }, "elsewhere": { "path": "//OTHER/PAYROLL" } }
}`,
};

/** The share of one node, which its cluster and the other nodes do not have. */
function elsewhere(site: Site, { printer }: ConnectionTarget): string | undefined {
  const holder = printer && site.hostOf(printer);
  return holder === undefined ? undefined : `Only ${holder} has it.`;
}

function nearest(site: Site, { path, host }: ConnectionTarget): string {
  const printers = namedPrinters(site, host.id);
  // A queue of CUPS is asked for by its name.
  const shares = printers.map(({ share, name, id }) => share?.value ?? name?.value ?? id);
  if (shares.length === 0) return 'It has none in this file.';
  // Comparing each of thousands of stale paths with each of thousands of shares would freeze an editor.
  if (shares.length > 1000) return `It has ${amountText(shares.length)} others.`;
  return `The nearest is ${closest(path.share, shares)}.`;
}
