/** A path that no node of a cluster can serve: the spooler calls itself until its connections are used up (KB 822553). */
import type { Printer } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { placeOf } from '../../model/span.ts';
import {
  type ConnectionTarget,
  connectionTarget,
  FIXED_WIN32SPL,
} from '../../site/connections/connection-target.ts';
import {
  isConnection,
  type LinkingEntry,
  leadsToShare,
  relinkEdits,
  shareLink,
  withShare,
} from '../../site/connections/share-link.ts';
import type { Site } from '../../site/site.ts';
import { newShareFixes, renamingOf } from '../connection/fixes/new-share-fix.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'cluster-printer-loopback',
  severity: 'error',
  acrossValues: true,
  on: ['connections', 'devices', 'ports'],
  where: leadsToShare,
  check(entry, { site, report }) {
    const target = connectionTarget(site, entry);
    if (!target || target.reached === 'share' || target.loopingNodes.length === 0) return;
    const nodes = target.loopingNodes
      .map(({ id }) => id)
      .join(', ')
      .replace(/, ([^,]*)$/, ' and $1');
    report({
      span: placeOf(entry, shareLink(site, entry)?.at),
      message: `${problem(target)} ${nodes} would look for it on the network, reach ${target.host.section === 'servers' ? 'its own spooler' : "the cluster's own spooler"} again, and loop until the connections to \\PIPE\\spoolss are used up.`,
      related: [
        ...(target.printer
          ? [
              {
                span: placeOf(target.printer, target.printer.share),
                message: `The printer ${target.printer.id}.`,
              },
            ]
          : []),
        ...target.loopingNodes.map((node) => ({
          span: placeOf(node, node.system),
          message: node.system?.value.startsWith('windows-2000')
            ? `${node.id} does not state the hotfix: "fixes": ["KB886679"].`
            : `${node.id} does not state a Win32spl.dll of ${FIXED_WIN32SPL} or later, nor "fixes": ["KB822553"].`,
        })),
      ],
      fixes: fixesOf(site, entry, target),
    });
  },
});

export const explanation: RuleExplanation = {
  summary:
    'A path on a cluster or one of its nodes whose share is gone, renamed, or belongs to one node only, where a node runs Windows 2000 or 2003 without a fixed Win32spl.',
  why: `The spooler asks its local print providers for the name; they do not know it; so it asks the remote provider,
Win32spl, which calls the server of that name: the same machine. The call comes back as a new one and does not know the
name either. The loop goes on until the connections to \`\\PIPE\\spoolss\` are used up and every caller waits. Failing over
moves it, raising the limit delays it. Point the connection at a share that exists, and install Win32spl.dll ${FIXED_WIN32SPL}
or later (Windows Server 2003; SP1, SP2 and R2 have a later one) or the hotfix of KB 886679 (Windows 2000: \`"fixes": ["KB886679"]\`).
Named are the nodes that can loop: not those that have the printer, nor those with the fix.`,
  sources: ['KB 822553'],
  rows: [54],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-server-2003" }, "PRINT02": { "system": "windows-server-2003" } },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": { "front desk": { "path": "\\\\\\\\PRINTVS\\\\ACCOUNTS", "from": "WS077" } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-server-2003" }, "PRINT02": { "system": "windows-server-2003" } },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": { "front desk": { "path": "//printvs/acct", "from": "WS077" } }
}`,
};

function fixesOf(site: Site, entry: LinkingEntry, target: ConnectionTarget): Fix[] {
  const { path, reached, printer } = target;
  if (reached === 'renamed' && printer?.share) return newShareFixes(site, entry, target);
  if (reached === 'one-node-only' && printer) {
    const lead = path.lead.replace(path.host, () => nameOfHolder(site, printer));
    const value = withShare({ ...path, lead }, path.share);
    return [
      {
        title: `Use the node that has it: ${value}`,
        // While that node is down nobody can print there, which only its users know.
        safe: false,
        edits: relinkEdits(site, entry, value),
      },
    ];
  }
  // Printers use a port, and would be left without one.
  if (!isConnection(entry)) return [];
  return [
    {
      title: `Remove the connection ${entry.id}`,
      safe: false,
      edits: [{ kind: 'remove', path: ['connections', entry.id] }],
    },
  ];
}

function nameOfHolder(site: Site, printer: Printer): string {
  const id = site.hostOf(printer) ?? '';
  return site.find('servers', id)?.name?.value ?? id;
}

function problem(target: ConnectionTarget): string {
  const { reached, path, host } = target;
  if (reached === 'renamed') return renamingOf(target);
  if (reached === 'one-node-only') return `${path.share} belongs to another node only, not to ${host.id}.`;
  return `${host.id} has no share ${path.share}.`;
}
