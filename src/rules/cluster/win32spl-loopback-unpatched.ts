/** A cluster node that states the Win32spl.dll which can call its own machine back (KB 822553). */
import { compareFileVersions } from '../../knowledge/windows/file-version.ts';
import { placeOf } from '../../model/span.ts';
import { clustersAskedInVain, FIXED_WIN32SPL } from '../../site/connections/connection-target.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'win32spl-loopback-unpatched',
  severity: 'warning',
  acrossValues: true,
  on: 'servers',
  check(server, { site, report }) {
    if (!/^windows-server-2003(-|$)/.test(server.system?.value ?? '')) return;
    const stated = server.fileVersions.get('win32spl.dll');
    const clusters = site.clustersOf(server);
    const [cluster] = clusters;
    if (!stated || !cluster || (compareFileVersions(stated.value, FIXED_WIN32SPL) ?? 0) >= 0) return;
    report({
      span: placeOf(server, stated),
      message: `Win32spl.dll ${stated.value} can loop back to its own machine; ${FIXED_WIN32SPL} does not. ${server.id} is a node of ${cluster.id}.`,
      related: [{ span: placeOf(cluster), message: `The cluster ${cluster.id}.` }],
      // Connections that ask in vain would still have a finding, another one: fix them first.
      fixes: clusters.some(({ id }) => site.derived(clustersAskedInVain).has(id))
        ? []
        : [
            {
              title: `State Win32spl.dll ${FIXED_WIN32SPL}, once it is installed and the server was restarted`,
              safe: false,
              edits: [
                {
                  kind: 'set',
                  path: ['servers', server.id, 'fileVersions', stated.key],
                  value: FIXED_WIN32SPL,
                },
              ],
            },
          ],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: `A cluster node with Windows Server 2003 that states a win32spl.dll older than ${FIXED_WIN32SPL}.`,
  why: `Before ${FIXED_WIN32SPL} the remote print provider calls back the very machine that asked it when a share is gone or
renamed; on a cluster these calls use up all connections of the spooler (KB 822553). The fixed file keeps it from looping.`,
  sources: ['KB 822553'],
  rows: [54],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.0" } } },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.54" } } },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
};
