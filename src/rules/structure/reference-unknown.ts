/** A name that refers to nothing in the file. */

import { withoutSecrets } from '../../knowledge/secret-spans.ts';
import type { Cluster, Device, Entry, Port, Printer, SectionName } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import type { Path } from '../../model/json-value.ts';
import type { Located } from '../../model/span.ts';
import { placeOf } from '../../model/span.ts';
import { ownUri, writtenUri, writtenUriPath } from '../../site/devices/device-uris.ts';
import { closestName, suggestOrList } from '../../site/names/closest-name.ts';
import type { Site } from '../../site/site.ts';
import { isUnreadable } from '../../site/unreadable-property.ts';
import {
  defineRule,
  type Report,
  type RuleContext,
  type RuleExamples,
  type RuleExplanation,
} from '../rule.ts';

export default defineRule({
  id: 'reference-unknown',
  severity: 'error',
  acrossValues: true,
  ownFormatOnly: true,
  on: ['clusters', 'devices', 'ports', 'printers'],
  check(entry, context) {
    // Nothing is made for a reference that is right: a file has tens of thousands.
    switch (entry.section) {
      case 'clusters':
        checkNodes(entry as Cluster, context);
        break;
      case 'devices':
        checkVirtualPrinter(entry as Device, context);
        break;
      case 'ports':
        checkHost(entry as Port, context);
        checkDevice(entry as Port, context);
        break;
      case 'printers':
        checkPorts(entry as Printer, context);
        checkMembers(entry as Printer, context);
        checkHost(entry as Printer, context);
        break;
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A name that refers to nothing in the file.',
  why: `Ports, printers and clusters refer to each other by their keys, compared exactly. A reference to nothing leaves the
printer without a port, or the port without a device or server.`,
  sources: ['docs/format.md'],
  rows: [58, 63],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR2" } }
}`,
    `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT2"] } }
}`,
    `{
  "ports": { "LPR1": { "device": "accounting lpd" } }
}`,
    `{
  "ports": { "LPR1": { "device": "virtual:lab" } }
}`,
    `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "lab1": { "port": "LPR1" }, "lab": { "members": ["lab1", "lab2"] } }
}`,
  ],
  good: `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR1" } }
}`,
};

interface Missing {
  readonly entry: Entry;
  readonly at: Located<string>;
  readonly path: Path;
  readonly what: 'server' | 'server or cluster' | 'device' | 'port' | 'printer' | 'virtual printer';
  /** The sections whose names would do. */
  readonly knownIn: readonly SectionName[];
  /** The list it stands in, which has each name once. */
  readonly list?: readonly Located<string>[];
}

function reportMissing(missing: Missing, { site, mayCompare, report }: RuleContext): void {
  // What is no object has a finding of its own.
  if (missing.knownIn.some((section) => site.isMalformed(section, missing.at.value))) return;
  const nameCount = missing.knownIn.reduce((sum, section) => sum + site.count(section), 0);
  // Where there are no names, the list that each is looked up in is not read once more.
  const mayLook = nameCount === 0 || mayCompare(nameCount + (missing.list?.length ?? 0));
  const names = mayLook ? knownNames(site, missing) : undefined;
  report(describe(site, missing, names));
}

function checkNodes(cluster: Cluster, context: RuleContext): void {
  for (const [index, at] of cluster.nodes.entries()) {
    if (context.site.has('servers', at.value)) continue;
    const path = ['clusters', cluster.id, 'nodes', index];
    reportMissing(
      { entry: cluster, at, path, what: 'server', knownIn: ['servers'], list: cluster.nodes },
      context,
    );
  }
}

function checkPorts(printer: Printer, context: RuleContext): void {
  for (let index = 0; index < printer.ports.length; index += 1) {
    const at = printer.ports[index] as Located<string>;
    if (context.site.has('ports', at.value)) continue;
    const path = ['printers', printer.id, 'port', index];
    reportMissing(
      { entry: printer, at, path, what: 'port', knownIn: ['ports'], list: printer.ports },
      context,
    );
  }
}

function checkMembers(printer: Printer, context: RuleContext): void {
  for (let index = 0; index < printer.members.length; index += 1) {
    const at = printer.members[index] as Located<string>;
    if (context.site.has('printers', at.value)) continue;
    const path = ['printers', printer.id, 'members', index];
    reportMissing(
      { entry: printer, at, path, what: 'printer', knownIn: ['printers'], list: printer.members },
      context,
    );
  }
}

function checkHost(entry: Port | Printer, context: RuleContext): void {
  const { site } = context;
  const at = entry.server;
  if (!at || site.has('servers', at.value) || site.has('clusters', at.value)) return;
  const path = [entry.section, entry.id, 'server'];
  reportMissing({ entry, at, path, what: 'server or cluster', knownIn: ['servers', 'clusters'] }, context);
}

function checkDevice(port: Port, context: RuleContext): void {
  const { site } = context;
  const at = port.device;
  if (site.device(port)) checkVirtualPrinter(port, context);
  else if (at)
    reportMissing(
      { entry: port, at, path: ['ports', port.id, 'device'], what: 'device', knownIn: ['devices'] },
      context,
    );
}

function checkVirtualPrinter(entry: Port | Device, context: RuleContext): void {
  const { site } = context;
  const uri = ownUri(site, entry);
  if (uri?.scheme !== 'virtual' || site.has('virtualPrinters', uri.path)) return;
  const at = writtenUri(site, entry);
  const path = writtenUriPath(entry);
  if (at) reportMissing({ entry, at, path, what: 'virtual printer', knownIn: ['virtualPrinters'] }, context);
}

/** As they are written where they are meant. */
function knownNames(site: Site, { what, knownIn, list }: Missing): string[] {
  const all = knownIn.flatMap((section) => site.names(section));
  const taken = new Set(all.length > 0 ? list?.map(({ value }) => value) : []);
  const names = all.filter((name) => !taken.has(name));
  return what === 'virtual printer' ? names.map((name) => `virtual:${name}`) : names;
}

function describe(
  site: Site,
  { entry, at, path, what }: Missing,
  known: readonly string[] | undefined,
): Report {
  const value = keyOfHost(site, what, at.value) ?? (known && closestName(at.value, known));
  // An item that cannot be read is not counted: a fix of one after it would overwrite another.
  const fixes: Fix[] =
    value === undefined || isUnreadable(site, entry, String(path[2]))
      ? []
      : [{ title: `Use "${value}"`, safe: false, edits: [{ kind: 'set', path, value }] }];
  const isAddress = what === 'device' && value === undefined && address.test(at.value);
  const hint = isAddress ? asUri : known && suggestOrList(value, known);
  return {
    span: placeOf(entry, at),
    message: `There is no ${what} "${withoutSecrets(at.value).slice(0, 80)}" in this file.${hint ? ` ${hint}` : ''}`,
    fixes,
  };
}

/** A server is meant by its key, not by a name or address that it has on the network. */
function keyOfHost(site: Site, what: string, name: string): string | undefined {
  if (!what.startsWith('server')) return undefined;
  const host = site.findHost(name);
  return host?.section === 'servers' || what !== 'server' ? host?.id : undefined;
}

/** 10.20.0.11, printer.example or [fd00::1], perhaps with a port. */
const address = /^(?:[\w-]+(?:\.[\w-]+)+|\[[\da-f:.]+\])(?::\d+)?$/i;
const asUri = 'An address is written as a URI: lpd://HOST/QUEUE or socket://HOST.';
