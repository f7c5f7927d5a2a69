/** Jobs sent to the LPD of Windows as plain text: it prints the source of PostScript, or adds line ends (Q141112, KB 124735). */
import { findSystem } from '../knowledge/systems.ts';
import { placeOf } from '../model/span.ts';
import { ownUri, writtenUri, writtenUriPath } from '../site/device-uris.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'lpd-format-plain-text',
  severity: 'warning',
  summary: 'LPR jobs that go to a Windows server as plain text.',
  why: `The control file of an LPR job says by a letter what the document is. The LPD service of Windows knows two: \`f\` makes a job of the
datatype TEXT, which is drawn as text or given line ends, \`l\` one of the datatype RAW, which is left alone (KB 124735). PostScript sent with \`f\`
comes out as its source (Q141112). Send \`format=l\`, or let the server pass everything through (\`SimulatePassThrough\`, KB 150930).`,
  sources: ['Q141112', 'KB 124735', 'KB 150930', 'Q168457'],
  rows: [28],
  examples: {
    bad: [
      `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } },
  "ports": { "TO_PRINT01": { "device": "lpd://PRINT01/ACCT?format=f" } }
}`,
    ],
    good: [
      `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } },
  "ports": { "TO_PRINT01": { "device": "lpd://PRINT01/ACCT?format=l" } }
}`,
    ],
  },
  acrossValues: true,
  on: ['devices', 'ports'],
  reads: [
    'servers.id',
    'servers.name',
    'servers.aliases',
    'servers.system',
    'clusters.id',
    'clusters.aliases',
    'devices.id',
  ],
  check(entry, { site, report }) {
    const uri = ownUri(site, entry);
    if (uri?.scheme !== 'lpd' || uri.options.size === 0) return;
    const at = writtenUri(site, entry);
    if (!at || !/[?&+]format=f(?=[&+]|$)/.test(at.value)) return;
    const host = site.findHost(uri.host);
    const server = host && site.config.servers.get(host.id);
    if (!server || findSystem(server.system?.value)?.family !== 'windows') return;
    report({
      span: placeOf(entry, at),
      message: `With format=f the LPD of ${server.id} takes these jobs for plain text: PostScript and PCL come out as their source.`,
      related: [{ span: placeOf(server, server.system), message: `${server.id} runs Windows.` }],
      fixes: [
        {
          title: 'Send the jobs as they are, with format=l',
          // Whoever sends nothing but text may want it so.
          safe: false,
          edits: [
            {
              kind: 'set',
              path: writtenUriPath(entry),
              value: at.value.replace(/([?&+]format=)f(?=[&+]|$)/, '$1l'),
            },
          ],
        },
      ],
    });
  },
});
