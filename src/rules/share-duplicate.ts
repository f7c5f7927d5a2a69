/** Two printers of one server under one share name: names are compared without regard to case. */
import type { Config, Printer } from '../model/config.ts';
import { placeOf } from '../model/span.ts';
import type { Site } from '../site/site.ts';
import { defineFileRule } from './rule.ts';

export default defineFileRule({
  id: 'share-duplicate',
  severity: 'error',
  summary: 'Two printers of a server or cluster with one share name, perhaps in other capitals.',
  why: `Clients ask for a printer by its share name, and neither Windows nor CUPS tells capitals from small letters in it. Of two
printers that share one name, a server takes the first and refuses the second, or sends everybody to whichever it finds.`,
  sources: ['MS-RPRN', 'CUPS scheduler/printers.c'],
  examples: {
    bad: [
      `{
  "servers": { "PRINT01": {} },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT" }, "Accounts": { "port": "P1", "share": "Acct" } }
}`,
    ],
    good: [
      `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" },
    "P2": { "device": "socket://10.20.0.12", "server": "PRINT02" }
  },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT" }, "Accounts": { "port": "P2", "share": "Acct" } }
}`,
    ],
  },
  acrossValues: true,
  on: 'file',
  reads: ['ports.id', 'ports.server', 'printers.id', 'printers.ports', 'printers.server', 'printers.share'],
  check(config, { site, report }) {
    for (const [printer, earlier] of twins(config, site)) {
      report({
        span: placeOf(printer, printer.share),
        message: `${earlier.id} is shared as "${earlier.share?.value}" on ${site.hostOf(printer)} already, and capitals make no difference.`,
        related: [{ span: placeOf(earlier, earlier.share), message: 'The first with this share name.' }],
      });
    }
  },
});

/** Each printer whose share an earlier one of the same host has. */
function* twins(config: Config, site: Site): Iterable<[Printer, Printer]> {
  const hosts = new Map<string, Map<string, Printer>>();
  for (const printer of config.printers.values()) {
    const host = printer.share && site.hostOf(printer);
    if (!printer.share || !host) continue;
    const shares = hosts.get(host) ?? new Map<string, Printer>();
    hosts.set(host, shares);
    const name = printer.share.value.toLowerCase();
    const earlier = shares.get(name);
    if (earlier) yield [printer, earlier];
    else shares.set(name, printer);
  }
}
