/** A name that refers to nothing in the file. */

import { looksLikeUri, readDeviceUri } from '../knowledge/device-uri.ts';
import { uriWithoutSecret } from '../knowledge/uri-without-secret.ts';
import type { Cluster, Config, Device, Entry, Port, Printer, Sections } from '../model/config.ts';
import type { Fix } from '../model/finding.ts';
import type { Path } from '../model/json-value.ts';
import type { Located } from '../model/span.ts';
import { placeOf } from '../model/span.ts';
import { askOrTell, closestName } from '../site/closest-name.ts';
import type { Site } from '../site/site.ts';
import { isUnreadable } from '../site/unreadable-property.ts';
import { defineRule, type Report } from './rule.ts';

export default defineRule({
  id: 'reference-unknown',
  severity: 'error',
  summary: 'A name that refers to nothing in the file.',
  why: `Ports, printers and clusters refer to each other by their keys, compared exactly. A reference to nothing leaves the
printer without a port, or the port without a device or server.`,
  sources: ['docs/format.md'],
  rows: [58, 63],
  examples: {
    bad: [
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR2" } }
}`,
      `{
  "servers": { "PRINT01": {} },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT2"] } }
}`,
      `{
  "ports": { "LPR1": { "device": "accounting lpd" } }
}`,
      `{
  "ports": { "LPR1": { "device": "virtual:lab" } }
}`,
    ],
    good: [
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR1" } }
}`,
    ],
  },
  acrossValues: true,
  on: ['clusters', 'devices', 'ports', 'printers'],
  reads: 'neighbours',
  tells: [
    'servers.id',
    'servers.name',
    'servers.aliases',
    'clusters.id',
    'clusters.aliases',
    'devices.id',
    'ports.id',
    'virtualPrinters.id',
  ],
  check(entry, { site, mayCompare, report }) {
    for (const found of missingReferences(site.config, entry)) {
      if (isWrittenWrong(site.config, found)) continue;
      const names = mayCompare(found.knownIn.reduce((sum, { size }) => sum + size, 0))
        ? knownNames(found)
        : undefined;
      report(describe(site, found, names));
    }
  },
});

/** An entry that is no object has a finding of its own. */
function isWrittenWrong(config: Config, { reference, knownIn }: Missing): boolean {
  return config.problems.some(
    ({ code, path }) =>
      code === 'value-type' &&
      path.length === 2 &&
      path[1] === reference.at.value &&
      knownIn.some((section) => section === config[path[0] as keyof Sections]),
  );
}

interface Reference {
  readonly entry: Entry;
  readonly at: Located<string>;
  readonly path: Path;
}

interface Missing {
  readonly reference: Reference;
  readonly what: string;
  /** The sections whose names would do. */
  readonly knownIn: readonly ReadonlyMap<string, Entry>[];
}

/** Nothing is made for a reference that is right: a file has tens of thousands. */
function missingReferences(config: Config, entry: Cluster | Device | Port | Printer): readonly Missing[] {
  const found: Missing[] = [];
  switch (entry.section) {
    case 'clusters':
      findMissingNodes(config, entry as Cluster, found);
      break;
    case 'devices':
      findMissingVirtualPrinter(config, entry as Device, (entry as Device).uri, found);
      break;
    case 'ports':
      findMissingHost(config, entry as Port, found);
      findMissingDevice(config, entry as Port, found);
      break;
    case 'printers':
      findMissingPorts(config, entry as Printer, found);
      findMissingHost(config, entry as Printer, found);
      break;
  }
  return found;
}

function findMissingNodes(config: Config, cluster: Cluster, found: Missing[]): void {
  for (const [index, node] of cluster.nodes.entries()) {
    if (config.servers.has(node.value)) continue;
    const path = ['clusters', cluster.id, 'nodes', index];
    found.push(missing({ entry: cluster, at: node, path }, 'server', [config.servers]));
  }
}

function findMissingPorts(config: Config, printer: Printer, found: Missing[]): void {
  const { ports } = printer;
  for (let index = 0; index < ports.length; index += 1) {
    const at = ports[index] as Located<string>;
    if (config.ports.has(at.value)) continue;
    const path = ['printers', printer.id, 'port', index];
    found.push(missing({ entry: printer, at, path }, 'port', [config.ports]));
  }
}

function findMissingHost(config: Config, entry: Port | Printer, found: Missing[]): void {
  const at = entry.server;
  if (!at || config.servers.has(at.value) || config.clusters.has(at.value)) return;
  const hosts = [config.servers, config.clusters];
  found.push(missing({ entry, at, path: [entry.section, entry.id, 'server'] }, 'server or cluster', hosts));
}

function findMissingDevice(config: Config, port: Port, found: Missing[]): void {
  const at = port.device;
  if (at && !config.devices.has(at.value)) {
    const path = ['ports', port.id, 'device'];
    if (looksLikeUri(at.value)) findMissingVirtualPrinter(config, port, at, found);
    else found.push(missing({ entry: port, at, path }, 'device', [config.devices]));
  }
  findMissingVirtualPrinter(config, port, port.inlineDevice?.value.uri, found);
}

function findMissingVirtualPrinter(
  config: Config,
  entry: Port | Device,
  at: Located<string> | undefined,
  found: Missing[],
): void {
  if (!at || !/^virtual:/i.test(at.value)) return;
  const reading = readDeviceUri(at.value);
  if (!reading.ok || config.virtualPrinters.has(reading.uri.path)) return;
  const isInline = entry.section === 'ports' && at !== (entry as Port).device;
  const inner = entry.section === 'devices' ? ['uri'] : isInline ? ['device', 'uri'] : ['device'];
  found.push(
    missing({ entry, at, path: [entry.section, entry.id, ...inner] }, 'virtual printer', [
      config.virtualPrinters,
    ]),
  );
}

function missing(reference: Reference, what: string, knownIn: Missing['knownIn']): Missing {
  return { reference, what, knownIn };
}

/** As they are written where they are meant. */
function knownNames({ what, knownIn }: Missing): string[] {
  const names = knownIn.flatMap((section) => [...section.keys()]);
  return what === 'virtual printer' ? names.map((name) => `virtual:${name}`) : names;
}

function describe(
  site: Site,
  { reference: { entry, at, path }, what }: Missing,
  known: readonly string[] | undefined,
): Report {
  const value = keyOfHost(site, what, at.value) ?? (known && closestName(at.value, known));
  // An item that cannot be read is not counted: a fix of one after it would overwrite another.
  const fixes: Fix[] =
    value === undefined || isUnreadable(site, entry, String(path[2]))
      ? []
      : [{ title: `Use "${value}"`, safe: false, edits: [{ kind: 'set', path, value }] }];
  const isAddress = what === 'device' && value === undefined && address.test(at.value);
  const hint = isAddress ? asUri : known && askOrTell(value, known);
  return {
    span: placeOf(entry, at),
    message: `There is no ${what} "${uriWithoutSecret(at.value).slice(0, 80)}" in this file.${hint ? ` ${hint}` : ''}`,
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
