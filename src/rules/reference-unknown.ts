/** A name that refers to nothing in the file. */

import { looksLikeUri, readDeviceUri } from '../knowledge/device-uri.ts';
import { uriWithoutSecret } from '../knowledge/uri-without-secret.ts';
import type { Config, Device, Entry, Port, Printer } from '../model/config.ts';
import type { Fix } from '../model/finding.ts';
import type { Path } from '../model/json-value.ts';
import type { Located } from '../model/span.ts';
import { placeOf } from '../model/span.ts';
import { closestName, didYouMean } from '../site/closest-name.ts';
import { defineFileRule, type Report } from './rule.ts';

export default defineFileRule({
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
  on: 'file',
  reads: [
    'servers.id',
    'clusters.id',
    'clusters.nodes',
    'devices.id',
    'devices.uri',
    'ports.id',
    'ports.device',
    'ports.inlineDevice',
    'ports.server',
    'printers.id',
    'printers.ports',
    'printers.server',
    'virtualPrinters.id',
  ],
  check(config, { report }) {
    let comparisonCount = 0;
    for (const found of missingReferences(config)) {
      comparisonCount += found.known.length;
      report(describe(found, comparisonCount <= maxComparisons));
    }
  },
});

/** Enough for a site with hundreds of mistakes; comparing each of thousands with thousands of names would freeze an editor. */
const maxComparisons = 200_000;

interface Missing {
  readonly reference: Reference;
  readonly what: string;
  readonly known: readonly string[];
}

/** Nothing is made for a reference that is right: a file has tens of thousands. */
function missingReferences(config: Config): Missing[] {
  const found: Missing[] = [];
  for (const cluster of config.clusters.values()) {
    for (const [index, node] of cluster.nodes.entries()) {
      if (config.servers.has(node.value)) continue;
      const path = ['clusters', cluster.id, 'nodes', index];
      found.push(missing({ entry: cluster, at: node, path }, 'server', [...config.servers.keys()]));
    }
  }
  for (const port of config.ports.values()) {
    findMissingHost(config, port, found);
    findMissingDevice(config, port, found);
  }
  for (const device of config.devices.values()) findMissingVirtualPrinter(config, device, device.uri, found);
  for (const printer of config.printers.values()) {
    const { ports } = printer;
    for (let index = 0; index < ports.length; index += 1) {
      const at = ports[index] as Located<string>;
      if (config.ports.has(at.value)) continue;
      const path = ['printers', printer.id, 'port', ...(ports.length > 1 ? [index] : [])];
      found.push(missing({ entry: printer, at, path }, 'port', [...config.ports.keys()]));
    }
    findMissingHost(config, printer, found);
  }
  return found;
}

function findMissingHost(config: Config, entry: Port | Printer, found: Missing[]): void {
  const at = entry.server;
  if (!at || config.servers.has(at.value) || config.clusters.has(at.value)) return;
  const hosts = [...config.servers.keys(), ...config.clusters.keys()];
  found.push(missing({ entry, at, path: [entry.section, entry.id, 'server'] }, 'server or cluster', hosts));
}

function findMissingDevice(config: Config, port: Port, found: Missing[]): void {
  const at = port.device;
  if (at && !config.devices.has(at.value)) {
    const path = ['ports', port.id, 'device'];
    if (looksLikeUri(at.value)) findMissingVirtualPrinter(config, port, at, found);
    else found.push(missing({ entry: port, at, path }, 'device', [...config.devices.keys()]));
  }
  findMissingVirtualPrinter(config, port, port.inlineDevice?.value.uri, found);
}

function findMissingVirtualPrinter(
  config: Config,
  entry: Port | Device,
  at: Located<string> | undefined,
  found: Missing[],
): void {
  if (!at?.value.startsWith('virtual:')) return;
  const reading = readDeviceUri(at.value);
  if (!reading.ok || config.virtualPrinters.has(reading.uri.path)) return;
  const names = [...config.virtualPrinters.keys()].map((name) => `virtual:${name}`);
  const isInline = entry.section === 'ports' && at !== (entry as Port).device;
  const inner = entry.section === 'devices' ? ['uri'] : isInline ? ['device', 'uri'] : ['device'];
  found.push(missing({ entry, at, path: [entry.section, entry.id, ...inner] }, 'virtual printer', names));
}

interface Reference {
  readonly entry: Entry;
  readonly at: Located<string>;
  readonly path: Path;
}

function missing(reference: Reference, what: string, known: readonly string[]): Missing {
  return { reference, what, known };
}

function describe({ reference: { entry, at, path }, what, known }: Missing, suggests: boolean): Report {
  const value = suggests ? closestName(at.value, known) : undefined;
  const fixes: Fix[] =
    value === undefined
      ? []
      : [{ title: `Use "${value}"`, safe: false, edits: [{ kind: 'set', path, value }] }];
  return {
    span: placeOf(entry, at),
    message: `There is no ${what} "${uriWithoutSecret(at.value)}" in this file.${suggests ? ` ${didYouMean(at.value, known)}` : ''}`,
    fixes,
  };
}
