/** An LPR queue of a Windows server of the file that has no printer of that name: its LPD ignores the jobs (Q237420). */

import { readDeviceUri } from '../knowledge/device-uri.ts';
import { findSystem } from '../knowledge/systems.ts';
import type { Server } from '../model/config.ts';
import type { Fix } from '../model/finding.ts';
import { placeOf } from '../model/span.ts';
import { closestName, didYouMean } from '../site/closest-name.ts';
import { deviceUris } from '../site/device-uris.ts';
import type { Site } from '../site/site.ts';
import { defineFileRule } from './rule.ts';

export default defineFileRule({
  id: 'lpr-queue-missing-on-server',
  severity: 'warning',
  summary: 'An LPR queue on a Windows server of the file that has no such printer.',
  why: `The LPD service of Windows takes the queue name of a job for the name or share of one of its printers. Where there is none,
it ignores the request and logs LPDSVC event 4008, and the sender tries again for ever (Q237420). Write the share's name.`,
  sources: ['Q237420'],
  rows: [32],
  examples: {
    bad: [
      `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" },
    "TO_PRINT01": { "device": "lpd://PRINT01/ACCOUNTS" }
  },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT" } }
}`,
    ],
    good: [
      `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" },
    "TO_PRINT01": { "device": "lpd://PRINT01/acct" }
  },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT" } }
}`,
    ],
  },
  acrossValues: true,
  on: 'file',
  reads: [
    'servers.id',
    'servers.name',
    'servers.aliases',
    'servers.system',
    'clusters.id',
    'clusters.nodes',
    'clusters.aliases',
    'devices.id',
    'devices.uri',
    'ports.id',
    'ports.device',
    'ports.inlineDevice',
    'ports.server',
    'printers.id',
    'printers.name',
    'printers.ports',
    'printers.server',
    'printers.share',
  ],
  check(config, { site, report }) {
    const known = new Map<Server, string[] | undefined>();
    let comparisonCount = 0;
    for (const { entry, at, path } of deviceUris(config)) {
      if (!/^lpd:/i.test(at.value)) continue;
      // Most lead to devices, which need no closer reading.
      const plain = plainHost.exec(at.value)?.[1];
      if (plain !== undefined && !site.findHost(plain)) continue;
      const reading = readDeviceUri(at.value);
      if (!reading.ok) continue;
      const queue = reading.uri.path;
      const host = site.findHost(reading.uri.host);
      if (host?.section !== 'servers') continue;
      const server = host as Server;
      if (!known.has(server)) known.set(server, knownQueues(site, server));
      const names = known.get(server);
      if (!names || isServed(site, server, queue)) continue;
      comparisonCount += names.length;
      const suggests = comparisonCount <= maxComparisons;
      const closest = suggests ? closestName(queue, names) : undefined;
      report({
        span: placeOf(entry, at),
        message: `${host.id} has no printer or share "${queue.slice(0, 60)}": its LPD ignores the jobs (event 4008).${suggests ? ` ${didYouMean(queue, names)}` : ''}`,
        fixes: closest === undefined ? [] : [useQueue(path, at.value, closest)],
      });
    }
  },
});

/** A host that is written as it is: no address in brackets, nothing percent-encoded. */
const plainHost = /^[^:]*:\/\/(?:[^@/?#]*@)?([^/:?#[\]%@]+)(?=[:/?#]|$)/;

/** Enough for a site with hundreds of mistakes; comparing each of thousands with thousands of names would freeze an editor. */
const maxComparisons = 200_000;

/** What the server's LPD answers to; undefined where the file does not tell enough. */
function knownQueues(site: Site, server: Server): string[] | undefined {
  if (findSystem(server.system?.value)?.family !== 'windows') return undefined;
  // A printer whose server the file does not tell may well be here; a server without any is not described.
  if (site.printersAt(undefined).byName.size > 0) return undefined;
  const printers = hostIds(site, server).flatMap((id) => [...site.printersAt(id).byName.values()]);
  if (printers.length === 0) return undefined;
  return printers.map(({ id, name, share }) => share?.value ?? name?.value ?? id);
}

function isServed(site: Site, server: Server, queue: string): boolean {
  return hostIds(site, server).some((id) => site.printersAt(id).byAnyName.has(queue.toLowerCase()));
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
