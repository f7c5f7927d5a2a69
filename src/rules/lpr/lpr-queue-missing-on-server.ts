/** An LPR queue of a Windows server of the file that has no printer of that name: its LPD ignores the jobs (Q237420). */

import { findSystem } from '../../knowledge/systems.ts';
import type { Server } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { LPD_PORT } from '../../model/port-range.ts';
import { placeOf } from '../../model/span.ts';
import { ownUri, writtenUri, writtenUriPath } from '../../site/devices/device-uris.ts';
import { closestName, didYouMean } from '../../site/names/closest-name.ts';
import { namedPrinters } from '../../site/names/named-printers.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lpr-queue-missing-on-server',
  severity: 'warning',
  acrossValues: true,
  on: ['devices', 'ports'],
  check(entry, { site, mayCompare, report }) {
    const uri = ownUri(site, entry);
    // The LPD of Windows listens on 515 only: another port is another service.
    if (uri?.scheme !== 'lpd' || uri.port !== LPD_PORT) return;
    const queue = uri.path;
    const host = site.findHost(uri.host);
    if (host?.section !== 'servers') return;
    const server = host as Server;
    if (isServed(site, server, queue)) return;
    const names = knownQueues(site, server);
    const at = writtenUri(site, entry);
    if (!names || !at) return;
    const suggests = mayCompare(names.length);
    const closest = suggests ? closestName(queue, names) : undefined;
    report({
      span: placeOf(entry, at),
      message: `${host.id} has no printer or share "${queue.slice(0, 60)}": its LPD ignores the jobs (event 4008).${suggests ? ` ${didYouMean(queue, names)}` : ''}`,
      fixes: closest === undefined ? [] : [useQueue(writtenUriPath(entry), at.value, closest)],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'An LPR queue on a Windows server of the file that has no such printer.',
  why: `The LPD service of Windows takes the queue name of a job for the name or share of one of its printers. Where there is none,
it ignores the request and logs LPDSVC event 4008, and the sender tries again for ever (Q237420). Write the share's name.`,
  sources: ['Q237420'],
  rows: [32],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" },
    "TO_PRINT01": { "device": "lpd://PRINT01/ACCOUNTS" }
  },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT" } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" },
    "TO_PRINT01": { "device": "lpd://PRINT01/acct" }
  },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT" } }
}`,
};

/** What the server's LPD answers to; undefined where the file does not state enough. */
function knownQueues(site: Site, server: Server): string[] | undefined {
  if (findSystem(server.system?.value)?.family !== 'windows') return undefined;
  // A printer whose server the file does not state may well be here; a server without any is not described.
  if (site.printersOn(undefined).length > 0) return undefined;
  const printers = hostIds(site, server).flatMap((id) => namedPrinters(site, id));
  if (printers.length === 0) return undefined;
  return printers.map(({ id, name, share }) => share?.value ?? name?.value ?? id);
}

function isServed(site: Site, server: Server, queue: string): boolean {
  return hostIds(site, server).some((id) => site.printerKnownAt(id, queue) !== undefined);
}

/** A node also answers for the clusters that it can hold. */
function hostIds(site: Site, server: Server): string[] {
  return [server.id, ...site.clustersOf(server).map(({ id }) => id)];
}

function useQueue(path: readonly (string | number)[], uri: string, queue: string): Fix {
  const value = uri.replace(
    /^([^:]*:\/\/[^/?]*\/)[^?]*/,
    (_, lead: string) => `${lead}${encodeURIComponent(queue)}`,
  );
  return { title: `Use the queue "${queue}"`, safe: false, edits: [{ kind: 'set', path, value }] };
}
