/** More printers on a cluster than its quorum log carries to the other node (Q257897, Q225081). */
import { findSystem } from '../../knowledge/systems.ts';
import { placeOf } from '../../model/span.ts';
import { namedPrinters } from '../../site/names/named-printers.ts';
import { examplePrinters } from '../example-printers.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'cluster-printers-many',
  severity: 'info',
  options: {
    printerCount: {
      default: 150,
      summary: 'Printers that a cluster carries with a quorum log of 64 KB; Q257897 saw 150.',
    },
  },
  acrossValues: true,
  on: 'clusters',
  check(cluster, { site, option, report }) {
    const old = cluster.nodes
      .map(({ value }) => findSystem(site.find('servers', value)?.system?.value))
      .find((system) => system && /^windows-(nt-4\.0|2000)(-|$)/.test(system.id));
    if (!old) return;
    const count = namedPrinters(site, cluster.id).length;
    if (count <= option('printerCount')) return;
    report({
      span: placeOf(cluster),
      message: `${cluster.id} has ${count.toLocaleString('en-US')} printers: with a quorum log of 64 KB, the default of ${old.title}, some may be missing after a failover; Q257897 saw 150 of 200.`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'So many printers on a Windows NT 4.0 or 2000 cluster that some are missing after a failover.',
  why: `A cluster of Windows NT 4.0 or 2000 carries the settings of its printers to the other node through the quorum log, which is 64 KB
unless somebody says otherwise. With many printers it overflows: of 200, only 150 were shared after a failover (Q257897). Set the
quorum log to 4096 KB (Q225081).`,
  sources: ['Q257897', 'Q225081'],
  rows: [52],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "N1": { "system": "windows-2000-sp4", "fileVersions": { "win32spl.dll": "5.2.3790.54" } } },
  "clusters": { "PRINTVS": { "nodes": ["N1"] } },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "PRINTVS" } },
  "printers": {
${examplePrinters(151)}
  }
}`,
  good: `{
  "servers": { "N1": { "system": "windows-2000-sp4" } },
  "clusters": { "PRINTVS": { "nodes": ["N1"] } },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "PRINTVS" } },
  "printers": { "Printer 1": { "port": "P1" } }
}`,
};
