/** A connection that still uses a former share name (KB 822553). */
import { placeOf } from '../../model/span.ts';
import { connectionTarget } from '../../site/connections/connection-target.ts';
import { leadsToShare, shareLink } from '../../site/connections/share-link.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';
import { newShareFixes, renamingOf } from './fixes/new-share-fix.ts';

export default defineRule({
  id: 'connection-target-renamed',
  severity: 'error',
  acrossValues: true,
  on: ['connections', 'devices', 'ports'],
  where: leadsToShare,
  check(entry, { site, report }) {
    const target = connectionTarget(site, entry);
    if (target?.reached !== 'renamed' || target.loopingNodes.length > 0) return;
    const { printer } = target;
    if (!printer) return;
    report({
      span: placeOf(entry, shareLink(site, entry)?.at),
      message: renamingOf(target),
      related: [{ span: placeOf(printer, printer.share), message: `The printer ${printer.id}.` }],
      fixes: newShareFixes(site, entry, target),
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A path that uses a former share name of a printer on that server.',
  why: `The share was renamed, and this client still asks for the old name: it cannot print, and on an unfixed Windows
2000 or 2003 cluster each such call can make the spooler loop (KB 822553).`,
  sources: ['KB 822553'],
  rows: [54],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": {} },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": { "front desk": { "path": "//PRINT01/ACCOUNTS" } }
}`,
  good: `{
  "servers": { "PRINT01": {} },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": { "front desk": { "path": "//PRINT01/ACCT" } }
}`,
};
