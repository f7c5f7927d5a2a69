/** Jobs sent to the LPD of Windows as plain text: it prints the source of PostScript, or adds line ends (Q141112, KB 124735). */

import { withUriOption } from '../../knowledge/cups/uri-option.ts';
import { findSystem } from '../../knowledge/systems.ts';
import type { Cluster, Server } from '../../model/config.ts';
import { LPD_PORT } from '../../model/port-range.ts';
import { placeOf } from '../../model/span.ts';
import { hasUriOptions, ownUri, writtenUri, writtenUriPath } from '../../site/devices/device-uris.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lpd-format-plain-text',
  severity: 'warning',
  acrossValues: true,
  on: ['devices', 'ports'],
  where: hasUriOptions,
  check(entry, { site, report }) {
    const uri = ownUri(site, entry);
    if (uri?.scheme !== 'lpd' || uri.options.get('format') !== 'f') return;
    // The LPD of Windows listens on 515 only: another port is another service.
    const host = uri.port === LPD_PORT ? site.findHost(uri.host) : undefined;
    const server = host && windowsServer(site, host);
    const at = writtenUri(site, entry);
    if (!server || !at || isForPlainText(site, host, uri.path)) return;
    report({
      span: placeOf(entry, at),
      message: `With format=f the LPD of ${host.id} takes these jobs for plain text, unless it passes everything through: PostScript comes out as its source.`,
      related: [{ span: placeOf(server, server.system), message: `${server.id} runs Windows.` }],
      fixes: {
        title: 'Send the jobs as they are, with format=l',
        // Whoever sends nothing but text may want it so.
        safe: false,
        edits: [
          {
            kind: 'set',
            path: writtenUriPath(entry),
            value: withUriOption(at.value, 'format', 'l'),
          },
        ],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'LPR jobs that go to a Windows server as plain text.',
  why: `The control file of an LPR job says by a letter what the document is. The LPD service of Windows knows two: \`f\` makes a job of the
datatype TEXT, which is drawn as text or given line ends, \`l\` one of the datatype RAW, which is left alone (KB 124735). PostScript sent with \`f\`
comes out as its source (Q141112). Send \`format=l\`, or let the server pass everything through (\`SimulatePassThrough\`, KB 150930).`,
  sources: ['Q141112', 'KB 124735', 'KB 150930', 'Q168457'],
  rows: [28],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } },
  "ports": { "TO_PRINT01": { "device": "lpd://PRINT01/ACCT?format=f" } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } },
  "ports": { "TO_PRINT01": { "device": "lpd://PRINT01/ACCT?format=l" } }
}`,
};

/** The server, or a node of the cluster, that runs Windows; undefined where the file says that one runs something else. */
function windowsServer(site: Site, host: Server | Cluster): Server | undefined {
  const ids = 'nodes' in host ? host.nodes.map(({ value }) => value) : [host.id];
  const servers = ids.flatMap((id) => site.find('servers', id) ?? []).filter(({ system }) => system);
  const isWindows = servers.every(({ system }) => findSystem(system?.value)?.family === 'windows');
  return isWindows ? servers[0] : undefined;
}

/** Whoever gives the queue the datatype TEXT or a driver for text wants it so. */
function isForPlainText(site: Site, host: Server | Cluster, queue: string): boolean {
  const printer = site.printerKnownAt(host.id, queue);
  if (!printer) return false;
  return printer.datatype?.value.toUpperCase() === 'TEXT' || /text only/i.test(printer.driver?.value ?? '');
}
